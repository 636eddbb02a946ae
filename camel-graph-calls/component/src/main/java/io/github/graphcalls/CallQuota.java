package io.github.graphcalls;

import io.github.graphcalls.ReservedCalls.Place;
import io.github.graphcalls.callback.Awaited.Result;
import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.Goal;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.store.StoreFigures;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sees to it that no more calls are made than maxCalls and maxCallsPerMonth allow. What rings is not refused, but counts. Calls
 * are counted in the store, across nodes; nodes that make calls in the same second may exceed a limit together by what each of
 * them makes in it. For any number of threads; a call that waits for another to end occupies none.
 */
final class CallQuota implements AutoCloseable {

    /** How often it is looked whether a call has ended of which only other nodes were told. */
    private static final Duration LOOKING = Duration.ofSeconds(1);

    private final CallLimits limits;
    private final Calls calls;
    private final ScheduledExecutorService scheduler;
    private final Executor pool;
    private final Patience patience;
    private final RoomForCalls room;
    private final Deque<WaitingCall> queue = new ArrayDeque<>();
    private boolean looking;

    /**
     * @param scheduler counts the time, and does nothing else
     * @param pool where a call that waited goes on
     */
    CallQuota(
            CallLimits limits,
            Calls calls,
            StoreWatch watch,
            InstantSource clock,
            ScheduledExecutorService scheduler,
            Executor pool) {
        this.limits = limits;
        this.calls = calls;
        this.scheduler = scheduler;
        this.pool = pool;
        this.patience = new Patience(scheduler);
        this.room = new RoomForCalls(limits, calls.store(), watch, clock);
    }

    /** How near the limits the calls are, by figures at most 1 s old; empty where the store does not tell. May block. */
    Optional<QuotaUse> use() {
        return room.use();
    }

    /** The store's figures, at most 1 s old; empty where the store does not tell. May block. */
    Optional<StoreFigures> figures() {
        return room.figures();
    }

    /**
     * Sends a request, unless it would make a call that is one too many.
     *
     * @param sending on the thread that asks if nothing is to be waited for, in the pool otherwise
     * @return fails with a {@link GraphCallsException} of kind QUOTA_REACHED or STOPPED if it was not sent
     */
    CompletionStage<GraphResponse> send(
            CallOperation operation, GraphRequest request, Supplier<CompletionStage<GraphResponse>> sending) {
        if (!limits.areAny()) {
            return sending.get();
        }
        if (operation == CallOperation.ANSWER) {
            return sending.get().whenComplete((response, failure) -> {
                if (failure == null) {
                    whenEnded(request.callId(), () -> {});
                }
            });
        }
        return operation.makesCall()
                ? admitted(request)
                        .thenCompose(place -> sending.get()
                                .whenComplete((response, failure) -> made(place, Optional.ofNullable(response))))
                : sending.get();
    }

    private CompletionStage<Place> admitted(GraphRequest request) {
        WaitingCall waiting = new WaitingCall(request, new CompletableFuture<>());
        Optional<Runnable> decision;
        synchronized (this) {
            decision = queue.isEmpty() ? room.decision(waiting) : Optional.empty();
            if (decision.isEmpty() && !limits.longestWait().isZero()) {
                queue.add(waiting);
            }
        }
        if (decision.isPresent()) {
            decision.get().run();
        } else if (limits.longestWait().isZero()) {
            waiting.fail(room.tooMany(request));
        } else if (patience.bound(
                waiting.place(), limits.longestWait(), () -> inPool(waiting, () -> giveUp(waiting)))) {
            lookLater();
        } else {
            stop(waiting);
        }
        return waiting.place();
    }

    /** Lets those go, in the order in which they came, that there is room for. */
    private void serve() {
        List<Runnable> decided = new ArrayList<>();
        synchronized (this) {
            for (WaitingCall first = queue.peek(); first != null; first = queue.peek()) {
                WaitingCall waiting = first;
                Optional<Runnable> decision = room.decision(waiting);
                if (decision.isEmpty()) {
                    break;
                }
                queue.remove();
                decided.add(() -> inPool(waiting, decision.get()));
            }
        }
        decided.forEach(Runnable::run);
    }

    private void giveUp(WaitingCall waiting) {
        if (leaves(waiting)) {
            waiting.fail(room.tooMany(waiting.request()));
        }
    }

    private void stop(WaitingCall waiting) {
        if (leaves(waiting)) {
            waiting.stop();
        }
    }

    private synchronized boolean leaves(WaitingCall waiting) {
        return queue.remove(waiting);
    }

    private void lookLater() {
        synchronized (this) {
            if (looking || queue.isEmpty()) {
                return;
            }
            looking = true;
        }
        try {
            scheduler.schedule(() -> execute(this::look), LOOKING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            close();
        }
    }

    private void look() {
        synchronized (this) {
            looking = false;
        }
        room.lookAnew();
        serve();
        lookLater();
    }

    private void made(Place place, Optional<GraphResponse> response) {
        String callId = response.map(CallQuota::callId).orElse("");
        if (callId.isEmpty()) {
            room.giveBack(place);
            execute(this::serve);
            return;
        }
        room.became(place, callId);
        whenEnded(callId, () -> room.giveBack(place));
    }

    private static String callId(GraphResponse response) {
        try {
            return GraphJson.mapper().readTree(response.body()).path("id").asText("");
        } catch (IOException e) { // the producer says so
            return "";
        }
    }

    private void whenEnded(String callId, Runnable then) {
        if (limits.calls().isEmpty()) {
            return;
        }
        calls.await(callId, Goal.TERMINATED).thenAccept(end -> {
            then.run();
            if (end.result() != Result.STOPPED) {
                room.someEnded();
                execute(this::serve);
            }
        });
    }

    private void inPool(WaitingCall waiting, Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException stopping) {
            leaves(waiting);
            waiting.stop();
        }
    }

    private void execute(Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException stopping) {
            close();
        }
    }

    /** Fails what waits. */
    @Override
    public void close() {
        List<WaitingCall> all;
        synchronized (this) {
            all = List.copyOf(queue);
            queue.clear();
        }
        all.forEach(WaitingCall::stop);
    }
}
