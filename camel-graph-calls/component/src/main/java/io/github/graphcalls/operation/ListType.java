package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.List;

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
        String stripped = text.strip();
        if (stripped.startsWith("[")) {
            return check(name, ObjectType.parse(name, stripped));
        }
        return each(name, stripped.startsWith("{") ? List.of(stripped) : List.of(stripped.split(",")));
    }

    @Override
    public JsonNode fromValue(String name, Object value) throws Unfit {
        if (value instanceof Collection<?> elements) {
            return each(name, elements);
        }
        if (value instanceof Object[] elements) {
            return each(name, List.of(elements));
        }
        if (value instanceof JsonNode tree && tree.isArray()) {
            return check(name, tree);
        }
        return ParameterType.isTextual(value) ? fromText(name, value.toString()) : each(name, List.of(value));
    }

    private JsonNode each(String name, Collection<?> elements) throws Unfit {
        checkSize(name, elements.size());
        ArrayNode read = JsonNodeFactory.instance.arrayNode(elements.size());
        for (Object each : elements) {
            read.add(element.fromValue(name, each));
        }
        return read;
    }

    private void checkSize(String name, int size) throws Unfit {
        if (size > most) {
            throw new Unfit("at most " + most + " " + name, String.valueOf(size), surplus);
        }
    }
}
