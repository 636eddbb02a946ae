package io.github.graphcalls;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which call is due for something when. One timer serves all; what is due at once is done a piece at a time, so that neither
 * a restart nor a clock that was set becomes a burst of requests. For any number of threads.
 */
final class Agenda implements AutoCloseable {

    /** The time between two: with this, 36,000 calls can be kept alive every 15 minutes. */
    static final Duration PACE = Duration.ofMillis(25);

    /** How many may be under way: they occupy threads of the route pool while the service is slow. */
    static final int MOST_UNDER_WAY = 8;

    /** When something is looked at again of which nobody said how it went on. */
    private static final Duration UNSAID = Duration.ofMinutes(1);

    /** When a call is looked at again for which something is due while something else is done about it. */
    private static final Duration STILL_UNDER_WAY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);

    private record Due(Instant at, String callId) {
        static final Comparator<Due> IN_ORDER = Comparator.comparing(Due::at).thenComparing(Due::callId);
    }

    private final InstantSource clock;
    private final ScheduledExecutorService scheduler;
    private final Executor pool;
    private final Function<String, CompletionStage<?>> doing;
    /** What is kept in the store, by call. */
    private final Map<String, Instant> kept = new ConcurrentHashMap<>();

    private final Map<String, Due> entries = new HashMap<>();
    private final TreeSet<Due> order = new TreeSet<>(Due.IN_ORDER);
    private Instant notBefore = Instant.MIN;
    private Instant timerAt = Instant.MAX;
    private Future<?> timer;
    private final Set<String> underWay = new HashSet<>();
    private boolean begun;
    private boolean closed;

    /**
     * @param scheduler counts the time, and does nothing else
     * @param doing what is done about a call that is due, in the pool; the stage completes when that is over
     */
    Agenda(
            InstantSource clock,
            ScheduledExecutorService scheduler,
            Executor pool,
            Function<String, CompletionStage<?>> doing) {
        this.clock = clock;
        this.scheduler = scheduler;
        this.pool = pool;
        this.doing = doing;
    }

    /** From now on what is due is done. */
    synchronized void begin() {
        begun = true;
        arm();
    }

    /** The store has it that a call is due then. What it had before tells nothing new: that may be done already. */
    void kept(String callId, Instant at) {
        if (!at.equals(kept.put(callId, at))) {
            enter(callId, at);
        }
    }

    /**
     * A call is due then, which the store does not have yet.
     *
     * @param was what the store had when this was found; if it has something else by now, that counts
     */
    void again(String callId, Instant was, Instant at) {
        if (was.equals(kept.get(callId))) {
            enter(callId, at);
        }
    }

    private synchronized void enter(String callId, Instant at) {
        Due due = new Due(at, callId);
        Due before = entries.put(callId, due);
        if (before != null) {
            order.remove(before);
        }
        order.add(due);
        arm();
    }

    /** A call is due for nothing, or another node looks after it. */
    void forget(String callId) {
        if (kept.remove(callId) != null) {
            drop(callId);
        }
    }

    private synchronized void drop(String callId) {
        Due before = entries.remove(callId);
        if (before != null) {
            order.remove(before);
        }
    }

    /** How many calls are due for something, some time. */
    synchronized int size() {
        return entries.size();
    }

    private void arm() {
        if (!begun || closed || order.isEmpty() || underWay.size() >= MOST_UNDER_WAY) {
            return;
        }
        Instant first = order.first().at();
        Instant next = first.isBefore(notBefore) ? notBefore : first;
        if (timer != null && !next.isBefore(timerAt)) {
            return;
        }
        if (timer != null) {
            timer.cancel(false);
        }
        Duration delay = Duration.between(clock.instant(), next);
        try {
            timer = scheduler.schedule(this::tick, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
            timerAt = next;
        } catch (RejectedExecutionException stopping) {
            LOG.debug("The scheduler takes no more timers", stopping);
        }
    }

    private synchronized void tick() {
        timer = null;
        timerAt = Instant.MAX;
        Instant now = clock.instant();
        if (isFree(now) && !order.isEmpty() && !order.first().at().isAfter(now)) {
            notBefore = now.plus(PACE);
            String callId = order.first().callId();
            if (underWay.contains(callId)) { // twice at once it would be done twice
                enter(callId, now.plus(STILL_UNDER_WAY));
            } else if (!begins(callId, now)) {
                return;
            }
        }
        arm();
    }

    private boolean begins(String callId, Instant now) {
        enter(callId, now.plus(UNSAID));
        underWay.add(callId);
        try {
            pool.execute(() -> take(callId));
            return true;
        } catch (RejectedExecutionException stopping) {
            underWay.remove(callId);
            return false;
        }
    }

    private boolean isFree(Instant now) {
        return !closed && underWay.size() < MOST_UNDER_WAY && !notBefore.isAfter(now);
    }

    private void take(String callId) {
        try {
            doing.apply(callId).whenComplete((end, failure) -> ended(callId, failure));
        } catch (RuntimeException e) {
            ended(callId, e);
        }
    }

    private void ended(String callId, Throwable failure) {
        if (failure != null) {
            LOG.warn(
                    "What was due for call {} was not done ({})",
                    callId,
                    failure.getClass().getName());
            LOG.debug("Not done because of", failure);
        }
        synchronized (this) {
            underWay.remove(callId);
            arm();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
