package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** True or false. */
record BooleanType() implements ParameterType {

    private static final Map<String, BooleanNode> TEXTS = Map.of("true", BooleanNode.TRUE, "false", BooleanNode.FALSE);

    static BooleanType bool() {
        return new BooleanType();
    }

    @Override
    public String description() {
        return "true or false";
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        if (!value.isBoolean()) {
            throw new Unfit("true or false as " + name, Unfit.kindOf(value));
        }
        return value;
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        return Optional.ofNullable(TEXTS.get(text.strip().toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new Unfit("true or false as " + name, "other text"));
    }
}
