package io.github.graphcalls.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The messages that have come lately, each with its delivery. Two generations of a map: when the younger is full or old, it
 * becomes the elder and the elder is forgotten. So a message is remembered for at least {@link #MEMORY} unless more than
 * {@link #MOST} came in that time.
 */
final class SeenMessages {

    static final Duration MEMORY = Duration.ofMinutes(10);
    static final int MOST = 100_000;

    private final InstantSource clock;
    private volatile Generation young;
    private volatile Generation old;

    SeenMessages(InstantSource clock) {
        this.clock = clock;
        this.young = new Generation(clock.instant());
        this.old = new Generation(clock.instant());
    }

    /** What is remembered under the key; where nothing is, what {@code first} makes is remembered and given. */
    Delivery of(String key, Function<String, Delivery> first) {
        turn();
        Delivery known = old.messages.get(key);
        return known != null ? known : young.messages.computeIfAbsent(key, first);
    }

    private void turn() {
        Generation now = young;
        if (now.messages.mappingCount() < MOST && clock.instant().isBefore(now.ends)) {
            return;
        }
        synchronized (this) {
            if (young == now) {
                old = now;
                young = new Generation(clock.instant());
            }
        }
    }

    private static final class Generation {
        private final ConcurrentHashMap<String, Delivery> messages = new ConcurrentHashMap<>();
        private final Instant ends;

        Generation(Instant begins) {
            this.ends = begins.plus(MEMORY);
        }
    }
}
