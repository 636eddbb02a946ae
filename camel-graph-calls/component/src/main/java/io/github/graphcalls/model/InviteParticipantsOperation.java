package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.List;
import java.util.Map;

/** Inviting to a call. */
@GraphSubtype
public record InviteParticipantsOperation(
        String clientContext,
        String id,
        ResultInfo resultInfo,
        OperationStatus status,
        List<InvitationParticipantInfo> participants,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CommsOperation {
    public InviteParticipantsOperation {
        participants = Kept.list(participants);
        additionalProperties = Kept.map(additionalProperties);
    }
}
