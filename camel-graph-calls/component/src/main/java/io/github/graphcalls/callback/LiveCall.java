package io.github.graphcalls.callback;

import io.github.graphcalls.store.StoredCall.Life;
import java.time.Instant;

/**
 * A call as it stands with this node.
 *
 * @param callId of the call
 * @param state Graph's state; empty where none was told
 * @param life where it is in its life
 * @param stage the same for who looks after it
 * @param isOurs whether this node looks after it
 * @param brokenOff whether it is over, was a meeting that had been joined, and nobody is known to have ended it
 * @param tries to join its meeting again
 * @param dueAt when something is to be done about it; {@link Instant#MAX} for never
 * @param view the call as known
 */
public record LiveCall(
        String callId,
        String state,
        Life life,
        Stage stage,
        boolean isOurs,
        boolean brokenOff,
        Tries tries,
        Instant dueAt,
        GraphCall view) {

    /** Whether somebody calls and nobody has answered. */
    public boolean isOnlyRinging() {
        return state.equals(CallPhase.INCOMING.toString());
    }

    static LiveCall of(KnownCall call, String node) {
        return new LiveCall(
                call.id(),
                call.state(),
                call.life(),
                call.stage(),
                call.stored().owner().equals(node),
                call.brokenOff(),
                call.tries(),
                call.stored().dueAt(),
                call.snapshot());
    }
}
