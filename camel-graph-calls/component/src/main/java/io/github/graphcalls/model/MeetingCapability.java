package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What a meeting allows (beta).
 *
 * @param autoAdmittedUsers who passes the lobby
 */
@GraphRecord
public record MeetingCapability(
        Boolean allowAnonymousUsersToDialOut,
        Boolean allowAnonymousUsersToStartMeeting,
        AutoAdmittedUsers autoAdmittedUsers,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public MeetingCapability {
        additionalProperties = Kept.map(additionalProperties);
    }
}
