package io.github.graphcalls.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;

/**
 * Graph's error as it stands in the body of an answer. Anything may come instead: a proxy's page, half of a JSON text,
 * nothing; then all is empty.
 *
 * @param code {@code error.code}, or the code of the inner error where that is the exact one (8522)
 * @param message {@code error.message}, fit to be shown
 */
record ErrorBody(String code, String message, String requestId) implements Serializable {

    static final ErrorBody NONE = new ErrorBody("", "", "");

    /** Graph's code for a call that has ended or never was. */
    static final String CALL_NOT_FOUND = Integer.toString(OperationResult.CALL_NOT_FOUND.subcode());

    private static final ObjectMapper JSON = new ObjectMapper();

    // an error is short; what is longer is somebody else's page
    private static final int READ_AT_MOST = 64 * 1024;

    static ErrorBody read(byte[] body, String requestIdHeader) {
        JsonNode error = parse(body).path("error");
        if (error.isTextual()) {
            // the login service's and the former API's way: {"error":"code","error_description":"message"}
            return new ErrorBody(shown(error), shown(parse(body).path("error_description")), requestIdHeader);
        }
        JsonNode inner = error.path("innerError").isMissingNode() ? error.path("innererror") : error.path("innerError");
        String code = shown(error.path("code"));
        if (CALL_NOT_FOUND.equals(shown(inner.path("code")))) {
            code = CALL_NOT_FOUND;
        }
        String requestId = requestIdHeader.isEmpty() ? shown(inner.path("request-id")) : requestIdHeader;
        return new ErrorBody(code, shown(error.path("message")), requestId);
    }

    private static String shown(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? ShownText.of(value.asText()) : "";
    }

    private static JsonNode parse(byte[] body) {
        if (body.length == 0 || body.length > READ_AT_MOST) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.missingNode();
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }
}
