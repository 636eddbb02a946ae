package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** The root of the calling API. */
@GraphRecord
public record CloudCommunications(
        List<Call> calls,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public CloudCommunications {
        calls = Kept.list(calls);
        additionalProperties = Kept.map(additionalProperties);
    }
}
