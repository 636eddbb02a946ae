package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** An operation that says nothing beyond what all say, or of a kind that has no record here. */
@GraphRecord
public record OtherOperation(
        String clientContext,
        String id,
        ResultInfo resultInfo,
        OperationStatus status,

        @JsonProperty(value = "@odata.type", access = JsonProperty.Access.WRITE_ONLY)
        String odataType,

        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CommsOperation, Unrecognised {
    public OtherOperation {
        additionalProperties = Kept.map(additionalProperties);
    }
}
