package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Text.
 *
 * @param longest in characters
 */
record TextType(int longest) implements ParameterType {

    static TextType text() {
        return new TextType(Integer.MAX_VALUE);
    }

    TextType atMost(int characters) {
        return new TextType(characters);
    }

    @Override
    public String description() {
        return longest == Integer.MAX_VALUE ? "text" : "text of at most " + longest + " characters";
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        if (!value.isTextual()) {
            throw new Unfit("text as " + name, Unfit.kindOf(value));
        }
        if (value.textValue().length() > longest) {
            throw new Unfit(
                    "at most " + longest + " characters as " + name,
                    String.valueOf(value.textValue().length()));
        }
        return value;
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        return check(name, TextNode.valueOf(text));
    }
}
