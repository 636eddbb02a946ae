package io.github.graphcalls.callback;

import io.github.graphcalls.model.AcceptJoinResponse;
import io.github.graphcalls.model.ParticipantJoiningResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Who receives events: a consumer. */
public interface Subscriber {

    /**
     * The subscription: what failed at one that has left goes again to the one of that name, and what a durable store keeps
     * for it goes to whoever has the name after a restart or on another node.
     */
    String name();

    /** The events that are delivered; all others never come. */
    Set<CallEvent> events();

    /** Whether it takes calls that ring now: one that is about to leave has those that are under way alone. */
    default boolean takesNewCalls() {
        return true;
    }

    /** Whether it is there before others that start with it. */
    default boolean isStarting() {
        return false;
    }

    /** Whether several calls for one human call ring once. */
    default Rings rings() {
        return Rings.EACH;
    }

    /** When the service is answered. */
    Acknowledge acknowledge();

    /** How often an event is delivered in all before it is parked, where it was acknowledged when it was received. */
    default int maximumDeliveries() {
        return 1;
    }

    /** The event is not delivered any more; what it was is kept to be looked at. */
    default void parked(CallNotification notification, Optional<Throwable> why) {
        // nobody is to be told
    }

    /** What is known beside notifications; needed for events derived from rosters. */
    default RosterSource rosters() {
        return RosterSource.NONE;
    }

    /**
     * Delivers one event, on a thread of the route pool. The next event of the same call comes after {@code done} was
     * called, which must happen exactly once, on whatever thread.
     */
    void deliver(CallNotification notification, Done done);

    /**
     * Decides on a participant who joins a call that is recorded by policy, on a thread of the route pool. Only one that asks
     * for {@link CallEvent#RECORDING_PARTICIPANT_JOINING} is asked.
     *
     * @param decision is to be told exactly once, on whatever thread
     */
    default void decide(CallNotification joining, Consumer<ParticipantJoiningResponse> decision) {
        decision.accept(undecided());
    }

    /** What the service is answered where {@link #decide} takes too long. */
    default ParticipantJoiningResponse undecided() {
        return AcceptJoinResponse.accepted();
    }

    /** The end of a delivery. */
    @FunctionalInterface
    interface Done {

        /** @param how whether the event was processed */
        void done(Outcome how);

        /** The event was not processed. */
        default void failed(Throwable why) {
            done(Outcome.FAILED);
        }
    }

    /** How a delivery ended. */
    enum Outcome {
        SUCCEEDED,
        FAILED
    }
}
