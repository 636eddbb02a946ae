package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;

/**
 * A whole number between two bounds, both included.
 */
record IntegerType(int least, int most) implements ParameterType {

    static IntegerType integer(int least, int most) {
        return new IntegerType(least, most);
    }

    static IntegerType atLeast(int least) {
        return new IntegerType(least, Integer.MAX_VALUE);
    }

    @Override
    public String description() {
        return most == Integer.MAX_VALUE ? "at least " + least : least + " to " + most;
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        if (!value.isIntegralNumber()) {
            throw new Unfit(description() + " as " + name, Unfit.kindOf(value));
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            throw new Unfit(description() + " as " + name, value.asText());
        }
        return value;
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        try {
            return check(name, IntNode.valueOf(Integer.parseInt(text.strip())));
        } catch (NumberFormatException e) {
            throw new Unfit(description() + " as " + name, "other text");
        }
    }
}
