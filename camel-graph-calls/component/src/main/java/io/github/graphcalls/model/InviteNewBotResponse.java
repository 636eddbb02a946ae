package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** The participant who joins is to be offered, as an incoming call, at another address. */
@GraphSubtype
public record InviteNewBotResponse(
        String inviteUri, @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements ParticipantJoiningResponse {
    public InviteNewBotResponse {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** At that address. */
    public static InviteNewBotResponse of(String inviteUri) {
        return new InviteNewBotResponse(inviteUri, null);
    }
}
