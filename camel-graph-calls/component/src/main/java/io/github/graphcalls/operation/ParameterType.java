package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.media.PromptPlaces;
import io.github.graphcalls.model.GraphJson;
import java.util.List;
import java.util.Optional;

/** What values a request parameter takes, and how they stand on the wire. For any number of threads. */
public interface ParameterType {

    /** Types of headers that are read as the text of an option would be. */
    List<Class<?>> TEXTUAL = List.of(CharSequence.class, Number.class, Boolean.class, Character.class);

    /** What it takes, for the reference: {@code true or false}, {@code 15 to 90}. */
    String description();

    /**
     * Checks a value that has Graph's own form already.
     *
     * @param name of the parameter, for the error
     * @return the value as it goes on the wire: itself, or a copy with what was to be mended
     */
    JsonNode check(String name, JsonNode value) throws Unfit;

    /** Reads the form that an option or a header has as text. */
    JsonNode fromText(String name, String text) throws Unfit;

    /** Reads a header: text, a record of the model, a Map, a list, or a JsonNode. */
    default JsonNode fromValue(String name, Object value) throws Unfit {
        return isTextual(value) ? fromText(name, value.toString()) : check(name, tree(name, value));
    }

    /** Reads an endpoint's option, which may name more than a message: what is on this machine. */
    default JsonNode fromOption(String name, Object value) throws Unfit {
        return fromValue(name, value);
    }

    /**
     * A checked value as the service can use it: prompts of this machine get an address.
     *
     * @throws GraphCallsException if a prompt cannot be played
     */
    default JsonNode placed(JsonNode value, PromptPlaces prompts) throws GraphCallsException {
        return value;
    }

    /** A prompt, in Graph's form, as a value of this type; empty for a type that takes none. */
    default Optional<JsonNode> ofPrompt(ObjectNode prompt) {
        return Optional.empty();
    }

    /** Whether a header's value is read as text. */
    static boolean isTextual(Object value) {
        return TEXTUAL.stream().anyMatch(type -> type.isInstance(value));
    }

    /** The value as JSON. */
    static JsonNode tree(String name, Object value) throws Unfit {
        try {
            return GraphJson.mapper().valueToTree(value);
        } catch (IllegalArgumentException e) {
            throw new Unfit("as " + name + " what can be written as JSON", "what cannot");
        }
    }
}
