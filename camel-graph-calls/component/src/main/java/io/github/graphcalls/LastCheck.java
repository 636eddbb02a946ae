package io.github.graphcalls;

import io.github.graphcalls.operation.CheckReport;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps what the self-test found last, for the health check. For any number of threads. */
final class LastCheck {

    private final AtomicReference<Run> last = new AtomicReference<>();
    private final InstantSource clock;

    LastCheck(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * One run.
     *
     * @param report what it found
     * @param at when, by the component's clock
     */
    record Run(CheckReport report, Instant at) {}

    void keep(CheckReport report) {
        last.set(new Run(report, clock.instant()));
    }

    Optional<Run> get() {
        return Optional.ofNullable(last.get());
    }
}
