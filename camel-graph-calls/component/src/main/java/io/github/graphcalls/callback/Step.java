package io.github.graphcalls.callback;

import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import java.util.Optional;
import java.util.Set;

/** Something that is done to one call in a transaction of the store, perhaps with other steps in the same one. */
interface Step {

    /** The call, whose monitor is held in {@link #in} and {@link #kept}. */
    KnownCall call();

    /** The key by which a repeat is known; empty where there is none. */
    Optional<String> key();

    /** Whether what waits in the inbox of the call is to be taken, even if the known call is in line with the store. */
    default boolean takesInbox() {
        return false;
    }

    /**
     * Does it. The known call is in line with the store.
     *
     * @param seen which of the keys came before
     */
    void in(CallTransaction transaction, Set<String> seen) throws CallStoreException;

    /** It is kept. Steps of one call get here in the order of their transactions. */
    void kept();

    /** After {@link #kept}, with no monitor held. */
    void then();

    /** Nothing of it was kept; the known call is put right before it is used again. */
    void failed(CallStoreException why);
}
