package io.github.graphcalls;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How many calls there may be, on all nodes that share the store.
 *
 * @param calls at once; empty for any number
 * @param callsInMonth that begin in a calendar month (UTC); empty for any number
 * @param longestWait how long a call that is one too many waits for another to end
 */
record CallLimits(OptionalInt calls, OptionalInt callsInMonth, Duration longestWait) {

    /** @throws IllegalArgumentException naming the option that is wrong */
    static CallLimits of(GraphCallsComponent component) {
        Duration wait = component.getMaxCallsWait();
        if (wait.isNegative()) {
            throw new IllegalArgumentException(
                    "maxCallsWait is " + wait.toMillis() + " ms. Set 0s, which fails at once, or more.");
        }
        return new CallLimits(
                limit("maxCalls", component.getMaxCalls()),
                limit("maxCallsPerMonth", component.getMaxCallsPerMonth()),
                wait);
    }

    private static OptionalInt limit(String option, Integer value) {
        if (value == null) {
            return OptionalInt.empty();
        }
        if (value < 1) {
            throw new IllegalArgumentException(option + " is " + value + ". Set 1 or more; leave it out for no limit.");
        }
        return OptionalInt.of(value);
    }

    boolean areAny() {
        return calls.isPresent() || callsInMonth.isPresent();
    }
}
