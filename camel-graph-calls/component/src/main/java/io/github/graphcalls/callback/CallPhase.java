package io.github.graphcalls.callback;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call's life as one table: each phase, the event that is raised when a call gets there, and the phases that may come
 * next. A notification of any other phase repeats what was told or came late; it changes nothing and is
 * {@link CallEvent#CALL_UPDATED}. Notifications may be lost or swapped, so phases may be left out on the way.
 */
enum CallPhase {
    TERMINATED("terminated", CallEvent.TERMINATED),
    TERMINATING("terminating", CallEvent.TERMINATING, TERMINATED),
    REDIRECTING("redirecting", CallEvent.REDIRECTING, TERMINATING, TERMINATED),
    TRANSFER_ACCEPTED("transferAccepted", CallEvent.TRANSFER_ACCEPTED, TERMINATING, TERMINATED),
    TRANSFERRING("transferring", CallEvent.TRANSFERRING, TRANSFER_ACCEPTED, TERMINATING, TERMINATED),
    HOLD("hold", CallEvent.HOLD, TRANSFERRING, TRANSFER_ACCEPTED, TERMINATING, TERMINATED),
    ESTABLISHED("established", CallEvent.ESTABLISHED, HOLD, TRANSFERRING, TRANSFER_ACCEPTED, TERMINATING, TERMINATED),
    RINGING(
            "ringing",
            CallEvent.RINGING,
            ESTABLISHED,
            HOLD,
            TRANSFERRING,
            TRANSFER_ACCEPTED,
            REDIRECTING,
            TERMINATING,
            TERMINATED),
    ESTABLISHING(
            "establishing",
            CallEvent.ESTABLISHING,
            RINGING,
            ESTABLISHED,
            HOLD,
            TRANSFERRING,
            TRANSFER_ACCEPTED,
            REDIRECTING,
            TERMINATING,
            TERMINATED),
    INCOMING(
            "incoming",
            CallEvent.INCOMING,
            ESTABLISHING,
            RINGING,
            ESTABLISHED,
            HOLD,
            TRANSFERRING,
            TRANSFER_ACCEPTED,
            REDIRECTING,
            TERMINATING,
            TERMINATED);

    /** The phases from which a call comes back to established: a resumed hold, a transfer that failed. */
    private static final Set<CallPhase> BACK_TO_ESTABLISHED = Set.of(HOLD, TRANSFERRING, TRANSFER_ACCEPTED);

    private static final Map<String, CallPhase> BY_STATE = new HashMap<>();

    static {
        for (CallPhase phase : values()) {
            BY_STATE.put(phase.state.toLowerCase(Locale.ROOT), phase);
        }
    }

    private final String state;
    private final CallEvent event;
    private final Set<CallPhase> next;

    CallPhase(String state, CallEvent event, CallPhase... next) {
        this.state = state;
        this.event = event;
        this.next = Set.of(next);
    }

    /** The phase that Graph's {@code state} names, in any capitals. */
    static Optional<CallPhase> ofState(String state) {
        return Optional.ofNullable(BY_STATE.get(state.toLowerCase(Locale.ROOT)));
    }

    boolean leadsTo(CallPhase other) {
        return next.contains(other) || other == ESTABLISHED && BACK_TO_ESTABLISHED.contains(this);
    }

    /** Whether the call is not up yet. */
    boolean isBeginning() {
        return this == INCOMING || this == ESTABLISHING || this == RINGING;
    }

    /** Whether the call is being handed over. */
    boolean isTransfer() {
        return this == TRANSFERRING || this == TRANSFER_ACCEPTED;
    }

    CallEvent event() {
        return event;
    }

    /** The value of Graph's {@code state}. */
    @Override
    public String toString() {
        return state;
    }
}
