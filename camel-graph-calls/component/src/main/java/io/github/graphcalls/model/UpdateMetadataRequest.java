package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * Sets what the roster says of the application (beta).
 *
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 */
@GraphRecord
public record UpdateMetadataRequest(
        String metadata,
        String clientContext,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public UpdateMetadataRequest {
        additionalProperties = Kept.map(additionalProperties);
    }
}
