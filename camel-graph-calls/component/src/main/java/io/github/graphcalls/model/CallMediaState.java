package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Which media of a call flow.
 *
 * @param audio the application can be heard once it is active
 */
@GraphRecord
public record CallMediaState(
        MediaState audio,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public CallMediaState {
        additionalProperties = Kept.map(additionalProperties);
    }
}
