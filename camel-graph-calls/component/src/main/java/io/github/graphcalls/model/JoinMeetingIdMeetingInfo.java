package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * A meeting by the number that is printed in its invitation; the call then has no chatInfo.
 *
 * @param passcode absent where the meeting has none
 */
@GraphSubtype
public record JoinMeetingIdMeetingInfo(
        String joinMeetingId,
        String passcode,
        Boolean allowConversationWithoutHost,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements MeetingInfo {
    public JoinMeetingIdMeetingInfo {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** The meeting of that number, which has no passcode. */
    public static JoinMeetingIdMeetingInfo of(String joinMeetingId) {
        return new JoinMeetingIdMeetingInfo(joinMeetingId, null, null, null);
    }

    /** The meeting of that number and passcode. */
    public static JoinMeetingIdMeetingInfo of(String joinMeetingId, String passcode) {
        return new JoinMeetingIdMeetingInfo(joinMeetingId, passcode, null, null);
    }

    /** Leaves out the passcode, so that it does not come into a log. */
    @Override
    public String toString() {
        return "JoinMeetingIdMeetingInfo[joinMeetingId=" + joinMeetingId + "]";
    }
}
