package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.model.GraphTypes;
import java.util.Optional;

/** Of what type a notified resource is, for who has the resource as JSON alone. */
public final class ResourceType {

    private ResourceType() {}

    /**
     * The record that the resource, or each element of a list, becomes: by its {@code @odata.type}, else by its URL.
     *
     * @param resourceUrl as notified; empty where it is not known
     * @return empty where neither tells
     */
    public static Optional<Class<?>> of(JsonNode resource, String resourceUrl) {
        return GraphTypes.of(Reading.of(ResourcePath.of(resourceUrl), resource).typeFor(resource));
    }
}
