package io.github.graphcalls.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The calls that are known. A call that has ended is remembered for {@link #AFTERLIFE}, so that what comes late finds it
 * ended, and is then forgotten. The end of some calls is never told: beyond {@link #MOST} the call that was longest silent is
 * forgotten. For any number of threads.
 */
final class KnownCalls {

    static final Duration AFTERLIFE = Duration.ofMinutes(10);
    static final int MOST = 20_000;

    private record Ended(String callId, Instant forgetAt) {}

    private final Map<String, KnownCall> calls = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, KnownCall> eldest) {
            return size() > MOST;
        }
    };
    private final Deque<Ended> ended = new ArrayDeque<>();
    private final InstantSource clock;
    private final Executor pool;

    /** @param pool where those go on who awaited something of a call */
    KnownCalls(InstantSource clock, Executor pool) {
        this.clock = clock;
        this.pool = pool;
    }

    synchronized KnownCall get(String callId) {
        return calls.computeIfAbsent(callId, id -> new KnownCall(id, pool, clock));
    }

    /** Whether anything was heard or asked of the call here. */
    synchronized boolean isKnown(String callId) {
        return calls.containsKey(callId);
    }

    synchronized Optional<KnownCall> find(String callId) {
        return Optional.ofNullable(calls.get(callId));
    }

    synchronized void hasEnded(String callId) {
        Instant now = clock.instant();
        while (!ended.isEmpty() && ended.peek().forgetAt().isBefore(now)) {
            calls.remove(ended.remove().callId());
        }
        ended.add(new Ended(callId, now.plus(AFTERLIFE)));
    }

    synchronized List<KnownCall> all() {
        return List.copyOf(calls.values());
    }

    synchronized int size() {
        return calls.size();
    }
}
