package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** Putting a participant on hold. */
@GraphSubtype
public record StartHoldMusicOperation(
        String clientContext,
        String id,
        ResultInfo resultInfo,
        OperationStatus status,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CommsOperation {
    public StartHoldMusicOperation {
        additionalProperties = Kept.map(additionalProperties);
    }
}
