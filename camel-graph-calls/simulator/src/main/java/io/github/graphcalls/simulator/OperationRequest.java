package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What an operation is asked.
 *
 * @param applicationId whose token the request carries
 * @param baseUrl where the request came to: scheme, host and port
 * @param ids the ids in the path, by the name of their place in the template
 * @param operationType the type of the operation that it is answered with
 */
record OperationRequest(
        ApiVersion version,
        String baseUrl,
        String applicationId,
        Map<String, String> ids,
        ObjectNode body,
        Optional<String> userAgent,
        String operationType) {

    String id(String place) {
        return ids.get(place);
    }

    Optional<String> text(String parameter) {
        return Json.text(body, parameter);
    }

    int number(String parameter, int otherwise) {
        return body.path(parameter).asInt(otherwise);
    }

    boolean flag(String parameter, boolean otherwise) {
        return body.path(parameter).asBoolean(otherwise);
    }

    List<JsonNode> list(String parameter) {
        return StreamSupport.stream(body.path(parameter).spliterator(), false).toList();
    }

    /** The {@code @odata.context} of an answer. */
    String context(String type) {
        return "https://graph.microsoft.com/" + version + "/$metadata#" + type;
    }
}
