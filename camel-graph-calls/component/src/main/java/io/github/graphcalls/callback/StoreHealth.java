package io.github.graphcalls.callback;

import io.github.graphcalls.store.CallStoreException;

/** Hears whether a durable store can be written. Called on the thread that writes: it must be quick. */
public interface StoreHealth {

    /** Nobody hears it. */
    StoreHealth NOT_WATCHED = new StoreHealth() {};

    /** Something was kept. */
    default void written() {}

    /** Something was not kept. */
    default void notWritten(CallStoreException why) {}
}
