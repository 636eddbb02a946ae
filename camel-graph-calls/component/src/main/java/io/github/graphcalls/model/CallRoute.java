package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** How a call was sent on. */
@GraphRecord
public record CallRoute(
        @JsonProperty("final") IdentitySet finalTarget,
        IdentitySet original,
        RoutingType routingType,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public CallRoute {
        additionalProperties = Kept.map(additionalProperties);
    }
}
