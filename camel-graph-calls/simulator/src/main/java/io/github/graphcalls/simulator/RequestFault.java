package io.github.graphcalls.simulator;

/**
 * What goes wrong with one request.
 *
 * @param detail for the record, such as a status, or an empty text
 * @param acts whether the request is carried out all the same
 */
record RequestFault(FaultKind kind, String detail, boolean acts, Effect effect) {
    /** What becomes of the answer. */
    interface Effect {
        /** @param reply the answer to a request that was carried out, {@link HttpReply#NONE} for any other */
        HttpReply on(HttpReply reply, FaultyRequest request);
    }

    /** The request that it happens to, and what an effect can do about it. */
    record FaultyRequest(HttpCall http, Switchboard switchboard) {
        HttpReply refuse(Refusal refusal) {
            return HttpReply.json(
                    refusal.status(),
                    refusal.body(
                            switchboard.time().now(),
                            http.header("client-request-id").orElse("")));
        }

        void endToken() {
            http.bearerToken().ifPresent(switchboard.tokens()::revoke);
        }
    }

    HttpReply on(HttpReply reply, FaultyRequest request) {
        return effect.on(reply, request);
    }
}
