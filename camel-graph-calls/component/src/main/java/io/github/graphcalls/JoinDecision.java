package io.github.graphcalls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.AcceptJoinResponse;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.model.InviteNewBotResponse;
import io.github.graphcalls.model.OtherJoiningResponse;
import io.github.graphcalls.model.ParticipantJoiningResponse;
import io.github.graphcalls.model.RejectJoinResponse;
import io.github.graphcalls.model.RejectReason;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;

/**
 * Reads what a route answers about who joins a recorded call: a record of the model, the same as Map or JSON, or a word. No
 * body, or the notification itself still, is a yes.
 */
final class JoinDecision {

    private static final Map<String, Function<String, ParticipantJoiningResponse>> WORDS = Map.of(
            "accept", rest -> AcceptJoinResponse.accepted(),
            "reject", rest -> RejectJoinResponse.of(rest.isEmpty() ? RejectReason.NONE : RejectReason.of(rest)),
            "invitenewbot", InviteNewBotResponse::of);

    private JoinDecision() {}

    /** @throws CamelExchangeException if the body is no answer; its message shows nothing of it */
    static ParticipantJoiningResponse of(Exchange exchange) throws CamelExchangeException {
        Object body = exchange.getMessage().getBody();
        if (body == null || body == exchange.getProperty(GraphCallsConstants.RESOURCE)) {
            return AcceptJoinResponse.accepted();
        }
        ParticipantJoiningResponse decision =
                body instanceof ParticipantJoiningResponse response ? response : read(exchange, body);
        if (decision instanceof OtherJoiningResponse other && other.odataType() == null || !isWhole(decision)) {
            throw noDecision(exchange);
        }
        return decision;
    }

    private static ParticipantJoiningResponse read(Exchange exchange, Object body) throws CamelExchangeException {
        try {
            if (body instanceof Map || body instanceof JsonNode) {
                return GraphJson.read(GraphJson.mapper().<JsonNode>valueToTree(body), ParticipantJoiningResponse.class);
            }
            String text = exchange.getMessage().getBody(String.class);
            String said = text == null ? "" : text.strip();
            return said.startsWith("{")
                    ? GraphJson.read(GraphJson.mapper().readTree(said), ParticipantJoiningResponse.class)
                    : word(exchange, said);
        } catch (JsonProcessingException | IllegalArgumentException e) { // their messages quote the body
            throw noDecision(exchange);
        }
    }

    private static ParticipantJoiningResponse word(Exchange exchange, String said) throws CamelExchangeException {
        String[] parts = said.split("\\s+", 2);
        Function<String, ParticipantJoiningResponse> word = WORDS.get(parts[0].toLowerCase(Locale.ROOT));
        if (word == null) {
            throw noDecision(exchange);
        }
        return word.apply(parts.length > 1 ? parts[1] : "");
    }

    private static boolean isWhole(ParticipantJoiningResponse decision) {
        return !(decision instanceof InviteNewBotResponse invite)
                || invite.inviteUri() != null && !invite.inviteUri().isBlank();
    }

    private static CamelExchangeException noDecision(Exchange exchange) {
        return new CamelExchangeException(
                "The body of recordingParticipantJoining is no answer. Let the route end with accept, reject,"
                        + " inviteNewBot and a blank and the other bot's address, or with an AcceptJoinResponse,"
                        + " RejectJoinResponse or InviteNewBotResponse (the same as Map or JSON with @odata.type).",
                exchange);
    }
}
