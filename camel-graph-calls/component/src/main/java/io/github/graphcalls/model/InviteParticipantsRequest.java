package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;

/**
 * Asks more people into a call.
 *
 * @param participants at most 5; 1 with replacesCallId
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 */
@GraphRecord
public record InviteParticipantsRequest(
        List<InvitationParticipantInfo> participants,
        String clientContext,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public InviteParticipantsRequest {
        participants = Kept.list(participants);
        additionalProperties = Kept.map(additionalProperties);
    }

    /** Invites those. */
    public static InviteParticipantsRequest of(InvitationParticipantInfo... participants) {
        return new InviteParticipantsRequest(List.of(participants), null, null);
    }
}
