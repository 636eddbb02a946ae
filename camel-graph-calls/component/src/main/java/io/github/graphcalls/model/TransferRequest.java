package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/**
 * Hands a call to somebody else.
 *
 * @param transferTarget with replacesCallId the transfer is consultative
 * @param transferee who is handed on, by participant id: only from a group call
 * @param clientContext at most 256 characters; comes back in what tells of the operation
 */
@GraphRecord
public record TransferRequest(
        InvitationParticipantInfo transferTarget,
        ParticipantInfo transferee,
        String clientContext,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public TransferRequest {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** Hands a call with one party to that target. */
    public static TransferRequest of(InvitationParticipantInfo transferTarget) {
        return new TransferRequest(transferTarget, null, null, null);
    }

    /** Hands one participant of a group call to that target. */
    public static TransferRequest of(InvitationParticipantInfo transferTarget, ParticipantInfo transferee) {
        return new TransferRequest(transferTarget, transferee, null, null);
    }
}
