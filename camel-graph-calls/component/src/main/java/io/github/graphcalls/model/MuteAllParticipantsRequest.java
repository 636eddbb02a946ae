package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;

/**
 * Mutes several participants (beta).
 *
 * @param participants participant ids
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 */
@GraphRecord
public record MuteAllParticipantsRequest(
        List<String> participants,
        String clientContext,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public MuteAllParticipantsRequest {
        participants = Kept.list(participants);
        additionalProperties = Kept.map(additionalProperties);
    }
}
