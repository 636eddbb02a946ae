package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * A meeting by the token that a call of it has shown.
 *
 * @param token secret: who has it can join
 */
@GraphSubtype
public record TokenMeetingInfo(
        String token,
        Boolean allowConversationWithoutHost,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements MeetingInfo {
    public TokenMeetingInfo {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** The meeting of that token. */
    public static TokenMeetingInfo of(String token) {
        return new TokenMeetingInfo(token, null, null);
    }

    /** Leaves out the token, so that it does not come into a log. */
    @Override
    public String toString() {
        return "TokenMeetingInfo[allowConversationWithoutHost=" + allowConversationWithoutHost + "]";
    }
}
