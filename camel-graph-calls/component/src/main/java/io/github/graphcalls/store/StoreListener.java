package io.github.graphcalls.store;

/** Hears what other nodes do. Called on the store's own threads. */
public interface StoreListener {

    /**
     * Another node has changed the call, or put something into the inbox of one of this node's lanes of it. It may be told more
     * than once, and of calls that this node has nothing to do with.
     */
    void changed(String callId);

    /** A node is gone, or has ended a subscription: {@link CallStore#takeOver} may give something. It is told again as long as something is left. */
    void nodeGone();

    /** Other nodes, or what they process, have changed. It may be told when nothing has. */
    default void nodesChanged() {}

    /**
     * This node was silent for too long, so that others may have taken over what it had. It takes part under another name from
     * now on: what it has taken from the inbox and not begun must not be begun.
     *
     * @param before the name that it had
     */
    void lapsed(String before);
}
