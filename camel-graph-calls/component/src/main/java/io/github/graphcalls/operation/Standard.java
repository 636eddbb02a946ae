package io.github.graphcalls.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What parameters are where nobody says anything. */
final class Standard {

    /** The service plays and records; the application handles no media. */
    static final JsonNode SERVICE_HOSTED =
            JsonNodeFactory.instance.objectNode().put("@odata.type", "#microsoft.graph.serviceHostedMediaConfig");

    static final JsonNode AUDIO_ALONE = JsonNodeFactory.instance.arrayNode().add("audio");

    private Standard() {}
}
