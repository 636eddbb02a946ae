package io.github.graphcalls.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.model.GraphJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a message body into the JSON of a request. A body that is a resource and no request, such as the call that an
 * earlier operation answered, counts as none: then headers and options alone make the request.
 *
 * @param operation whose request it is
 */
record BodyReader(CallOperation operation) {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final String TYPE = "@odata.type";

    /** Records that are requests and nothing else: in the wrong place they are a mistake. */
    private static final Set<Class<?>> REQUESTS_ALONE = CallOperation.requests().stream()
            .map(CallOperation::requestType)
            .filter(type -> CallOperation.requests().stream()
                    .noneMatch(other -> other.answer().type() == type))
            .collect(Collectors.toUnmodifiableSet());

    /** What a kind of body is as JSON. */
    private interface Reading {
        JsonNode of(Object body) throws IOException;
    }

    /** A kind of body. */
    private record Form(Class<?> type, Reading reading) {}

    private static final Reading TYPED = body -> GraphJson.mapper().valueToTree(body);

    private static final List<Form> FORMS = List.of(
            new Form(JsonNode.class, body -> copy((JsonNode) body)),
            new Form(Map.class, TYPED),
            new Form(CharSequence.class, body -> GraphJson.mapper().readTree(body.toString())),
            new Form(byte[].class, body -> GraphJson.mapper().readTree((byte[]) body)),
            new Form(InputStream.class, body -> GraphJson.mapper().readTree(((InputStream) body).readNBytes(LARGEST))));

    /** A tree that may be changed; empty if the body is none. */
    ObjectNode read(Object body, String callId) throws GraphCallsException {
        if (body == null || isResource(body)) {
            return nothing();
        }
        JsonNode tree = tree(body, callId);
        if (tree.isMissingNode() || tree.isNull()) {
            return nothing();
        }
        if (!tree.isObject()) {
            throw OperationErrors.noRequest(operation, callId, "JSON that is " + Unfit.kindOf(tree));
        }
        return isOtherResource(tree) ? nothing() : (ObjectNode) tree;
    }

    private JsonNode tree(Object body, String callId) throws GraphCallsException {
        try {
            return reading(body, callId).of(body);
        } catch (JsonProcessingException e) {
            // the cause would show the body
            throw OperationErrors.noRequest(operation, callId, "no JSON object");
        } catch (IOException | IllegalArgumentException e) {
            throw OperationErrors.noRequest(operation, callId, "one that cannot be read");
        }
    }

    private Reading reading(Object body, String callId) throws GraphCallsException {
        if (operation.requestType().isInstance(body)) {
            return TYPED;
        }
        return FORMS.stream()
                .filter(form -> form.type().isInstance(body))
                .map(Form::reading)
                .findFirst()
                .orElseThrow(() -> OperationErrors.noRequest(
                        operation,
                        callId,
                        body instanceof Collection<?>
                                ? "a list"
                                : "of type " + body.getClass().getSimpleName()));
    }

    private boolean isResource(Object body) {
        if (body instanceof Collection<?> several) {
            return several.stream().allMatch(this::isResource);
        }
        return body.getClass().getPackageName().equals(GraphJson.class.getPackageName())
                && body.getClass() != operation.requestType()
                && !REQUESTS_ALONE.contains(body.getClass());
    }

    private boolean isOtherResource(JsonNode tree) {
        String type = tree.path(TYPE).asText();
        return !type.isEmpty()
                && !type.substring(type.lastIndexOf('.') + 1)
                        .equalsIgnoreCase(operation.requestType().getSimpleName());
    }

    private static JsonNode copy(JsonNode tree) {
        return tree.isObject() ? nothing().setAll((ObjectNode) tree) : tree;
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
