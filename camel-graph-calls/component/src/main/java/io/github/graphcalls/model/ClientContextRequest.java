package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * The body of operations that take nothing but a client context.
 *
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 */
@GraphRecord
public record ClientContextRequest(
        String clientContext, @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public ClientContextRequest {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** With that context. */
    public static ClientContextRequest of(String clientContext) {
        return new ClientContextRequest(clientContext, null);
    }
}
