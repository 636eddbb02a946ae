package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a wait ended.
 *
 * @param result what became of it
 * @param data the resource as last notified: the call, or the operation
 */
public record Awaited(Result result, JsonNode data) {

    /** What became of a wait. */
    public enum Result {
        /** What was awaited has come: the state, or the operation's success. */
        REACHED,
        /** The operation failed; its resource tells why. */
        OPERATION_FAILED,
        /** The call ended first; its resource tells why. */
        CALL_ENDED
    }
}
