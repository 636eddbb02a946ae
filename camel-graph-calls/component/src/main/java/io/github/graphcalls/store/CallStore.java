package io.github.graphcalls.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Keeps calls and the inbox of notifications that were acknowledged and are not processed yet. Several nodes may share one;
 * each call's events are ordered by a sequence of the call's own, assigned in transactions that nobody else's touch the call
 * in. For any number of threads; each method may block.
 *
 * <p>Two kinds of time are in it: what a call says (begun, heard of, due) is by the component's clock and comes from outside;
 * which node is alive is by the store's own clock.
 */
public interface CallStore extends AutoCloseable {

    /** Whether what is kept outlives the process. */
    enum Durability {
        VOLATILE,
        DURABLE
    }

    Durability durability();

    /**
     * Makes the store ready, with its schema where it has one, and lets this node take part in it until {@link #close}. After
     * that, or where it failed, it can be opened again. {@link #takeOver} may give something at once.
     *
     * @param listener hears what other nodes do; on the store's own threads, which it must not block for long
     * @throws CallStoreException if it cannot be reached or is not as it should be; its message says what to do
     */
    void open(StoreListener listener) throws CallStoreException;

    /**
     * The name under which this node takes part now. It changes when the node was silent for so long that others may have
     * taken over what was its own.
     */
    String node();

    /**
     * Runs the work once in one transaction, in which nobody else's transaction sees or touches these calls, on any node. A
     * call that is not known yet is made with version 0. What the work tells the transaction is kept as a whole or not at all;
     * a durable store has it when this returns.
     *
     * @param callIds without repeats, in any order
     * @throws CallStoreException if nothing was kept; {@link CallStoreException#isPassing} tells whether trying again, with the
     *     calls read anew, may help. Only where the connection broke while the database committed, all may have been kept:
     *     the call's version tells
     */
    void inCalls(Collection<String> callIds, Work work) throws CallStoreException;

    /** What is done in one transaction. */
    @FunctionalInterface
    interface Work {
        void in(CallTransaction transaction) throws CallStoreException;
    }

    /**
     * Makes calls and lanes this node's own whose node is gone. What the node that is gone had taken out of the inbox is in
     * it again, as {@link InboxEntry#redelivered}. Of lanes, only those of subscriptions that this node has: so this is to be
     * asked once after {@link #subscribe} too. A lane whose node is alive and has ended the subscription is taken over as well,
     * once nothing is under way in it any more. The versions of these calls rise.
     *
     * @param most of calls at once, at least 1
     * @return the calls of which something became this node's own; empty when there are no more
     */
    List<String> takeOver(int most) throws CallStoreException;

    /** A call as it is stored now, without locking it; version 0 where it is not known. */
    StoredCall read(String callId) throws CallStoreException;

    /** The state of a call as last saved, empty where nothing is known of it. */
    String readState(String callId) throws CallStoreException;

    /** Says that this node processes what is for a subscription; what it said of the same name before is forgotten. */
    void subscribe(Subscription subscription) throws CallStoreException;

    /**
     * Ends what {@link #subscribe} began on this node. Its lanes are there for other nodes that have the subscription, or for
     * this one when it has it again.
     */
    void unsubscribe(String name) throws CallStoreException;

    /** Who processes what, on all nodes that are alive. */
    List<NodeSubscription> subscriptions() throws CallStoreException;

    /**
     * Entries, not parked, of subscriptions that no living node has.
     *
     * @return how many there are, by subscription
     */
    Map<String, Long> orphans() throws CallStoreException;

    /**
     * Parks those of {@link #orphans} that arrived before then.
     *
     * @param at when that is, as for {@link CallTransaction#park}
     * @return how many they were
     */
    int parkOrphans(Instant arrivedBefore, Instant at) throws CallStoreException;

    /** The entries that were parked last, the youngest first. */
    List<ParkedEntry> parked(int most) throws CallStoreException;

    /**
     * Forgets what has been kept for long enough.
     *
     * @param keeping until when things are kept
     */
    void tidy(Keeping keeping) throws CallStoreException;

    /**
     * Counts.
     *
     * @param monthBegan calls that began at that time or later count for the month
     */
    StoreFigures figures(Instant monthBegan) throws CallStoreException;

    /** Ends this node's part: others may take over at once. Nothing that is kept is lost. */
    @Override
    void close();
}
