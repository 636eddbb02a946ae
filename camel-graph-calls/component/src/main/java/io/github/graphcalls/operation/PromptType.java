package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.model.MediaPrompt;

/** A sound file to play. As text it is the file's https address. */
record PromptType() implements ParameterType {

    private static final String TYPE = "@odata.type";
    private static final ParameterType ADDRESS = new AddressType();

    static PromptType prompt() {
        return new PromptType();
    }

    @Override
    public String description() {
        return "an https address or a MediaPrompt";
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        JsonNode file = value.path("mediaInfo");
        if (!file.isObject()) {
            throw new Unfit("a mediaPrompt with mediaInfo in " + name, Unfit.kindOf(value));
        }
        ADDRESS.check(name, file.path("uri"));
        if (value.has(TYPE) && file.has(TYPE)) {
            return value;
        }
        ObjectNode typed = typed((ObjectNode) value, "#microsoft.graph.mediaPrompt");
        typed.set("mediaInfo", typed((ObjectNode) file, "#microsoft.graph.mediaInfo"));
        return typed;
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        String stripped = text.strip();
        return stripped.startsWith("{")
                ? check(name, ObjectType.parse(name, stripped))
                : ParameterType.tree(
                        name, MediaPrompt.of(ADDRESS.fromText(name, stripped).textValue()));
    }

    /** A copy whose type stands first, because Graph finds it fastest there. */
    private static ObjectNode typed(ObjectNode value, String type) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.put(TYPE, type);
        copy.setAll(value);
        return copy;
    }
}
