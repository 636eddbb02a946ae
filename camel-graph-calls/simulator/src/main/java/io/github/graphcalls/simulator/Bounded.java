package io.github.graphcalls.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** The latest entries, up to a bound. Guarded by its owner's lock. */
final class Bounded<T> {
    private final Deque<T> entries = new ArrayDeque<>();
    private final int bound;
    private long dropped;

    Bounded(int bound) {
        this.bound = bound;
    }

    void add(T entry) {
        if (entries.size() == bound) {
            entries.removeFirst();
            dropped++;
        }
        entries.addLast(entry);
    }

    void clear() {
        entries.clear();
        dropped = 0;
    }

    Stream<T> stream() {
        return entries.stream();
    }

    /** How many older ones are gone. */
    long dropped() {
        return dropped;
    }
}
