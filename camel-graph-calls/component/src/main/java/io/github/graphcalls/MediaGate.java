package io.github.graphcalls;

import io.github.graphcalls.callback.Awaited;
import io.github.graphcalls.callback.Awaited.Result;
import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.graph.GraphClient;
import io.github.graphcalls.graph.GraphErrors;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.graph.SentState;
import io.github.graphcalls.operation.Outcome.Start;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sends requests, those that are to be heard once sound flows: a call is established some moments before, and what is played
 * then nobody hears though the service reports success (facts, section 8). Only a call whose beginning was seen here is
 * known to be silent. For any number of threads.
 */
final class MediaGate {

    /** How long a request is held back at most; then it is sent all the same. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Start start;
    private final Calls calls;
    private final Patience patience;
    private final GraphClient client;

    MediaGate(Start start, SharedServices services, GraphClient client) {
        this.start = start;
        this.calls = services.calls();
        this.patience = new Patience(services.scheduler());
        this.client = client;
    }

    /** Sends as {@link GraphClient#send} does, on the calling thread; what is held back is sent in the route pool. */
    CompletionStage<GraphResponse> send(GraphRequest request) {
        if (start == Start.AT_ONCE) {
            return client.send(request);
        }
        return calls.soundToCome(request.callId())
                .map(sound -> sendAfter(sound, request))
                .orElseGet(() -> client.send(request));
    }

    private CompletionStage<GraphResponse> sendAfter(CompletableFuture<Awaited> sound, GraphRequest request) {
        if (!patience.bound(sound, PATIENCE, () -> sound.cancel(false))) {
            sound.cancel(false);
        }
        return sound.handle((awaited, waitedLongEnough) -> waitedLongEnough == null ? awaited.result() : Result.REACHED)
                .thenCompose(result -> switch (result) {
                    case CALL_ENDED -> CompletableFuture.failedFuture(GraphErrors.endedUnsent(request));
                    case STOPPED ->
                        CompletableFuture.failedFuture(GraphErrors.stopped(
                                request.operation(), request.callId(), "active media", SentState.NOT_SENT));
                    case REACHED, OPERATION_FAILED -> client.send(request);
                });
    }
}
