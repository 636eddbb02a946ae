package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;

/**
 * Sets what participants hear of each other.
 *
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 */
@GraphRecord
public record ConfigureMixerRequest(
        List<ParticipantMixerLevel> participantMixerLevels,
        String clientContext,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public ConfigureMixerRequest {
        participantMixerLevels = Kept.list(participantMixerLevels);
        additionalProperties = Kept.map(additionalProperties);
    }
}
