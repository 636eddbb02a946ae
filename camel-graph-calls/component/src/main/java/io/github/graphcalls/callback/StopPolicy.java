package io.github.graphcalls.callback;

import java.util.function.BooleanSupplier;

/**
 * Decides whether a call that is heard of for the first time may still begin here. A node that stops leaves it to the
 * service's next try, which may reach another node.
 */
final class StopPolicy {

    private final BooleanSupplier stopping;

    /** @param stopping whether the application as a whole stops or is suspended */
    StopPolicy(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    /** Whether it is to come again: all stops, or nobody of those who asked for calls takes one now. */
    boolean refusesNewCalls(Hearers hearers) {
        return stopping.getAsBoolean() || hearers.turnNewCallsAway();
    }
}
