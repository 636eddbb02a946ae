package io.github.graphcalls.simulator.standalone;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where bots may be called. */
final class Callback {
    static final String FORM = "an https address, or an http address on localhost or 127.0.0.1";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Callback() {}

    /** Empty for what is none. */
    static Optional<URI> parse(String text) {
        try {
            URI uri = URI.create(text);
            boolean good = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isOnThisMachine(uri)));
            return good ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Whether its host is a loopback address. */
    static boolean isOnThisMachine(URI uri) {
        return uri.getHost() != null && LOOPBACK.contains(uri.getHost());
    }
}
