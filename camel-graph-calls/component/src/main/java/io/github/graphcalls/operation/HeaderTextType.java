package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** Text that can stand in a header of HTTP. */
record HeaderTextType() implements ParameterType {

    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,256}");

    static HeaderTextType headerText() {
        return new HeaderTextType();
    }

    @Override
    public String description() {
        return "1 to 256 printable ASCII characters";
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        return fromText(name, value.asText());
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        if (!PRINTABLE.matcher(text).matches()) {
            throw new Unfit(description() + " as " + name, "something else");
        }
        return TextNode.valueOf(text);
    }
}
