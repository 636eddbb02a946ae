package io.github.graphcalls.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What the store itself knows of a call; the rest is in its state, which only the callback room reads.
 *
 * @param callId of the call
 * @param version rises with each {@link CallTransaction#save}; 0 before the first
 * @param sequence of the call's latest event; 0 before the first
 * @param owner the node that keeps the call alive; empty for none
 * @param life where the call is in its life
 * @param beganAt when it was first heard of
 * @param heardAt when it was last heard of
 * @param dueAt when the owner has to do something about it
 */
public record StoredCall(
        String callId,
        long version,
        long sequence,
        String owner,
        Life life,
        Instant beganAt,
        Instant heardAt,
        Optional<Instant> dueAt) {

    /** Where a call is in its life. */
    public enum Life {
        /** It rings, in or out. */
        BEGINNING,
        /** It is up. */
        UP,
        /** It is over. */
        ENDED
    }

    /** Whether somebody has to look after it: it has not ended, or is due for something. */
    public boolean needsOwner() {
        return life != Life.ENDED || dueAt.isPresent();
    }

    /** What is said of a call that is not known. */
    static StoredCall unknown(String callId) {
        return new StoredCall(callId, 0, 0, "", Life.BEGINNING, Instant.EPOCH, Instant.EPOCH, Optional.empty());
    }

    /** As stored by the next save: with the version after the other's. */
    StoredCall after(StoredCall before) {
        return new StoredCall(callId, before.version + 1, sequence, owner, life, beganAt, heardAt, dueAt);
    }

    StoredCall ownedBy(String node) {
        return new StoredCall(callId, version, sequence, node, life, beganAt, heardAt, dueAt);
    }
}
