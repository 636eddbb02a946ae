package io.github.graphcalls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.GraphJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What message bodies are. */
public enum BodyType {
    /** Records of the model; a list of them for an array. */
    TYPED("typed") {
        @Override
        public Object of(JsonNode json, Class<?> type) throws JsonProcessingException {
            if (!json.isArray()) {
                return GraphJson.read(json, type);
            }
            List<Object> all = new ArrayList<>(json.size());
            for (JsonNode one : json) {
                all.add(GraphJson.read(one, type));
            }
            return List.copyOf(all);
        }
    },
    /** Jackson's JsonNode. */
    JSON("json") {
        @Override
        public Object of(JsonNode json, Class<?> type) {
            return json;
        }
    },
    /** Maps, lists and plain values. */
    MAP("map") {
        @Override
        public Object of(JsonNode json, Class<?> type) {
            return json.isArray()
                    ? GraphJson.mapper().convertValue(json, LIST)
                    : GraphJson.mapper().convertValue(json, MAP_OF_ALL);
        }
    },
    /** JSON as text. */
    STRING("string") {
        @Override
        public Object of(JsonNode json, Class<?> type) {
            return json.toString();
        }
    };

    private static final TypeReference<Map<String, Object>> MAP_OF_ALL = new TypeReference<>() {};
    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};

    private final String option;

    BodyType(String option) {
        this.option = option;
    }

    /**
     * The body that stands for a resource.
     *
     * @param type the record that {@link #TYPED} makes of it, or of each element
     * @throws JsonProcessingException if the resource does not have the shape of that record
     */
    public abstract Object of(JsonNode json, Class<?> type) throws JsonProcessingException;

    /** The value as the option {@code bodyType} has it. */
    @Override
    public String toString() {
        return option;
    }
}
