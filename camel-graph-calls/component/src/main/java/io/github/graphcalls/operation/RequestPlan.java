package io.github.graphcalls.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.graph.GraphAddress;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.media.PromptPlaces;
import io.github.graphcalls.media.RequestPrompts;
import io.github.graphcalls.model.GraphJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one endpoint's requests are made: its row of the table with the endpoint's options, all of it checked once. For
 * any number of threads.
 */
public final class RequestPlan {

    private static final byte[] NO_BODY = {};

    private final CallOperation operation;
    private final ApiVersion version;
    private final MessageReach reach;
    private final List<String> literals;
    private final Map<PathVariable, String> ids = new HashMap<>();
    private final Map<String, JsonNode> options = new HashMap<>();

    /**
     * Reads and checks an endpoint's options.
     *
     * @param reach what its messages may name
     * @throws IllegalArgumentException if the version lacks the operation or an option has a wrong value
     */
    public RequestPlan(
            CallOperation operation,
            ApiVersion version,
            GraphAddress address,
            OperationOptions.Values values,
            MessageReach reach) {
        if (!operation.versions().contains(version)) {
            throw OperationErrors.notInVersion(operation);
        }
        if (address.legacyPaths() && version != ApiVersion.BETA) {
            throw OperationErrors.legacyPathsOutsideBeta(operation);
        }
        this.operation = operation;
        this.version = version;
        this.reach = reach;
        this.literals = PathTemplate.of(address.of(operation.path())).literals();
        operation.variables().forEach(variable -> readId(variable, values));
        operation.parameters().forEach(parameter -> readOption(parameter, values));
    }

    /** The request of a message, none of whose prompts are served from here. */
    public GraphRequest request(Object body, Map<String, Object> headers) throws GraphCallsException {
        return request(body, headers, PromptPlaces.ELSEWHERE);
    }

    /**
     * Makes the request of a message.
     *
     * @param body a request in any of its forms; null, or a resource that is no request, for none
     * @param prompts gives what the service cannot fetch an address
     * @throws GraphCallsException of kind INVALID_REQUEST if something is missing or wrong
     */
    public GraphRequest request(Object body, Map<String, Object> headers, PromptPlaces prompts)
            throws GraphCallsException {
        String callId = callId(headers);
        ObjectNode tree = operation.body().isNothing()
                ? GraphJson.mapper().createObjectNode()
                : new BodyReader(operation).read(body, callId);
        tree.remove(operation.body().leftOut());
        Draft draft = new Draft(tree, url(headers, callId), new HashMap<>(), prompts);
        for (Parameter parameter : operation.parameters()) {
            JsonNode value = value(parameter, tree, headers, callId);
            if (!value.isMissingNode()) {
                put(parameter, draft, parameter.type().placed(value, prompts), callId);
            }
        }
        checkRules(tree, callId);
        return new GraphRequest(
                operation.toString(),
                operation.method().name(),
                draft.url().toString(),
                bytes(tree, callId),
                draft.httpHeaders());
    }

    private void put(Parameter parameter, Draft draft, JsonNode value, String callId) throws GraphCallsException {
        try {
            parameter.place().put(draft, parameter.name(), value);
        } catch (Unfit unfit) {
            throw OperationErrors.unfit(operation, callId, "what else was given", unfit);
        }
    }

    /** A request in the making. */
    record Draft(ObjectNode body, StringBuilder url, Map<String, String> httpHeaders, PromptPlaces prompts) {

        /** Adds what a parameter says of the body; it must not say other things than the body or another one. */
        void add(String parameter, JsonNode more) throws Unfit {
            for (Map.Entry<String, JsonNode> member : more.properties()) {
                if (!agree(body, member)) {
                    throw new Unfit("one " + member.getKey(), "another than " + parameter, "Give one of the two.");
                }
            }
        }

        /** Whether both can hold; what is lacking is then added. */
        private static boolean agree(ObjectNode known, Map.Entry<String, JsonNode> member) {
            JsonNode own = known.path(member.getKey());
            if (isEmpty(own)) {
                known.set(member.getKey(), member.getValue().deepCopy());
                return true;
            }
            if (own.isObject() && member.getValue().isObject()) {
                return member.getValue().properties().stream().allMatch(inner -> agree((ObjectNode) own, inner));
            }
            return own.equals(member.getValue());
        }
    }

    private JsonNode value(Parameter parameter, ObjectNode tree, Map<String, Object> headers, String callId)
            throws GraphCallsException {
        JsonNode value = given(parameter, tree, headers, callId);
        if (isEmpty(value)) {
            value = options.getOrDefault(parameter.name(), parameter.standard());
        }
        if (isEmpty(value) && parameter.isRequired()) {
            throw OperationErrors.missing(operation, callId, parameter);
        }
        return value;
    }

    /** What the message says: the body before the header. */
    private JsonNode given(Parameter parameter, ObjectNode tree, Map<String, Object> headers, String callId)
            throws GraphCallsException {
        JsonNode inBody = parameter.isInBody() ? tree.path(parameter.name()) : MissingNode.getInstance();
        Object inHeader = headers.get(parameter.header());
        boolean bodyCounts = !isEmpty(inBody) || inHeader == null;
        if (bodyCounts && isEmpty(inBody)) {
            return inBody;
        }
        String where = bodyCounts ? "the body" : "the header " + parameter.header();
        if (!parameter.versions().contains(version)) {
            if (bodyCounts && parameter.implied().contains(inBody)) {
                tree.remove(parameter.name());
                return MissingNode.getInstance();
            }
            throw OperationErrors.otherVersion(operation, callId, parameter, where);
        }
        try {
            return bodyCounts ? inBody(parameter, inBody) : inHeader(parameter, inHeader);
        } catch (Unfit unfit) {
            throw OperationErrors.unfit(operation, callId, where, unfit);
        }
    }

    private JsonNode inBody(Parameter parameter, JsonNode value) throws Unfit {
        return reach == MessageReach.RESOURCES
                ? parameter.type().fromOption(parameter.name(), value)
                : parameter.type().check(parameter.name(), value);
    }

    private JsonNode inHeader(Parameter parameter, Object value) throws Unfit {
        return reach == MessageReach.RESOURCES
                ? parameter.type().fromOption(parameter.option(), value)
                : parameter.type().fromValue(parameter.option(), value);
    }

    private void checkRules(ObjectNode tree, String callId) throws GraphCallsException {
        for (RequestBody.Rule rule : operation.body().rules()) {
            if (!rule.holds().test(tree)) {
                throw OperationErrors.broken(operation, callId, rule);
            }
        }
    }

    private byte[] bytes(ObjectNode tree, String callId) throws GraphCallsException {
        try {
            return operation.body().isNothing() ? NO_BODY : GraphJson.write(tree);
        } catch (JsonProcessingException e) {
            throw OperationErrors.noRequest(operation, callId, "one that cannot be written as JSON");
        }
    }

    private StringBuilder url(Map<String, Object> headers, String callId) throws GraphCallsException {
        StringBuilder url = new StringBuilder(literals.get(0));
        for (int i = 0; i < operation.variables().size(); i++) {
            url.append(id(operation.variables().get(i), headers, callId)).append(literals.get(i + 1));
        }
        return url;
    }

    private String id(PathVariable variable, Map<String, Object> headers, String callId) throws GraphCallsException {
        Object header = headers.get(variable.header());
        if (header != null) {
            try {
                return variable.segment(header);
            } catch (Unfit unfit) {
                throw OperationErrors.unfit(operation, callId, "the header " + variable.header(), unfit);
            }
        }
        String option = ids.get(variable);
        if (option == null) {
            throw OperationErrors.missing(operation, callId, variable);
        }
        return option;
    }

    /** Which resources of this machine the options name as prompts. */
    public List<String> resources() {
        return options.values().stream()
                .flatMap(value -> value.findValuesAsText("uri").stream())
                .filter(RequestPrompts::isResource)
                .toList();
    }

    /** The call for errors; empty if it is not known or not fit to be shown. */
    public String callId(Map<String, Object> headers) {
        if (!operation.variables().contains(PathVariable.CALL)) {
            return "";
        }
        try {
            Object header = headers.get(PathVariable.CALL.header());
            return header == null ? ids.getOrDefault(PathVariable.CALL, "") : PathVariable.CALL.segment(header);
        } catch (Unfit e) {
            return "";
        }
    }

    private void readId(PathVariable variable, OperationOptions.Values values) {
        Optional<Object> value = values.of(variable.option());
        if (value.isEmpty()) {
            return;
        }
        try {
            ids.put(variable, variable.segment(value.get()));
        } catch (Unfit unfit) {
            throw OperationErrors.wrongOption(operation, variable.option(), unfit);
        }
    }

    private void readOption(Parameter parameter, OperationOptions.Values values) {
        Optional<Object> value = values.of(parameter.option());
        if (value.isEmpty()) {
            return;
        }
        if (!parameter.versions().contains(version)) {
            throw OperationErrors.optionOfOtherVersion(operation, parameter);
        }
        try {
            options.put(parameter.name(), parameter.type().fromOption(parameter.option(), value.get()));
        } catch (Unfit unfit) {
            throw OperationErrors.wrongOption(operation, parameter.option(), unfit);
        }
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty();
    }
}
