package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** Taking a participant off hold. */
@GraphSubtype
public record StopHoldMusicOperation(
        String clientContext,
        String id,
        ResultInfo resultInfo,
        OperationStatus status,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CommsOperation {
    public StopHoldMusicOperation {
        additionalProperties = Kept.map(additionalProperties);
    }
}
