package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** Somebody is about to join a call that is recorded by policy; the HTTP answer says what to do. */
@GraphRecord
public record ParticipantJoiningNotification(
        Call call,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public ParticipantJoiningNotification {
        additionalProperties = Kept.map(additionalProperties);
    }
}
