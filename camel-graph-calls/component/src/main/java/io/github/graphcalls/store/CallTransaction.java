package io.github.graphcalls.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** One transaction of a {@link CallStore}, for the thread that it was given to. */
public interface CallTransaction {

    /**
     * One of the calls that the transaction is about, as stored; version 0 where it was not known.
     *
     * @throws IllegalArgumentException here and below, where a call must be the transaction's and is not
     */
    StoredCall call(String callId) throws CallStoreException;

    /** The state of a call as last saved, empty where none was. */
    String state(String callId) throws CallStoreException;

    /** Which node processes what of a call, by subscription. */
    Map<String, String> lanes(String callId) throws CallStoreException;

    /** Gives a lane of a call to a node. */
    void assignLane(String callId, String subscription, String node) throws CallStoreException;

    /**
     * Saves a call. Its version becomes the version before plus one, whatever the argument says.
     *
     * @param state what {@link #state} is to give from now on; asked for at most once, perhaps never, and perhaps long after
     *     the transaction, so that it must not see what changes later
     */
    void save(StoredCall call, Supplier<String> state) throws CallStoreException;

    /** How many nodes are alive, this one among them. */
    int nodes() throws CallStoreException;

    /**
     * Says which call rings first of those that belong to one human call. Unlike all else, that may be kept where the
     * transaction is not; asked again, it is answered the same.
     *
     * @param chainId what these calls have in common
     * @param ring of one of the transaction's calls
     * @return the id of a call that began to ring before, if this one is within its time; otherwise that of this one, which
     *     is the first from now on
     */
    String first(String chainId, Ring ring) throws CallStoreException;

    /**
     * That a call rings.
     *
     * @param at when it begins to
     * @param until what begins to ring till then, rings beside it
     */
    record Ring(String callId, Instant at, Instant until) {}

    /** Which of these keys were remembered. */
    Set<String> seen(Collection<String> keys) throws CallStoreException;

    /** Remembers keys that were not seen. */
    void remember(Collection<String> keys, Instant at) throws CallStoreException;

    /**
     * Puts an entry into the inbox of one subscription.
     *
     * @param entry of one of the transaction's calls
     * @param payload asked for as {@link #save} asks for a state
     * @param node who has taken it out already, to process it; empty for whoever has its lane
     */
    void enqueue(InboxEntry entry, Supplier<String> payload, String node) throws CallStoreException;

    /**
     * Takes out what nobody has taken, of this call and the lanes that are this node's own, in order. It stays in the store
     * until it is {@link #remove}d.
     */
    List<TakenEntry> take(String callId) throws CallStoreException;

    /**
     * What of this call this node has taken out and not removed, in order; what this transaction itself puts there as taken may
     * or may not be among it. For who does not know whether a transaction was kept.
     */
    List<TakenEntry> taken(String callId) throws CallStoreException;

    /** The entry has been processed. One that is not there is left alone. The call need not be the transaction's. */
    void remove(EntryKey entry) throws CallStoreException;

    /**
     * The entry's delivery failed and comes again. It stays with the node that has taken it, whose matter the next delivery
     * is. The call need not be the transaction's.
     */
    void failed(EntryKey entry, int deliveries) throws CallStoreException;

    /**
     * The entry cannot be processed by this node any more: it is in the inbox again for whoever has its lane or takes that
     * over. What another node has taken meanwhile is left to it. The call need not be the transaction's.
     */
    void putBack(EntryKey entry, int deliveries) throws CallStoreException;

    /**
     * The entry is not delivered any more and is kept to be looked at. The call need not be the transaction's.
     *
     * @param why without anything personal or secret
     */
    void park(EntryKey entry, String why, Instant at) throws CallStoreException;
}
