package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * How loud one source is.
 *
 * @param participant whose voice: a participant id
 * @param duckOthers whether other sources become quieter while this one speaks
 */
@GraphRecord
public record AudioSourceLevel(
        String participant,
        Long level,
        Boolean duckOthers,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public AudioSourceLevel {
        additionalProperties = Kept.map(additionalProperties);
    }
}
