package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the simulator's HTTP server answers.
 *
 * @param body nothing is sent if it is empty
 * @param chunked whether the length is left open
 * @param sent how much of it the client gets
 * @param delay real time until it is sent
 */
public record HttpReply(
        int status, Map<String, String> headers, byte[] body, boolean chunked, Sent sent, Duration delay) {
    /** The answer to a request that was not carried out. */
    static final HttpReply NONE = new HttpReply(0, Map.of(), new byte[0], false);

    /** How much of an answer is sent before the connection ends. */
    public enum Sent {
        /** All of it. */
        WHOLE,
        /** The headers and half of the body. */
        IN_PART,
        /** Nothing. */
        NOT_AT_ALL
    }

    HttpReply(int status, Map<String, String> headers, byte[] body, boolean chunked) {
        this(status, headers, body, chunked, Sent.WHOLE, Duration.ZERO);
    }

    static HttpReply of(int status, Optional<? extends JsonNode> body, Optional<String> location) {
        Map<String, String> headers = new java.util.HashMap<>();
        location.ifPresent(it -> headers.put("Location", it));
        if (body.isPresent()) {
            headers.put("Content-Type", "application/json; charset=utf-8");
        }
        return new HttpReply(status, headers, body.map(Json::write).orElse(new byte[0]), false);
    }

    HttpReply with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new HttpReply(status, more, body, chunked, sent, delay);
    }

    HttpReply sent(Sent howMuch) {
        return new HttpReply(status, headers, body, chunked, howMuch, delay);
    }

    HttpReply after(Duration real) {
        return new HttpReply(status, headers, body, chunked, sent, real);
    }

    /** The status that the client sees, or 0 when it sees none. */
    int statusSeen() {
        return sent == Sent.NOT_AT_ALL ? 0 : status;
    }

    /** No body. */
    public static HttpReply empty(int status) {
        return new HttpReply(status, Map.of(), new byte[0], false);
    }

    /** A JSON body. */
    public static HttpReply json(int status, JsonNode body) {
        return of(status, Optional.of(body), Optional.empty());
    }

    /** A text in UTF-8. */
    public static HttpReply text(int status, String text) {
        return new HttpReply(
                status,
                Map.of("Content-Type", "text/plain; charset=utf-8"),
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                false);
    }
}
