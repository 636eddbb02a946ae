package io.github.graphcalls;

import io.github.graphcalls.ReservedCalls.Place;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.graph.SentState;
import java.util.concurrent.CompletableFuture;

/**
 * A call that is to be made, and may have to wait for another to end.
 *
 * @param place completes when it may be made, or with the reason why not
 */
record WaitingCall(GraphRequest request, CompletableFuture<Place> place) {

    void go(Place reserved) {
        place.complete(reserved);
    }

    void fail(GraphCallsException error) {
        place.completeExceptionally(error);
    }

    void stop() {
        fail(GraphErrors.stopped(request.operation(), request.callId(), "the end of another call", SentState.NOT_SENT));
    }
}
