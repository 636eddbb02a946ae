package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** The application will not record the participant who joins. */
@GraphSubtype
public record RejectJoinResponse(
        RejectReason reason, @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements ParticipantJoiningResponse {
    public RejectJoinResponse {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** For that reason. */
    public static RejectJoinResponse of(RejectReason reason) {
        return new RejectJoinResponse(reason, null);
    }
}
