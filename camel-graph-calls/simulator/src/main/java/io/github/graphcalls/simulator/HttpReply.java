package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What the simulator's HTTP server answers.
 *
 * @param body nothing is sent if it is empty
 * @param chunked whether the length is left open
 */
public record HttpReply(int status, Map<String, String> headers, byte[] body, boolean chunked) {
    static HttpReply of(int status, Optional<? extends JsonNode> body, Optional<String> location) {
        Map<String, String> headers = new java.util.HashMap<>();
        location.ifPresent(it -> headers.put("Location", it));
        if (body.isPresent()) {
            headers.put("Content-Type", "application/json; charset=utf-8");
        }
        return new HttpReply(status, headers, body.map(Json::write).orElse(new byte[0]), false);
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
