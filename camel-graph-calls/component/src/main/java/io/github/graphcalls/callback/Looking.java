package io.github.graphcalls.callback;

import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A step that is about no notification: brings a call in line with the store, takes its inbox, and perhaps changes it. */
class Looking implements Step {

    /** What is changed beside. */
    @FunctionalInterface
    interface Work {
        void in(CallTransaction transaction) throws CallStoreException;

        /** Nothing. */
        Work NONE = transaction -> {};
    }

    private final Calls calls;
    private final KnownCall call;
    private final Work work;
    private List<Runnable> over = List.of();

    Looking(Calls calls, KnownCall call, Work work) {
        this.calls = calls;
        this.call = call;
        this.work = work;
    }

    @Override
    public KnownCall call() {
        return call;
    }

    @Override
    public Optional<String> key() {
        return Optional.empty();
    }

    @Override
    public boolean takesInbox() {
        return true;
    }

    @Override
    public void in(CallTransaction transaction, Set<String> seen) throws CallStoreException {
        work.in(transaction);
    }

    @Override
    public void kept() {
        call.presses().handOn();
        over = call.over();
        calls.kept(call);
    }

    @Override
    public void then() {
        over.forEach(Runnable::run);
    }

    @Override
    public void failed(CallStoreException why) {
        if (why.isPassing()) { // what waits in the inbox would wait until something else is told of the call
            calls.takeLater(this);
        }
    }
}
