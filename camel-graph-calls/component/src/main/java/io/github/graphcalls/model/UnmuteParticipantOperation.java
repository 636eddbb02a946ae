package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** Unmuting the application itself. */
@GraphSubtype
public record UnmuteParticipantOperation(
        String clientContext,
        String id,
        ResultInfo resultInfo,
        OperationStatus status,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CommsOperation {
    public UnmuteParticipantOperation {
        additionalProperties = Kept.map(additionalProperties);
    }
}
