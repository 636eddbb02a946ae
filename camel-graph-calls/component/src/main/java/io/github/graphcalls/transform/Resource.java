package io.github.graphcalls.transform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.BodyType;
import io.github.graphcalls.GraphCallsConstants;
import io.github.graphcalls.callback.ResourceType;
import io.github.graphcalls.model.GraphJson;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.Message;
import org.apache.camel.TypeConversionException;
import org.apache.camel.spi.DataType;

/**
 * One of Graph's resources, or a list of them, in a message: a record, JSON as tree, text or bytes, or a Map.
 *
 * @param to what it is to become, for errors
 */
record Resource(Message message, DataType to) {

    private static final String MODEL = GraphJson.class.getPackageName();

    /** Turns the body into another form; no body stays none. */
    static void turn(Message message, DataType to, Function<Resource, Object> form) {
        if (message.getBody() != null) {
            Resource resource = new Resource(message, to);
            resource.becomes(form.apply(resource));
        }
    }

    JsonNode json() {
        Object body = message.getBody();
        if (body instanceof List<?>) { // Camel's converters know none for lists
            return GraphJson.mapper().valueToTree(body);
        }
        JsonNode json;
        try {
            json = message.getBody(JsonNode.class);
        } catch (TypeConversionException e) { // it quotes the body, and so do its causes
            throw unfit("is no JSON");
        }
        if (json == null || !json.isContainerNode()) {
            throw unfit("is neither a JSON object nor a list");
        }
        return json;
    }

    /** Records of the model; a list of them for an array. What is one already stays as it is. */
    Object typed() {
        Object body = message.getBody();
        if (isOfModel(body) || body instanceof List<?> list && list.stream().allMatch(Resource::isOfModel)) {
            return body;
        }
        JsonNode json = json();
        String url = message.getHeader(GraphCallsConstants.RESOURCE_URL, "", String.class);
        Class<?> type = ResourceType.of(json, url)
                .orElseThrow(() -> unfit("has no @odata.type that is known, and the header "
                        + GraphCallsConstants.RESOURCE_URL + " names no type either"));
        return in(BodyType.TYPED, json, type);
    }

    /** As the option {@code bodyType} has it, for forms that need no record. */
    Object in(BodyType form) {
        return in(form, json(), JsonNode.class);
    }

    private Object in(BodyType form, JsonNode json, Class<?> type) {
        try {
            return form.of(json, type);
        } catch (JsonProcessingException e) { // it quotes values
            throw unfit("does not have the shape of " + type.getSimpleName());
        }
    }

    /**
     * Puts the same resource into the message in another form. Where it was what this component had put there it stays so:
     * an operation that follows does not take it for its request.
     */
    private void becomes(Object form) {
        Object told = message.getExchange().getProperty(GraphCallsConstants.RESOURCE);
        if (told != null && told == message.getBody()) {
            message.getExchange().setProperty(GraphCallsConstants.RESOURCE, form);
        }
        message.setBody(form);
    }

    private static boolean isOfModel(Object value) {
        return value != null && MODEL.equals(value.getClass().getPackageName());
    }

    private IllegalArgumentException unfit(String what) {
        return new IllegalArgumentException("The body ("
                + message.getBody().getClass().getName() + ") " + what + ", so it cannot become " + to + ".");
    }
}
