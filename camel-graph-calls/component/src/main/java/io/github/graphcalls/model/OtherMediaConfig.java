package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** A media configuration of a kind that has no record here. */
@GraphRecord
public record OtherMediaConfig(
        @JsonProperty(value = "@odata.type", access = JsonProperty.Access.WRITE_ONLY)
        String odataType,

        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements MediaConfig, Unrecognised {
    public OtherMediaConfig {
        additionalProperties = Kept.map(additionalProperties);
    }
}
