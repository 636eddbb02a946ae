package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** A meeting by who organised it; the call's chatInfo says which one. */
@GraphSubtype
public record OrganizerMeetingInfo(
        IdentitySet organizer,
        Boolean allowConversationWithoutHost,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements MeetingInfo {
    public OrganizerMeetingInfo {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** A meeting of that organiser. */
    public static OrganizerMeetingInfo of(IdentitySet organizer) {
        return new OrganizerMeetingInfo(organizer, null, null);
    }

    /** A meeting of that user. */
    public static OrganizerMeetingInfo of(String userId, String tenantId) {
        return of(IdentitySet.ofUser(userId, tenantId));
    }
}
