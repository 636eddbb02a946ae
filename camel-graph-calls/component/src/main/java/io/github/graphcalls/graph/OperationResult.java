package io.github.graphcalls.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;

/**
 * What a notification said of an operation that was waited for, or of a call that ended.
 *
 * @param code like an HTTP status: 2xx good, 4xx the request, 5xx the service; 0 if none came
 * @param subcode the exact reason; 0 if none came
 * @param message Graph's words, empty for none
 */
public record OperationResult(int code, int subcode, String message) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int FIRST_ERROR = 400;

    /** What Graph says of a call that has ended or never was. */
    public static final OperationResult CALL_NOT_FOUND = new OperationResult(404, 8522, "Call not found.");

    /**
     * What the {@code resultInfo} of a call or operation says; numbers may be text, and the sub-code has two spellings. A
     * call may end with a {@code terminationReason} alone, and an operation with a {@code completionReason}.
     */
    public static OperationResult of(JsonNode resource) {
        JsonNode info = resource.path("resultInfo");
        return new OperationResult(
                info.path("code").asInt(0),
                info.path("subcode").asInt(info.path("subCode").asInt(0)),
                info.path("message").asText(reason(resource)));
    }

    /** A call's reason, or an operation's: tones that were not sent differ by that alone. */
    private static String reason(JsonNode resource) {
        return resource.path("terminationReason")
                .asText(resource.path("completionReason").asText(""));
    }

    /** Whether it says that all went well: a code below 400, or none at all. */
    public boolean isNormal() {
        return code < FIRST_ERROR;
    }

    /** Whether it says what Graph says of a call that it does not know. */
    public boolean isCallNotFound() {
        return code == CALL_NOT_FOUND.code && subcode == CALL_NOT_FOUND.subcode;
    }

    /** Whether it says nothing at all. */
    boolean isSilent() {
        return code == 0 && subcode == 0 && message.isEmpty();
    }

    /** In a sentence, with the words made fit for a log. */
    String shown() {
        String words = ShownText.of(message);
        return "code " + code + ", subcode " + subcode + (words.isEmpty() ? "" : " (" + words + ")");
    }

    OperationResult fitToBeShown() {
        return new OperationResult(code, subcode, ShownText.of(message));
    }
}
