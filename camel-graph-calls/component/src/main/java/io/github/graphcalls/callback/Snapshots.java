package io.github.graphcalls.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.model.Identity;

/** Makes each snapshot of a call from the one before and what a notification tells. */
final class Snapshots {

    private static final Identity NOBODY = Identity.of(null);

    private Snapshots() {}

    static GraphCall first(String id) {
        return new GraphCall(id, "", "", false, NOBODY, "", "", "");
    }

    static GraphCall after(GraphCall before, String state, boolean mediaActive, JsonNode call) {
        GraphCall after = new GraphCall(
                before.id(),
                state,
                newer(call, "direction", before.direction()),
                mediaActive,
                before.caller() == NOBODY ? caller(call.path("source").path("identity")) : before.caller(),
                newer(call, "tenantId", before.tenantId()),
                newer(call, "callChainId", before.chainId()),
                newer(call, "subject", before.subject()));
        return after.equals(before) ? before : after;
    }

    private static String newer(JsonNode call, String member, String known) {
        String told = Envelope.text(call, member);
        return told.isEmpty() ? known : told;
    }

    /** The first identity of the set, of whatever kind: kinds that do not apply are absent, or there as null. */
    private static Identity caller(JsonNode identitySet) {
        for (JsonNode identity : identitySet) {
            if (identity.isObject()) {
                try {
                    return GraphJson.read(identity, Identity.class);
                } catch (JsonProcessingException e) { // a shape that nobody knows is nobody we know
                    return NOBODY;
                }
            }
        }
        return NOBODY;
    }
}
