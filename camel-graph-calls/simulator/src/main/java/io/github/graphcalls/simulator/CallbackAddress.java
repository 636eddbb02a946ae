package io.github.graphcalls.simulator;

import java.net.URI;
import java.util.List;

/**
 * Where one call's notifications go: to the address that the bot gave, or, as if a load balancer stood before several
 * nodes, to one of theirs; to neither once the bot has redirected the call. Safe for use by many threads.
 */
final class CallbackAddress {
    private final Switchboard switchboard;
    private final String callKey;
    private URI uri;
    private boolean redirected;

    CallbackAddress(Switchboard switchboard, String callKey, URI uri) {
        this.switchboard = switchboard;
        this.callKey = callKey;
        this.uri = uri;
    }

    synchronized void moveTo(URI newUri) {
        uri = newUri;
    }

    synchronized void redirectTo(URI newUri) {
        uri = newUri;
        redirected = true;
    }

    /**
     * Which address is next.
     *
     * @param notification which one of the call, the same number in each run
     * @param attempt from 1; each next one goes to another node, as a balancer leaves out one that has just failed
     */
    synchronized URI of(int notification, int attempt) {
        List<URI> nodes = switchboard.nodes();
        if (redirected || nodes.isEmpty()) {
            return uri;
        }
        int first = switchboard.dice().oneOf(nodes.size(), "node " + callKey + " " + notification);
        return nodes.get((first + attempt - 1) % nodes.size());
    }
}
