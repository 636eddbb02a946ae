package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpCall;
import io.github.graphcalls.simulator.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The page at {@code /} for people who watch and play: files from the jar, which ask the control API for all they show. They
 * load nothing from elsewhere, and the browser is told to let them load nothing from elsewhere.
 */
final class Console implements Function<HttpCall, HttpReply> {
    private static final String FILES = "/console";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-cache");

    private final Map<String, HttpReply> pages = Map.of(
            "/",
            page("console.html", "text/html"),
            FILES + "/console.css",
            page("console.css", "text/css"),
            FILES + "/console.js",
            page("console.js", "text/javascript"),
            FILES + "/icon.svg",
            page("icon.svg", "image/svg+xml"));

    private Console() {}

    /** Serves it at that simulator's addresses, which must serve the control API too. */
    static void serve(GraphCallsSimulator simulator) {
        Console console = new Console();
        simulator.serve("/", console);
        simulator.serve(FILES, console);
    }

    private static HttpReply page(String name, String type) {
        try (InputStream file = Console.class.getResourceAsStream("console/" + name)) {
            Map<String, String> headers = new HashMap<>(HEADERS);
            headers.put("Content-Type", type + "; charset=utf-8");
            return new HttpReply(200, headers, file.readAllBytes(), false, HttpReply.Sent.WHOLE, Duration.ZERO);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " of the console cannot be read from the jar", unreadable);
        }
    }

    @Override
    public HttpReply apply(HttpCall http) {
        try {
            Guard.check(http);
            if (!http.method().equals("GET")) {
                throw ControlRefusal.methodNotAllowed("Possible here: GET.");
            }
            return Optional.ofNullable(pages.get(http.path()))
                    .orElseThrow(() -> ControlRefusal.notFound("There is nothing at " + http.path() + "."));
        } catch (ControlRefusal refusal) {
            return refusal.reply();
        }
    }
}
