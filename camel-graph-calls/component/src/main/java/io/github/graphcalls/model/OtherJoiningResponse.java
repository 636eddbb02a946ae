package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** An answer of a kind that has no record here. */
@GraphRecord
public record OtherJoiningResponse(
        @JsonProperty(value = "@odata.type", access = JsonProperty.Access.WRITE_ONLY)
        String odataType,

        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements ParticipantJoiningResponse, Unrecognised {
    public OtherJoiningResponse {
        additionalProperties = Kept.map(additionalProperties);
    }
}
