package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A request to the simulator's HTTP server, read whole.
 *
 * @param baseUrl scheme, host and port by which the simulator is reached
 * @param path raw, without the query
 * @param query raw, or an empty text
 * @param headers by name in lower case
 */
public record HttpCall(
        String method, String baseUrl, String path, String query, Map<String, String> headers, byte[] body) {
    private static final String BEARER = "Bearer ";

    /** The header's first value, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    /** What the Authorization header has as bearer token. */
    Optional<String> bearerToken() {
        return header("Authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).trim());
    }

    /** The body as text in UTF-8. */
    public String text() {
        return new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The body as JSON; an absent one is an empty object. */
    ObjectNode jsonBody() {
        if (body.length == 0) {
            return Json.object();
        }
        return Json.readObject(body)
                .orElseThrow(() -> Refusal.badRequest("The request's body is no JSON object: " + text()));
    }

    JsonNode bodyForRecord() {
        return Json.readObject(body).<JsonNode>map(it -> it).orElse(MissingNode.getInstance());
    }
}
