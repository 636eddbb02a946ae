package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/**
 * How a wait ended.
 *
 * @param result what became of it
 * @param data the resource as last notified: the call, or the operation
 */
public record Awaited(Result result, JsonNode data) {

    /** How an operation came out, if the answer to its request says so already; empty if it goes on. */
    public static Optional<Awaited> inAnswer(JsonNode operation) {
        return OperationEnd.of(operation, false).result().map(result -> new Awaited(result, operation));
    }

    /** The call is over and Graph does not know it any more. */
    public static Awaited callGone() {
        JsonNode gone = JsonNodeFactory.instance.objectNode().put("state", CallPhase.TERMINATED.toString());
        return new Awaited(Result.CALL_ENDED, gone);
    }

    /** Nothing more will be heard of it. */
    public static Awaited stopped() {
        return new Awaited(Result.STOPPED, MissingNode.getInstance());
    }

    /** What became of a wait. */
    public enum Result {
        /** What was awaited has come: the state, or the operation's success. */
        REACHED,
        /** The operation failed; its resource tells why. */
        OPERATION_FAILED,
        /** The call ended first; its resource tells why. */
        CALL_ENDED,
        /** The component stops and hears of nothing any more. */
        STOPPED
    }
}
