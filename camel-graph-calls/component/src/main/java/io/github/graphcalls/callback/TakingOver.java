package io.github.graphcalls.callback;

import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import java.util.Set;

/** Looks at a call of which something has become this node's own; if that is the call itself, says when something is due. */
final class TakingOver extends Looking {

    private final Calls calls;

    TakingOver(Calls calls, KnownCall call) {
        super(calls, call, Work.NONE);
        this.calls = calls;
    }

    @Override
    public void in(CallTransaction transaction, Set<String> seen) throws CallStoreException {
        String node = calls.store().node();
        LiveCall taken = LiveCall.of(call(), node);
        if (taken.isOurs() && call().stored().comesIntoCare(node)) {
            calls.isDue(transaction, call(), calls.custodian().takenOver(taken));
        }
    }

    /** The store gives it to nobody else, so nobody else would look at it. */
    @Override
    public void failed(CallStoreException why) {
        synchronized (call()) {
            call().stored().isNotCaredFor();
        }
        if (why.isPassing()) {
            calls.takeLater(this);
        }
    }
}
