package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** Turns an incoming call away. */
@GraphRecord
public record RejectRequest(
        RejectReason reason,
        String callbackUri,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public RejectRequest {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** For that reason. */
    public static RejectRequest of(RejectReason reason) {
        return new RejectRequest(reason, null, null);
    }
}
