package io.github.graphcalls.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A request on its way.
 *
 * @param number of the attempt, from 1
 * @param waited all pauses before it
 * @param refusal why it was not carried out so far: none, or what the last attempt came to
 */
record Sending(
        GraphRequest request,
        CompletableFuture<GraphResponse> answer,
        int number,
        Duration waited,
        List<GraphCallsException> refusal) {

    Sending(GraphRequest request, CompletableFuture<GraphResponse> answer) {
        this(request, answer, 1, Duration.ZERO, List.of());
    }

    /** The next attempt. */
    Sending after(Duration pause, GraphCallsException error) {
        return new Sending(request, answer, number + 1, waited.plus(pause), List.of(error));
    }

    /** The same attempt, held back before it is made. */
    Sending held(Duration pause) {
        return new Sending(request, answer, number, waited.plus(pause), refusal);
    }

    /** What it ends with if the client closes before it is sent. */
    GraphCallsException stopped() {
        return refusal.stream().findFirst().orElseGet(() -> GraphErrors.stoppedUnsent(request));
    }

    /** What it ends with if it has been held back for as long as it may. */
    GraphCallsException heldTooLong(Duration longest) {
        return refusal.stream().findFirst().orElseGet(() -> GraphErrors.heldTooLong(request, longest));
    }

    boolean hasDeadline() {
        return request.deadline().isBefore(Instant.MAX);
    }
}
