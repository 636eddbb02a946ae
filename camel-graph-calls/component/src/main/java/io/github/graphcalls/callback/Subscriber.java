package io.github.graphcalls.callback;

import java.util.Set;

/** Who receives events: a consumer. */
public interface Subscriber {

    /** Who this is: what failed at one that has left goes again to the one of that name. */
    String name();

    /** The events that are delivered; all others never come. */
    Set<CallEvent> events();

    /** When the service is answered. */
    Acknowledge acknowledge();

    /** What is known beside notifications; needed for events derived from rosters. */
    default RosterSource rosters() {
        return RosterSource.NONE;
    }

    /**
     * Delivers one event, on a thread of the route pool. The next event of the same call comes after {@code done} was
     * called, which must happen exactly once, on whatever thread.
     */
    void deliver(CallNotification notification, Done done);

    /** The end of a delivery. */
    @FunctionalInterface
    interface Done {

        /** @param failed whether the event was not processed */
        void done(Outcome failed);
    }

    /** How a delivery ended. */
    enum Outcome {
        SUCCEEDED,
        FAILED
    }
}
