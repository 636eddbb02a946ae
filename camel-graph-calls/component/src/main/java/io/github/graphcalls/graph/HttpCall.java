package io.github.graphcalls.graph;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * One HTTP request, whoever wants it: Graph's operations, MSAL4J, a public document.
 *
 * @param body empty for none
 * @param maxBytes how long the answer's body may be
 * @param atMost how long to wait for the answer to begin; the client's own time-out holds if it is shorter
 */
record HttpCall(String method, URI url, Map<String, String> headers, byte[] body, int maxBytes, Duration atMost) {

    /** For {@code atMost}: the client's own time-out alone holds. */
    static final Duration CLIENTS_OWN = Duration.ofDays(1);

    /** Leaves out headers and body, which hold tokens. */
    @Override
    public String toString() {
        return "HttpCall[" + method + " " + url + "]";
    }
}
