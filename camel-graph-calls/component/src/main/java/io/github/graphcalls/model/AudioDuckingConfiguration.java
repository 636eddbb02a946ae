package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * How other sources become quieter while one speaks.
 *
 * @param rampActive milliseconds of fading out, at most 5000
 * @param rampInactive milliseconds of fading in, at most 5000
 * @param lowerLevel percent while quieter
 * @param upperLevel percent otherwise
 */
@GraphRecord
public record AudioDuckingConfiguration(
        Long rampActive,
        Long rampInactive,
        Long lowerLevel,
        Long upperLevel,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public AudioDuckingConfiguration {
        additionalProperties = Kept.map(additionalProperties);
    }
}
