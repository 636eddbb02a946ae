package io.github.graphcalls.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The calls that memory keeps, those last used at the end. Beyond {@link #MOST} the one goes that was silent longest and has
 * nothing in its inbox; a call in use never goes. For any number of threads.
 */
final class MemoryCalls {

    static final int MOST = 20_000;

    /** How long the days are kept on which forgotten calls began: two months. */
    private static final int DAYS = 62;

    /** A call's place: its lock is held for a whole transaction, its monitor for the moment of a change. */
    static final class Place {
        private final String callId;
        private final ReentrantLock lock = new ReentrantLock();
        private MemoryCall content;
        private int users;

        Place(String callId) {
            this.callId = callId;
            this.content = MemoryCall.unknown(callId);
        }

        String callId() {
            return callId;
        }

        synchronized MemoryCall content() {
            return content;
        }

        synchronized void change(UnaryOperator<MemoryCall> change) {
            content = change.apply(content);
        }

        /** Puts the one in the other's place, if that is still there. */
        synchronized boolean replace(MemoryCall before, MemoryCall after) {
            if (content != before) {
                return false;
            }
            content = after;
            return true;
        }
    }

    private final int most;
    private final Map<String, Place> places = new LinkedHashMap<>(64, 0.75f, true);
    private final TreeMap<LocalDate, Long> forgottenByDay = new TreeMap<>();

    MemoryCalls(int most) {
        this.most = most;
    }

    /** Locks these calls for the caller's thread, making those that are not known. {@link #release} is due afterwards. */
    List<Place> acquire(Collection<String> callIds) {
        List<Place> acquired = new ArrayList<>(callIds.size());
        synchronized (places) {
            for (String callId : callIds) {
                Place place = places.computeIfAbsent(callId, Place::new);
                place.users++;
                acquired.add(place);
            }
        }
        if (acquired.size() > 1) {
            acquired.sort((a, b) -> a.callId.compareTo(b.callId));
        }
        acquired.forEach(place -> place.lock.lock());
        return acquired;
    }

    void release(List<Place> acquired) {
        acquired.forEach(place -> place.lock.unlock());
        synchronized (places) {
            for (Place place : acquired) {
                place.users--;
                if (place.users == 0 && place.content().isBlank()) {
                    places.remove(place.callId);
                }
            }
            while (places.size() > most && forgetOne()) {}
        }
    }

    /** The place of a call, without locking or making it. */
    Optional<Place> find(String callId) {
        synchronized (places) {
            return Optional.ofNullable(places.get(callId));
        }
    }

    /** Changes a call that is known, whoever has locked it. */
    void change(String callId, UnaryOperator<MemoryCall> change) {
        find(callId).ifPresent(place -> place.change(change));
    }

    /** All calls as they are, the longest silent first. */
    List<MemoryCall> all() {
        List<Place> found;
        synchronized (places) {
            found = List.copyOf(places.values());
        }
        return found.stream().map(Place::content).toList();
    }

    /** Forgets those calls that nobody uses, but not the days on which they began. */
    void forget(Predicate<MemoryCall> which) {
        synchronized (places) {
            places.values().removeIf(place -> {
                boolean goes = place.users == 0 && which.test(place.content());
                if (goes) {
                    remember(place);
                }
                return goes;
            });
        }
    }

    /** How many calls were forgotten that began on that day (UTC) or later. */
    long forgottenSince(Instant day) {
        synchronized (places) {
            return forgottenByDay.tailMap(dayOf(day)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private boolean forgetOne() {
        return forgetFirst(place -> place.users == 0 && place.content().inbox().isEmpty())
                || forgetFirst(place -> place.users == 0);
    }

    private boolean forgetFirst(Predicate<Place> which) {
        for (Iterator<Place> each = places.values().iterator(); each.hasNext(); ) {
            Place place = each.next();
            if (which.test(place)) {
                each.remove();
                remember(place);
                return true;
            }
        }
        return false;
    }

    private void remember(Place place) {
        StoredCall call = place.content().call();
        if (call.version() > 0) {
            forgottenByDay.merge(dayOf(call.beganAt()), 1L, Long::sum);
            forgottenByDay.headMap(forgottenByDay.lastKey().minusDays(DAYS)).clear();
        }
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
