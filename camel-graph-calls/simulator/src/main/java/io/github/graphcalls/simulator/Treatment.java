package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.Map;

/**
 * What chance has in store for one notification. It is decided when the notification arises, in the order of its call, and
 * counted when it happens.
 *
 * @param occurrence which notification of that it is in its call
 * @param delays the kinds, with by how much the notification is late
 */
record Treatment(Faults faults, SimulatedCall call, String what, int occurrence, Map<FaultKind, Duration> delays) {
    boolean holds(FaultKind kind) {
        return delays.containsKey(kind);
    }

    /** Whether that happens to it now; if so, it is counted. */
    boolean strikes(FaultKind kind) {
        if (holds(kind)) {
            happens(kind, delays.get(kind));
        }
        return holds(kind);
    }

    /** Counts what happens to it. */
    void happens(FaultKind kind, Duration delay) {
        faults.happened(kind, call, what, occurrence, delay.isZero() ? "" : "by " + Texts.seconds(delay));
    }

    Duration delay(FaultKind kind) {
        return delays.get(kind);
    }
}
