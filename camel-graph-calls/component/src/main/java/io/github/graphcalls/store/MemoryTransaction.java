package io.github.graphcalls.store;

import io.github.graphcalls.store.MemoryCall.Waiting;
import io.github.graphcalls.store.MemoryCalls.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Gathers what is told in a draft of each call and, because entries of calls that are not locked may go meanwhile, as the
 * list of changes that led to it. Nobody sees any of it before {@link #commit}.
 */
final class MemoryTransaction implements CallTransaction {

    private record Change(String callId, UnaryOperator<MemoryCall> change) {}

    private static final class Draft {
        private final Place place;
        private final MemoryCall before;
        private MemoryCall now;

        Draft(Place place) {
            this.place = place;
            this.before = place.content();
            this.now = before;
        }
    }

    private final MemoryCallStore store;
    private final String node;
    private final Map<String, Draft> drafts = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Instant> remembered = new HashMap<>();
    private final List<ParkedEntry> parked = new ArrayList<>();

    MemoryTransaction(MemoryCallStore store, String node, List<Place> places) {
        this.store = store;
        this.node = node;
        places.forEach(place -> drafts.put(place.callId(), new Draft(place)));
    }

    @Override
    public StoredCall call(String callId) {
        return draft(callId).now.call();
    }

    @Override
    public String state(String callId) {
        return draft(callId).now.state().get();
    }

    @Override
    public Map<String, String> lanes(String callId) {
        return draft(callId).now.lanes();
    }

    @Override
    public void assignLane(String callId, String subscription, String laneNode) {
        draft(callId);
        change(callId, call -> call.lane(subscription, laneNode));
    }

    @Override
    public void save(StoredCall call, Supplier<String> state) {
        draft(call.callId());
        StoredText text = new StoredText(state);
        change(call.callId(), before -> before.saved(call, text));
    }

    @Override
    public String first(String chainId, Ring ring) {
        draft(ring.callId());
        return store.rings().first(chainId, ring);
    }

    @Override
    public int nodes() {
        return 1;
    }

    @Override
    public Set<String> seen(Collection<String> keys) {
        Set<String> found = new HashSet<>();
        for (String key : keys) {
            if (remembered.containsKey(key) || store.seen().has(key)) {
                found.add(key);
            }
        }
        return found;
    }

    @Override
    public void remember(Collection<String> keys, Instant at) {
        keys.forEach(key -> remembered.put(key, at));
    }

    @Override
    public void enqueue(InboxEntry entry, Supplier<String> payload, String takenBy) {
        draft(entry.key().callId());
        Waiting waiting = new Waiting(entry, new StoredText(payload), takenBy);
        change(entry.key().callId(), call -> call.with(waiting));
    }

    @Override
    public List<TakenEntry> take(String callId) {
        MemoryCall call = draft(callId).now;
        List<Waiting> free = call.inbox().stream()
                .filter(waiting -> isFree(call, waiting))
                .sorted(MemoryCallStore.IN_ORDER)
                .toList();
        if (!free.isEmpty()) {
            change(callId, now -> now.replacing(waiting -> isFree(now, waiting), waiting -> waiting.takenBy(node)));
        }
        return free.stream()
                .map(waiting ->
                        new TakenEntry(waiting.entry(), waiting.payload().get()))
                .toList();
    }

    @Override
    public List<TakenEntry> taken(String callId) {
        return draft(callId).now.inbox().stream()
                .filter(waiting -> waiting.node().equals(node))
                .sorted(MemoryCallStore.IN_ORDER)
                .map(waiting ->
                        new TakenEntry(waiting.entry(), waiting.payload().get()))
                .toList();
    }

    @Override
    public void remove(EntryKey entry) {
        change(entry.callId(), call -> call.without(entry));
    }

    @Override
    public void failed(EntryKey entry, int deliveries) {
        change(
                entry.callId(),
                call -> call.replacing(
                        waiting -> waiting.entry().key().equals(entry),
                        waiting -> waiting.with(deliveries, waiting.entry().recoveries())));
    }

    @Override
    public void putBack(EntryKey entry, int deliveries) {
        change(
                entry.callId(),
                call -> call.replacing(
                        waiting -> waiting.entry().key().equals(entry)
                                && waiting.node().equals(node),
                        waiting -> waiting.takenBy("")
                                .with(deliveries, waiting.entry().recoveries())));
    }

    @Override
    public void park(EntryKey entry, String why, Instant at) {
        Optional<MemoryCall> call = Optional.ofNullable(drafts.get(entry.callId()))
                .map(draft -> draft.now)
                .or(() -> store.calls().find(entry.callId()).map(Place::content));
        call.stream()
                .flatMap(found -> found.inbox().stream())
                .filter(waiting -> waiting.entry().key().equals(entry))
                .forEach(waiting -> parked.add(new ParkedEntry(waiting.entry(), why, at)));
        remove(entry);
    }

    void commit() {
        Set<String> done = new HashSet<>();
        drafts.forEach((callId, draft) -> {
            if (draft.now == draft.before || draft.place.replace(draft.before, draft.now)) {
                done.add(callId);
            }
        });
        for (Change change : changes) {
            if (!done.contains(change.callId)) {
                store.calls().change(change.callId, change.change);
            }
        }
        if (!remembered.isEmpty()) {
            remembered.forEach((key, at) -> store.seen().remember(Set.of(key), at));
        }
        parked.forEach(store::keepParked);
    }

    private boolean isFree(MemoryCall call, Waiting waiting) {
        return waiting.node().isEmpty()
                && node.equals(call.lanes().get(waiting.entry().key().subscription()));
    }

    private void change(String callId, UnaryOperator<MemoryCall> change) {
        Draft draft = drafts.get(callId);
        if (draft != null) {
            draft.now = change.apply(draft.now);
        }
        changes.add(new Change(callId, change));
    }

    private Draft draft(String callId) {
        Draft draft = drafts.get(callId);
        if (draft == null) {
            throw new IllegalArgumentException("Call " + callId + " is not one of this transaction's calls.");
        }
        return draft;
    }
}
