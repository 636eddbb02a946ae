package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** Measures of a kind of media that has no record here. */
@GraphRecord
public record OtherMediaQuality(
        @JsonProperty(value = "@odata.type", access = JsonProperty.Access.WRITE_ONLY)
        String odataType,

        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements TeleconferenceDeviceMediaQuality, Unrecognised {
    public OtherMediaQuality {
        additionalProperties = Kept.map(additionalProperties);
    }
}
