package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** Somebody has left a call that is recorded by policy. */
@GraphRecord
public record ParticipantLeftNotification(
        Call call,
        String participantId,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public ParticipantLeftNotification {
        additionalProperties = Kept.map(additionalProperties);
    }
}
