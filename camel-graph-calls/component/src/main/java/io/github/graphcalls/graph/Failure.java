package io.github.graphcalls.graph;

import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.io.Serializable;
import java.util.List;

/**
 * All that is known of a failure; its message is put together here, in the same order for each.
 *
 * @param what the sentence without operation and call, without a full stop
 * @param advice what to do, one sentence or empty
 * @param results none, or the one of the operation that was waited for
 */
record Failure(
        Kind kind,
        String operation,
        String callId,
        String clientRequestId,
        String what,
        String advice,
        SentState sent,
        boolean retryable,
        Answer answer,
        List<OperationResult> results)
        implements Serializable {

    /** What came back: nothing (status 0), or a status and the error in the body. */
    record Answer(int status, ErrorBody error) implements Serializable {
        static final Answer NONE = new Answer(0, ErrorBody.NONE);
    }

    String message() {
        StringBuilder text = new StringBuilder(operation);
        if (!callId.isEmpty()) {
            text.append(" (call ").append(callId).append(')');
        }
        text.append(": ").append(what).append(". ").append(sent.sentence());
        if (!advice.isEmpty()) {
            text.append(' ').append(advice);
        }
        String requestId = answer.error().requestId();
        if (!requestId.isEmpty()) {
            text.append(" [request-id ").append(requestId).append(']');
        }
        return text.toString();
    }
}
