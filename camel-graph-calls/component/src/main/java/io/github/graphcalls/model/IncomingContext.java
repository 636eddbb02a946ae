package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Around an incoming call: for whom it was meant, who sent it here.
 *
 * @param observedParticipantId whom a recording bot is to record
 */
@GraphRecord
public record IncomingContext(
        String observedParticipantId,
        IdentitySet onBehalfOf,
        String sourceParticipantId,
        IdentitySet transferor,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public IncomingContext {
        additionalProperties = Kept.map(additionalProperties);
    }
}
