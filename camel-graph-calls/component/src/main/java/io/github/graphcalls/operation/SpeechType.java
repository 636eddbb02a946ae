package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.media.PromptPlaces;
import io.github.graphcalls.media.RequestPrompts;
import io.github.graphcalls.model.MediaPrompt;

/** A text that is spoken: a list of one prompt. In a request that is complete it stands as any other prompts do. */
record SpeechType() implements ParameterType {

    private static final ParameterType PROMPTS = ListType.listOf(PromptType.prompt());

    static SpeechType speech() {
        return new SpeechType();
    }

    @Override
    public String description() {
        return "text of at most 5000 characters";
    }

    @Override
    public JsonNode check(String name, JsonNode value) throws Unfit {
        return PROMPTS.check(name, value);
    }

    @Override
    public JsonNode fromText(String name, String text) throws Unfit {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(ParameterType.tree(name, MediaPrompt.of(RequestPrompts.SPEECH + text)));
    }

    @Override
    public JsonNode placed(JsonNode value, PromptPlaces prompts) throws GraphCallsException {
        return PROMPTS.placed(value, prompts);
    }
}
