package io.github.graphcalls.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An option of the component, as Camel's catalog has it.
 *
 * @param kind such as {@code boolean}, {@code duration} or {@code object}
 * @param type its Java type, with type parameters
 * @param standard its default; a missing node if it has none
 * @param choices the values it takes; empty if any will do
 */
record CatalogOption(
        String name, String kind, String type, JsonNode standard, List<String> choices, String description) {

    private static final String FILE = "/META-INF/io/github/graphcalls/graph-calls.json";

    static List<CatalogOption> all() {
        List<CatalogOption> options = new ArrayList<>();
        read().path("componentProperties")
                .properties()
                .forEach(each -> options.add(of(each.getKey(), each.getValue())));
        return options;
    }

    private static CatalogOption of(String name, JsonNode json) {
        List<String> choices = new ArrayList<>();
        json.path("enum").forEach(choice -> choices.add(choice.asText()));
        return new CatalogOption(
                name,
                json.path("type").asText(),
                json.path("javaType").asText(),
                json.path("defaultValue"),
                choices,
                json.path("description").asText());
    }

    /** As Spring writes properties: {@code call-id}. */
    String dashed() {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Its type, which can hold nothing for what is not set. */
    String boxed() {
        return switch (type) {
            case "boolean" -> "java.lang.Boolean";
            case "int" -> "java.lang.Integer";
            default -> type;
        };
    }

    private static JsonNode read() {
        try (InputStream file = CatalogOption.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
