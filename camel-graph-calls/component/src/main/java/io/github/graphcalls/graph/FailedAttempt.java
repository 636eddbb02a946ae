package io.github.graphcalls.graph;

import java.time.Duration;
import java.util.Optional;

/** An attempt to send that did not succeed: the error, and the pause that Graph asked for, if it did. */
final class FailedAttempt extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Duration NOT_ASKED = Duration.ofSeconds(-1);

    private final GraphCallsException error;
    private final Duration asked;

    FailedAttempt(GraphCallsException error) {
        this(error, Optional.empty());
    }

    FailedAttempt(GraphCallsException error, Optional<Duration> asked) {
        // no stack of its own: it never leaves the room
        super(error.getMessage(), error, false, false);
        this.error = error;
        this.asked = asked.orElse(NOT_ASKED);
    }

    GraphCallsException error() {
        return error;
    }

    Optional<Duration> retryAfter() {
        return asked.isNegative() ? Optional.empty() : Optional.of(asked);
    }
}
