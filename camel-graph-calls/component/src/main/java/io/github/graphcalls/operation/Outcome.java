package io.github.graphcalls.operation;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * How an operation comes out, and what can be awaited of it.
 *
 * @param told where its outcome is told
 * @param start when it may be sent
 * @param timeouts what can be awaited beside the answer, and for how long unless {@code awaitTimeout} says otherwise
 */
public record Outcome(Told told, Start start, Map<Await, Duration> timeouts) {

    /** Where an operation's outcome is told. */
    public enum Told {
        /** The answer is all there is. */
        IN_THE_ANSWER,
        /** By a notification of the operation, unless the answer has it already. */
        BY_NOTIFICATION,
        /** By the states that the call gets to. */
        BY_CALL_STATE
    }

    /** When an operation may be sent. */
    public enum Start {
        /** When the route gets there. */
        AT_ONCE,
        /** Once sound flows: what is to be heard and is sent before that is played to nobody (facts, section 8). */
        WITH_MEDIA
    }

    /** An operation of which nothing but the answer can be awaited. */
    static Outcome atOnce() {
        return new Outcome(Told.IN_THE_ANSWER, Start.AT_ONCE, Map.of());
    }

    /** An operation that is completed when it is answered; to await that costs nothing. */
    static Outcome completesAtOnce() {
        return new Outcome(Told.IN_THE_ANSWER, Start.AT_ONCE, Map.of(Await.COMPLETED, Duration.ZERO));
    }

    static Outcome completesByNotification(int seconds) {
        return new Outcome(Told.BY_NOTIFICATION, Start.AT_ONCE, Map.of(Await.COMPLETED, Duration.ofSeconds(seconds)));
    }

    /** An operation that is done when the call gets to one of those states. */
    static Outcome byCallState(int seconds, Await... states) {
        return new Outcome(
                Told.BY_CALL_STATE,
                Start.AT_ONCE,
                Arrays.stream(states).collect(toUnmodifiableMap(each -> each, each -> Duration.ofSeconds(seconds))));
    }

    /** The same of an operation that is to be heard. */
    Outcome heard() {
        return new Outcome(told, Start.WITH_MEDIA, timeouts);
    }
}
