package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.media.PromptPlaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A list. As text its elements are separated by commas, or it is a JSON array, or one JSON object.
 *
 * @param most how many elements it has at most
 * @param surplus what to do with more of them, a sentence or empty
 */
record ListType(ParameterType element, int most, String surplus) implements ParameterType {

    static ListType listOf(ParameterType element) {
        return new ListType(element, Integer.MAX_VALUE, "");
    }

    ListType atMost(int elements) {
        return atMost(elements, "");
    }

    ListType atMost(int elements, String whatToDoWithMore) {
        return new ListType(element, elements, whatToDoWithMore);
    }

    @Override
    public Optional<JsonNode> ofPrompt(ObjectNode prompt) {
        return element.ofPrompt(prompt)
                .map(one -> JsonNodeFactory.instance.arrayNode().add(one));
    }

    @Override
    public String description() {
        return "a list of " + (most == Integer.MAX_VALUE ? "" : "at most " + most + " of ") + element.description();
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        if (!value.isArray()) {
            throw new Unfit("a list as " + name, Unfit.kindOf(value));
        }
        checkSize(name, value.size());
        ArrayNode checked = JsonNodeFactory.instance.arrayNode(value.size());
        for (JsonNode each : value) {
            checked.add(element.check(name, each));
        }
        return checked;
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        return fromText(name, text, element::fromValue);
    }

    private JsonNode fromText(String name, String text, Reading reading) throws Unfit {
        String stripped = text.strip();
        if (stripped.startsWith("[")) {
            return each(name, elements(ObjectType.parse(name, stripped)), reading);
        }
        return each(name, stripped.startsWith("{") ? List.of(stripped) : List.of(stripped.split(",")), reading);
    }

    @Override
    public JsonNode fromValue(String name, Object value) throws Unfit {
        return fromValue(name, value, element::fromValue);
    }

    @Override
    public JsonNode fromOption(String name, Object value) throws Unfit {
        return fromValue(name, value, element::fromOption);
    }

    @Override
    public JsonNode placed(JsonNode value, PromptPlaces prompts) throws GraphCallsException {
        ArrayNode placed = JsonNodeFactory.instance.arrayNode(value.size());
        for (JsonNode each : value) {
            placed.add(element.placed(each, prompts));
        }
        return placed;
    }

    private JsonNode fromValue(String name, Object value, Reading reading) throws Unfit {
        if (value instanceof Collection<?> elements) {
            return each(name, elements, reading);
        }
        if (value instanceof Object[] elements) {
            return each(name, List.of(elements), reading);
        }
        if (value instanceof JsonNode tree && tree.isArray()) {
            return each(name, elements(tree), reading);
        }
        return ParameterType.isTextual(value)
                ? fromText(name, value.toString(), reading)
                : each(name, List.of(value), reading);
    }

    private JsonNode each(String name, Collection<?> elements, Reading reading) throws Unfit {
        checkSize(name, elements.size());
        ArrayNode read = JsonNodeFactory.instance.arrayNode(elements.size());
        for (Object each : elements) {
            read.add(reading.of(name, each));
        }
        return read;
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>(array.size());
        array.forEach(elements::add);
        return elements;
    }

    /** How an element is read. */
    private interface Reading {
        JsonNode of(String name, Object value) throws Unfit;
    }

    private void checkSize(String name, int size) throws Unfit {
        if (size > most) {
            throw new Unfit("at most " + most + " " + name, String.valueOf(size), surplus);
        }
    }
}
