package io.github.graphcalls.callback;

import io.github.graphcalls.callback.OwedEvents.Event;
import io.github.graphcalls.callback.OwedEvents.Owed;
import io.github.graphcalls.callback.Subscriber.Outcome;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what became of a notification whose answer depends on its routes: once all have succeeded it counts as seen, and what
 * failed is owed until it comes again.
 */
final class Settling implements Step {

    private final Calls calls;
    private final KnownCall call;
    private final String key;
    private final List<Event> failed = new ArrayList<>();
    private int left;

    /** @param legs how many ends are to be told */
    Settling(Calls calls, KnownCall call, String key, int legs) {
        this.calls = calls;
        this.call = call;
        this.key = key;
        this.left = legs;
    }

    /** An event as it is owed. */
    static Event event(Leg leg) {
        return new Event(leg.subscriber().name(), leg.number(), SavedEvent.write(leg.notification()));
    }

    /** A leg has ended; with the last one it is kept how all did. */
    void ended(Leg leg, Outcome how) {
        if (isLast(leg, how)) {
            calls.take(this);
        }
    }

    private synchronized boolean isLast(Leg leg, Outcome how) {
        if (how == Outcome.FAILED) {
            failed.add(event(leg));
        }
        return --left == 0;
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
    public void in(CallTransaction transaction, Set<String> seen) throws CallStoreException {
        List<String> keys = List.of(key);
        if (!transaction.seen(keys).isEmpty()) {
            return; // it came again when this node had been silent for long, and succeeded there
        }
        if (failed.isEmpty()) {
            transaction.remember(keys, calls.clock().instant());
            call.owed().settled(key);
        } else {
            call.owed().owe(key, new Owed("", calls.clock().instant(), List.copyOf(failed)));
        }
        calls.save(transaction, call);
    }

    @Override
    public void kept() {
        // nothing that anybody here does not know
    }

    @Override
    public void then() {
        // as above
    }

    @Override
    public void failed(CallStoreException why) {
        if (why.isPassing()) {
            calls.takeLater(this);
        }
    }
}
