package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** The application will record the participant who joins. */
@GraphSubtype
public record AcceptJoinResponse(
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) implements ParticipantJoiningResponse {
    public AcceptJoinResponse {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** The answer, which says nothing else. */
    public static AcceptJoinResponse accepted() {
        return new AcceptJoinResponse(null);
    }
}
