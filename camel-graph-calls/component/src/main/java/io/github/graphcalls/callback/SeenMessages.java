package io.github.graphcalls.callback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The messages that have come to a door lately, each with the deliveries of what stood in it. Two generations of a map: when
 * the younger is full or old, it becomes the elder and the elder is forgotten. So a message is remembered for at least
 * {@link #MEMORY} unless more than {@link #MOST} came in that time. For any number of threads.
 */
final class SeenMessages {

    static final Duration MEMORY = Duration.ofMinutes(10);
    static final int MOST = 100_000;

    private final InstantSource clock;
    private Map<Object, Deliveries> young = new HashMap<>();
    private Map<Object, Deliveries> old = Map.of();
    private Instant turnsAt;

    SeenMessages(InstantSource clock) {
        this.clock = clock;
        this.turnsAt = clock.instant().plus(MEMORY);
    }

    /** What is remembered of a message; it is from now on, if it was not. */
    Deliveries of(String message) {
        Object key = key(message);
        Instant now = clock.instant();
        synchronized (this) {
            turn(now);
            Deliveries known = old.get(key);
            return known != null ? known : young.computeIfAbsent(key, k -> new Deliveries());
        }
    }

    /** Most are GUIDs, which take a third of the room as what they are. */
    private static Object key(String message) {
        return ResourcePath.isGuid(message) ? UUID.fromString(message) : message;
    }

    private void turn(Instant now) {
        if (young.size() >= MOST || !now.isBefore(turnsAt)) {
            old = young;
            young = new HashMap<>();
            turnsAt = now.plus(MEMORY);
        }
    }
}
