package io.github.graphcalls.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads and writes JSON, and names Graph's types as Graph does. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TYPE_PREFIX = "#microsoft.graph.";

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An object that says its Graph type in {@code @odata.type}. */
    static ObjectNode typed(String type) {
        return object().put("@odata.type", TYPE_PREFIX + type);
    }

    static ArrayNode array(List<? extends JsonNode> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    static ArrayNode texts(List<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    /** Empty when the bytes are no JSON object. */
    static Optional<ObjectNode> readObject(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    static ObjectNode parse(String text) {
        return readObject(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("This is no JSON object: " + text));
    }

    static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** Whether the object says that it is of this Graph type; capitals and the leading {@code #} do not matter. */
    static boolean isA(JsonNode node, String type) {
        String said = node.path("@odata.type").asText();
        return said.equalsIgnoreCase(TYPE_PREFIX + type) || said.equalsIgnoreCase(TYPE_PREFIX.substring(1) + type);
    }

    /** The text of a property, or empty when it is absent or null. */
    static Optional<String> text(JsonNode object, String property) {
        JsonNode value = object.path(property);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }
}
