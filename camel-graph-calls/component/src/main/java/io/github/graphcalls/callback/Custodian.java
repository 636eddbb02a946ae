package io.github.graphcalls.callback;

import java.time.Instant;

/** Looks after the calls that this node owns. */
@FunctionalInterface
public interface Custodian {

    /**
     * When something is to be done about a call that has got to another stage of its life; {@link Instant#MAX} for never.
     * Its monitor is held: this must be short.
     */
    default Instant dueAt(LiveCall call) {
        return Instant.MAX;
    }

    /** The same for a call that this node has taken over from one that is gone. */
    default Instant takenOver(LiveCall call) {
        return call.dueAt();
    }

    /** Something of the call was kept. Its monitor is held: this must be short. */
    void kept(LiveCall call);
}
