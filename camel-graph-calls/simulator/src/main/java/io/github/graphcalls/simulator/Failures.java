package io.github.graphcalls.simulator;

import java.util.ArrayList;
import java.util.List;

/** The failures of several conversations. */
final class Failures {
    private final List<Throwable> all = new ArrayList<>();

    void add(Throwable failure) {
        all.add(failure);
    }

    /** Throws the first, if there is one, with the others as suppressed ones. */
    void throwFirst() {
        if (all.isEmpty()) {
            return;
        }
        Throwable first = all.get(0);
        all.stream().skip(1).forEach(first::addSuppressed);
        if (first instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("A conversation failed: " + first, first);
    }
}
