package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** A prompt of a kind that has no record here. */
@GraphRecord
public record OtherPrompt(
        @JsonProperty(value = "@odata.type", access = JsonProperty.Access.WRITE_ONLY)
        String odataType,

        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements Prompt, Unrecognised {
    public OtherPrompt {
        additionalProperties = Kept.map(additionalProperties);
    }
}
