package io.github.graphcalls.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;

/** The JSON files of this room's tests. */
final class Resources {
    private Resources() {}

    static JsonNode json(String name) throws IOException {
        try (InputStream in = Resources.class.getResourceAsStream("/model/" + name)) {
            return GraphJson.mapper().readTree(in);
        }
    }

    /** JSON with apostrophes for quotes. */
    static JsonNode tree(String text) throws IOException {
        return GraphJson.mapper().readTree(text.replace('\'', '"'));
    }
}
