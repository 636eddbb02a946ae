package io.github.graphcalls.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Camel's catalog says of the component, from the file that the build generates. */
final class Catalog {

    private static final String FILE = "/META-INF/io/github/graphcalls/graph-calls.json";

    /**
     * An option or a header.
     *
     * @param group such as {@code consumer (advanced)}
     * @param type the simple name of its Java type
     * @param standard its default; empty if it has none
     * @param choices the values it takes; empty if any will do
     */
    record Entry(
            String name,
            String group,
            String kind,
            String type,
            String standard,
            List<String> choices,
            boolean secret,
            String description) {}

    private Catalog() {}

    /** @param section componentProperties, properties or headers */
    static Map<String, Entry> section(String section) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        read().path(section)
                .properties()
                .forEach(each -> entries.put(each.getKey(), entry(each.getKey(), each.getValue())));
        return entries;
    }

    private static Entry entry(String name, JsonNode json) {
        String type = json.path("javaType").asText();
        List<String> choices = new ArrayList<>();
        json.path("enum").forEach(choice -> choices.add(choice.asText()));
        return new Entry(
                name,
                json.path("group").asText(),
                json.path("kind").asText(),
                type.substring(type.lastIndexOf('.') + 1),
                json.path("defaultValue").asText(),
                choices,
                json.path("secret").asBoolean(),
                json.path("description").asText());
    }

    private static JsonNode read() {
        try (InputStream file = Catalog.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
