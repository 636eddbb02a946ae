package io.github.graphcalls.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The messages that have come lately, each with its delivery. Two generations of a map: when the younger is full or old, it
 * becomes the elder and the elder is forgotten. So a message is remembered for at least {@link #MEMORY} unless more than
 * {@link #MOST} came in that time. For any number of threads.
 */
final class SeenMessages {

    static final Duration MEMORY = Duration.ofMinutes(10);
    static final int MOST = 100_000;

    private final InstantSource clock;
    private Map<String, Delivery> young = new HashMap<>();
    private Map<String, Delivery> old = Map.of();
    private Instant turnsAt;

    SeenMessages(InstantSource clock) {
        this.clock = clock;
        this.turnsAt = clock.instant().plus(MEMORY);
    }

    /** What is remembered under the key; where nothing is, what {@code first} makes is remembered and given. */
    synchronized Delivery of(String key, Supplier<Delivery> first) {
        turn();
        Delivery known = old.get(key);
        return known != null ? known : young.computeIfAbsent(key, k -> first.get());
    }

    /** Remembers another delivery under the key from now on. */
    synchronized void replace(String key, Delivery delivery) {
        (old.containsKey(key) ? old : young).put(key, delivery);
    }

    private void turn() {
        Instant now = clock.instant();
        if (young.size() >= MOST || !now.isBefore(turnsAt)) {
            old = young;
            young = new HashMap<>();
            turnsAt = now.plus(MEMORY);
        }
    }
}
