package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.media.Hosted;
import io.github.graphcalls.media.PromptPlaces;
import io.github.graphcalls.media.RequestPrompts;
import io.github.graphcalls.model.MediaPrompt;
import java.util.Optional;

/**
 * A sound file to play. As text it is the file's https address; an option may also name a file of the classpath or the
 * disk, which is then served from here.
 */
record PromptType() implements ParameterType {

    private static final String TYPE = "@odata.type";
    private static final ParameterType ADDRESS = new AddressType();

    static PromptType prompt() {
        return new PromptType();
    }

    @Override
    public Optional<JsonNode> ofPrompt(ObjectNode prompt) {
        return Optional.of(prompt);
    }

    @Override
    public String description() {
        return "an https address or a MediaPrompt";
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        ADDRESS.check(name, file(name, value).path("uri"));
        return typed(value);
    }

    private static JsonNode file(String name, JsonNode value) throws Unfit {
        JsonNode file = value.path("mediaInfo");
        if (!file.isObject()) {
            throw new Unfit("a mediaPrompt with mediaInfo in " + name, Unfit.kindOf(value));
        }
        return file;
    }

    private static JsonNode typed(JsonNode value) {
        JsonNode file = value.path("mediaInfo");
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

    @Override
    public JsonNode fromOption(String name, Object value) throws Unfit {
        String text = ParameterType.isTextual(value) ? value.toString().strip() : "";
        if (RequestPrompts.isResource(text)) {
            return ParameterType.tree(name, MediaPrompt.of(text));
        }
        if (!text.isEmpty() && !text.startsWith("{")) {
            return fromText(name, text);
        }
        JsonNode tree = text.isEmpty() ? ParameterType.tree(name, value) : ObjectType.parse(name, text);
        return RequestPrompts.isResource(file(name, tree).path("uri").asText()) ? typed(tree) : check(name, tree);
    }

    @Override
    public JsonNode placed(JsonNode value, PromptPlaces prompts) throws GraphCallsException {
        ObjectNode file = (ObjectNode) value.path("mediaInfo");
        Optional<Hosted> hosted = prompts.place(file.path("uri").asText());
        if (hosted.isEmpty()) {
            return value;
        }
        ObjectNode placed = value.deepCopy();
        placed.set(
                "mediaInfo",
                file.deepCopy()
                        .put("uri", hosted.get().uri())
                        .put("resourceId", hosted.get().resourceId()));
        return placed;
    }

    /** A copy whose type stands first, because Graph finds it fastest there. */
    private static ObjectNode typed(ObjectNode value, String type) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        copy.put(TYPE, type);
        copy.setAll(value);
        return copy;
    }
}
