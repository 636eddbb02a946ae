package io.github.graphcalls;

import io.github.graphcalls.callback.LiveCall;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphClient;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.operation.RequestPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hangs up the calls that are up when the component stops (option {@code hangUpOnShutdown}), with the component's own
 * credentials.
 */
final class LastHangUps {

    /** For all calls together. It is about how long a process takes to end, so it goes by real time. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(LastHangUps.class);

    private final SharedServices services;
    private final GraphCallsConfiguration options;

    LastHangUps(SharedServices services, GraphCallsConfiguration options) {
        this.services = services;
        this.options = options;
    }

    /** Blocks until each call was hung up or could not be, for {@link #LONGEST} at most. */
    void hangUp() {
        List<String> live = services.calls().live().stream()
                .filter(call -> call.isOurs() && !call.isOnlyRinging())
                .map(LiveCall::callId)
                .toList();
        if (live.isEmpty()) {
            return;
        }
        LOG.info("Hanging up {} calls, since the component stops", live.size());
        try {
            GraphClient client = services.client(options);
            RequestPlan plan = ProducerSettings.plan(CallOperation.HANG_UP, options);
            CompletableFuture.allOf(live.stream()
                            .map(callId -> hungUp(client, plan, callId))
                            .toArray(CompletableFuture[]::new))
                    .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IllegalArgumentException | RejectedExecutionException e) {
            LOG.warn("The calls that are up were not hung up: {}", e.getMessage());
        } catch (TimeoutException e) {
            LOG.warn("Not all calls could be hung up within {} s", LONGEST.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("What hangs up does not fail", e);
        }
    }

    private CompletableFuture<Void> hungUp(GraphClient client, RequestPlan plan, String callId) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            services.calls().hangsUp(callId);
                            try {
                                return client.send(plan.request(null, Map.of(GraphCallsConstants.CALL_ID, callId)))
                                        .toCompletableFuture();
                            } catch (GraphCallsException e) {
                                return CompletableFuture.failedFuture(e);
                            }
                        },
                        services.routePool())
                .thenCompose(answer -> answer)
                .handle((answer, failure) -> {
                    if (failure != null) {
                        Throwable why = failure instanceof CompletionException ? failure.getCause() : failure;
                        LOG.warn("Call {} was not hung up: {}", callId, why.getMessage());
                    }
                    return null;
                });
    }
}
