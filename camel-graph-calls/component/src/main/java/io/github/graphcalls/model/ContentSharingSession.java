package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** A screen or document being shared in a call. */
@GraphRecord
public record ContentSharingSession(
        String id,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public ContentSharingSession {
        additionalProperties = Kept.map(additionalProperties);
    }
}
