package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** Telling participants that they are recorded. */
@GraphSubtype
public record UpdateRecordingStatusOperation(
        String clientContext,
        String id,
        ResultInfo resultInfo,
        OperationStatus status,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CommsOperation {
    public UpdateRecordingStatusOperation {
        additionalProperties = Kept.map(additionalProperties);
    }
}
