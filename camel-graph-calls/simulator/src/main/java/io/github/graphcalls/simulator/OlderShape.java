package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * An incoming call as Skype's calling bots were told of it. Graph's pages say that it may come first, not how it looks;
 * what matters is that it is no {@code commsNotifications}.
 */
final class OlderShape {
    private OlderShape() {}

    static ObjectNode of(SimulatedCall call) {
        ObjectNode body = Json.object()
                .put("id", call.id())
                .put("appId", call.applicationId())
                .put("callState", "incoming")
                .put("isMultiparty", false);
        ArrayNode participants = body.putArray("participants");
        Optional<Identity> caller = Identity.of(call.resource().path("source").path("identity"));
        participants.add(participant(caller.map(Identity::id).orElse(""), true));
        for (JsonNode target : call.resource().path("targets")) {
            participants.add(participant(
                    Identity.of(target.path("identity")).map(Identity::id).orElse(""), false));
        }
        body.set("presentedModalityTypes", Json.texts(List.of("audio")));
        return body;
    }

    private static ObjectNode participant(String id, boolean originator) {
        return Json.object().put("identity", id).put("languageId", "en").put("originator", originator);
    }
}
