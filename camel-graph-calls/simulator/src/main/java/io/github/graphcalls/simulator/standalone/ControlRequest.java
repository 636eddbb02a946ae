package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.graphcalls.simulator.HttpCall;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request to the control API that the guard has let in.
 *
 * @param id what stands in the path at {@code {id}}, decoded; empty where there is none
 */
record ControlRequest(HttpCall http, String id) {
    private static final String BODY = "The body";
    private static final JsonMapper JSON = JsonMapper.builder(new com.fasterxml.jackson.core.JsonFactoryBuilder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .build();

    /** The body's values by their keys, all of which must be known ones; no body is an empty one. */
    Map<String, Part> body(Set<String> known) {
        return whole().mapping(known);
    }

    /** The body as a whole, for errors about what is missing. */
    Part whole() {
        String text = http.text();
        if (text.isBlank()) {
            return Part.read(BODY, new StringReader("{}"));
        }
        try {
            // Read as JSON first, which YAML is more than; what is left is in one line, as JSON without tabs.
            JsonNode json = JSON.readTree(text);
            return Part.read(BODY, new StringReader(JSON.writeValueAsString(json)));
        } catch (JsonProcessingException wrong) {
            throw ControlRefusal.badRequest("The body is no JSON: line "
                    + (wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr()) + ": "
                    + wrong.getOriginalMessage());
        }
    }

    /** The parameters after the question mark, all of which must be known ones. */
    Map<String, String> query(Set<String> known) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : http.query().split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                String name = decoded(parts[0]);
                if (!known.contains(name)) {
                    throw ControlRefusal.badRequest("There is no parameter " + name + " here; known are "
                            + known.stream().sorted().toList() + ".");
                }
                parameters.put(name, parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return parameters;
    }

    static int number(Map<String, String> query, String name, int otherwise, int most) {
        String text = Optional.ofNullable(query.get(name)).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            throw ControlRefusal.badRequest(name + " must be a number from 0 to " + most + ".");
        }
        return Integer.parseInt(text);
    }

    static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw ControlRefusal.badRequest("The address is wrongly encoded: " + wrong.getMessage() + ".");
        }
    }
}
