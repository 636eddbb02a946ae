package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.HttpCall;
import java.util.List;
import java.util.Set;

/**
 * Keeps web pages away from the control API. It listens on this machine only, but a browser on this machine sends what any
 * page tells it to: to a name that the page's owner has pointed here, which the Host header shows, or from the page itself,
 * which the Origin header shows.
 */
final class Guard {
    private static final int LARGEST_BODY = 64 * 1024;
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> SCHEMES = List.of("http://", "https://");

    private Guard() {}

    /** @throws ControlRefusal if the request may not come in */
    static void check(HttpCall http) {
        String host = http.header("Host").orElse("");
        if (!OWN_NAMES.contains(nameOf(host))) {
            throw ControlRefusal.forbidden(
                    "The control API is reached as localhost, 127.0.0.1 or [::1]; the Host header names another.");
        }
        http.header("Origin")
                .filter(origin -> SCHEMES.stream().noneMatch(scheme -> origin.equals(scheme + host)))
                .ifPresent(foreign -> {
                    throw ControlRefusal.forbidden(
                            "The Origin header names another site; the control API takes requests"
                                    + " from its own pages, and from programs, which send none.");
                });
        if (http.body().length > LARGEST_BODY) {
            throw ControlRefusal.tooLarge(
                    "The body has " + http.body().length + " bytes; it may have " + LARGEST_BODY + ".");
        }
    }

    private static String nameOf(String host) {
        return host.replaceFirst(":\\d{1,5}$", "");
    }
}
