package io.github.graphcalls;

import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Calls that are about to begin here, which the store does not count yet. For any number of threads. */
final class ReservedCalls {

    /** When a call that was made and did not get into the store is not reckoned with any more. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(1);

    /** A call's place; who has it gives it back, or says which call it became. */
    static final class Place {
        private volatile String callId = "";
        private volatile Instant madeAt = Instant.MAX;
    }

    private final CallStore store;
    private final InstantSource clock;
    private final Set<Place> places = ConcurrentHashMap.newKeySet();

    ReservedCalls(CallStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    int size() {
        return places.size();
    }

    Place reserve() {
        Place place = new Place();
        places.add(place);
        return place;
    }

    /** No call came of it, or the call is over. */
    void giveBack(Place place) {
        places.remove(place);
    }

    /** It became a call, which the store has or is about to have. */
    void became(Place place, String callId) {
        place.callId = callId;
        place.madeAt = clock.instant();
    }

    /** Forgets those that the store counts. Blocks. */
    void forgetStored() {
        Instant old = clock.instant().minus(GIVEN_UP);
        places.removeIf(place -> place.madeAt.isBefore(old) || isStored(place.callId));
    }

    private boolean isStored(String callId) {
        try {
            return !callId.isEmpty() && store.read(callId).version() > 0;
        } catch (CallStoreException e) { // then nobody knows how many calls there are either
            return false;
        }
    }
}
