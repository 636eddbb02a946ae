package io.github.graphcalls.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The calls that are known. A call that has ended is remembered for {@link #AFTERLIFE}, so that what comes late finds it
 * ended, and is then forgotten.
 */
final class KnownCalls {

    static final Duration AFTERLIFE = Duration.ofMinutes(10);

    private record Ended(String callId, Instant forgetAt) {}

    private final ConcurrentHashMap<String, KnownCall> calls = new ConcurrentHashMap<>();
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final InstantSource clock;

    KnownCalls(InstantSource clock) {
        this.clock = clock;
    }

    KnownCall get(String callId) {
        KnownCall known = calls.get(callId);
        return known != null ? known : calls.computeIfAbsent(callId, KnownCall::new);
    }

    void hasEnded(String callId) {
        Instant now = clock.instant();
        ended.add(new Ended(callId, now.plus(AFTERLIFE)));
        for (Ended eldest = ended.peek(); eldest != null && eldest.forgetAt().isBefore(now); eldest = ended.peek()) {
            if (ended.remove(eldest)) {
                calls.remove(eldest.callId());
            }
        }
    }
}
