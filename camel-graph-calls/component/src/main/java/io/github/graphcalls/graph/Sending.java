package io.github.graphcalls.graph;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A request on its way.
 *
 * @param number of the attempt, from 1
 * @param waited all pauses before it
 */
record Sending(GraphRequest request, CompletableFuture<GraphResponse> answer, int number, Duration waited) {

    Sending after(Duration pause) {
        return new Sending(request, answer, number + 1, waited.plus(pause));
    }
}
