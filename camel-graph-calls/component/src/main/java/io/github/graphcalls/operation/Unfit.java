package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.EnumMap;
import java.util.Map;

/** A value that a parameter does not take. {@link OperationErrors} makes the whole sentence. */
public final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private static final Map<JsonNodeType, String> KINDS = new EnumMap<>(Map.of(
            JsonNodeType.ARRAY, "a list",
            JsonNodeType.BOOLEAN, "true or false",
            JsonNodeType.NULL, "nothing",
            JsonNodeType.NUMBER, "a number",
            JsonNodeType.OBJECT, "an object",
            JsonNodeType.STRING, "text"));

    private final String takes;
    private final String has;
    private final String advice;

    /**
     * @param takes what is taken, such as {@code at most 20 prompts}
     * @param has what there is instead, such as {@code 24}; never a value that may be personal
     */
    Unfit(String takes, String has) {
        this(takes, has, "");
    }

    Unfit(String takes, String has, String advice) {
        super(takes + ", not " + has, null, false, false);
        this.takes = takes;
        this.has = has;
        this.advice = advice;
    }

    String takes() {
        return takes;
    }

    String has() {
        return has;
    }

    String advice() {
        return advice;
    }

    /** What a JSON value is, in words. */
    static String kindOf(JsonNode value) {
        return KINDS.getOrDefault(value.getNodeType(), "something else");
    }
}
