package io.github.graphcalls.callback;

import io.github.graphcalls.store.CallStoreException;

/**
 * Lets the call that rang first know what becomes of one beside it. It is a step of its own, because a transaction locks its
 * calls before it knows which rang first; who told it is answered after it, so that what follows cannot overtake it.
 */
final class TellingFirst extends Looking {

    private final Runnable done;

    /** @param done run once it is kept, or was tried in vain and is tried again later */
    TellingFirst(Calls calls, KnownCall first, MergedRings.Beside beside, String callId, Runnable done) {
        super(calls, first, transaction -> {
            beside.turn().tell(first, callId);
            if (transaction.call(first.id()).version() > 0) {
                calls.save(transaction, first);
            }
        });
        this.done = done;
    }

    @Override
    public void then() {
        super.then();
        done.run();
    }

    @Override
    public void failed(CallStoreException why) {
        super.failed(why);
        done.run();
    }
}
