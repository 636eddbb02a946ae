package io.github.graphcalls.callback;

import io.github.graphcalls.callback.Subscriber.Outcome;

/**
 * Hears what comes in at the doors and what becomes of it, to be counted. Nothing here names a call or a person. It is told on
 * whatever thread, also with a call's monitor held: it must be quick and must not throw.
 */
public interface Happenings {

    /** Hears nothing. */
    Happenings NOT_HEARD = new Happenings() {};

    /** A notification told an event. */
    default void told(CallEvent event) {}

    /** A notification had come before. */
    default void repeated() {}

    /** A request was answered with an error for what it is. */
    default void refused(RefusalReason reason) {}

    /** A request was answered with 503: the service is to send it again. */
    default void turnedAway() {}

    /** A call was heard of for the first time. */
    default void callBegan() {}

    /** A call has ended. */
    default void callEnded(Ending ending) {}

    /** A route is through with an event, or has failed. */
    default void routed(CallEvent event, Outcome outcome) {}

    /** An event goes to a route that had failed with it, or that may have had it before a crash. */
    default void redelivered(CallEvent event) {}

    /** An event is not delivered any more. */
    default void parked(CallEvent event) {}

    /** How a call ended, as far as the service told. */
    enum Ending {
        /** Somebody hung up, or no reason was told. */
        NORMAL,
        /** The service named an error. */
        FAILED
    }
}
