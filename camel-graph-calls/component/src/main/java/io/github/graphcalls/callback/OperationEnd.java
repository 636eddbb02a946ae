package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What became of an operation, as its resource tells. */
enum OperationEnd {
    COMPLETED(CallEvent.OPERATION_COMPLETED, Optional.of(Awaited.Result.REACHED)),
    FAILED(CallEvent.OPERATION_FAILED, Optional.of(Awaited.Result.OPERATION_FAILED)),
    /** It goes on. */
    OPEN(CallEvent.CALL_UPDATED, Optional.empty());

    private static final int FIRST_ERROR = 400;
    private static final String DTMF = "sendDtmfTonesOperation";
    private static final String DTMF_SUCCESS = "completedSuccessfully";

    private final CallEvent event;
    private final Optional<Awaited.Result> result;

    OperationEnd(CallEvent event, Optional<Awaited.Result> result) {
        this.event = event;
        this.result = result;
    }

    CallEvent event() {
        return event;
    }

    Optional<Awaited.Result> result() {
        return result;
    }

    static OperationEnd of(JsonNode operation, boolean deleted) {
        String status = Envelope.text(operation, "status");
        if (status.equalsIgnoreCase("failed")) {
            return FAILED;
        }
        boolean over = status.equalsIgnoreCase("completed") || deleted;
        if (!over) {
            return OPEN;
        }
        if (isDtmfThatFailed(operation)) {
            return FAILED;
        }
        boolean told = status.equalsIgnoreCase("completed");
        return told || operation.path("resultInfo").path("code").asInt(0) < FIRST_ERROR ? COMPLETED : FAILED;
    }

    /** Tones that could not be sent have status completed all the same and differ by the reason alone (facts, section 9). */
    private static boolean isDtmfThatFailed(JsonNode operation) {
        String reason = Envelope.text(operation, "completionReason");
        return Reading.typeOf(operation).equalsIgnoreCase(DTMF)
                && !reason.isEmpty()
                && !reason.equalsIgnoreCase(DTMF_SUCCESS);
    }
}
