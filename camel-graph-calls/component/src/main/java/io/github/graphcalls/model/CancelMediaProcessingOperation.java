package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** Cancelling prompts and recordings; those that it cancels are told of one by one. */
@GraphSubtype
public record CancelMediaProcessingOperation(
        String clientContext,
        String id,
        ResultInfo resultInfo,
        OperationStatus status,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CommsOperation {
    public CancelMediaProcessingOperation {
        additionalProperties = Kept.map(additionalProperties);
    }
}
