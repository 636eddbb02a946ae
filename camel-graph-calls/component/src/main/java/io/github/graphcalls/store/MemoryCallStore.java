package io.github.graphcalls.store;

import io.github.graphcalls.store.MemoryCall.Waiting;
import io.github.graphcalls.store.MemoryCalls.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps all in memory, for one node: nothing outlives the process, what was kept outlives {@link #close}. A transaction waits
 * only for one of the same calls. It keeps at most {@value MemoryCalls#MOST} calls, {@value MemorySeen#MOST} keys and some,
 * and {@value #MOST_PARKED} parked entries; beyond that the longest silent, the eldest go.
 */
public final class MemoryCallStore implements CallStore {

    static final int MOST_PARKED = 1_000;

    static final Comparator<Waiting> IN_ORDER = Comparator.comparing(
            (Waiting waiting) -> waiting.entry().key(),
            Comparator.comparingLong(EntryKey::sequence).thenComparing(EntryKey::subscription));

    static final String ORPHANED = "No node has its subscription any more.";

    private final MemoryCalls calls;
    private final MemorySeen seen = new MemorySeen();
    private final MemoryRings rings = new MemoryRings();
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final List<ParkedEntry> parked = new ArrayList<>();
    private volatile String node = "";

    /** A store with nothing in it. */
    public MemoryCallStore() {
        this(MemoryCalls.MOST);
    }

    MemoryCallStore(int mostCalls) {
        this.calls = new MemoryCalls(mostCalls);
    }

    @Override
    public Durability durability() {
        return Durability.VOLATILE;
    }

    @Override
    public synchronized void open(StoreListener listener) throws CallStoreException {
        if (!node.isEmpty()) {
            throw CallStoreException.lasting(
                    "A call store in memory is for one component at a time, and this one is in use. Give each its own.",
                    null);
        }
        node = UUID.randomUUID().toString();
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public void inCalls(Collection<String> callIds, Work work) throws CallStoreException {
        List<Place> places = calls.acquire(callIds);
        try {
            MemoryTransaction transaction = new MemoryTransaction(this, node, places);
            work.in(transaction);
            transaction.commit();
        } finally {
            calls.release(places);
        }
    }

    @Override
    public List<String> takeOver(int most) throws CallStoreException {
        List<String> abandoned = calls.all().stream()
                .filter(this::isAbandoned)
                .map(found -> found.call().callId())
                .sorted()
                .limit(most)
                .toList();
        for (String callId : abandoned) {
            List<Place> places = calls.acquire(List.of(callId));
            try {
                places.forEach(place -> place.change(this::adopted));
            } finally {
                calls.release(places);
            }
        }
        return abandoned;
    }

    @Override
    public StoredCall read(String callId) {
        return known(callId).call();
    }

    @Override
    public String readState(String callId) {
        return known(callId).state().get();
    }

    @Override
    public void subscribe(Subscription subscription) {
        String name = subscription.name();
        calls.all().stream()
                .filter(call -> node.equals(call.lanes().get(name)))
                .forEach(call -> calls.change(call.call().callId(), now -> now.lane(name, "")));
        subscriptions.put(subscription.name(), subscription);
    }

    @Override
    public void unsubscribe(String name) {
        subscriptions.remove(name);
    }

    @Override
    public List<NodeSubscription> subscriptions() {
        return subscriptions.values().stream()
                .map(subscription -> new NodeSubscription(node, subscription))
                .toList();
    }

    @Override
    public Map<String, Long> orphans() {
        Map<String, Long> found = new TreeMap<>();
        entries()
                .filter(this::isOrphan)
                .forEach(entry -> found.merge(entry.key().subscription(), 1L, Long::sum));
        return found;
    }

    @Override
    public int parkOrphans(Instant arrivedBefore, Instant at) {
        List<InboxEntry> orphans = entries()
                .filter(this::isOrphan)
                .filter(entry -> entry.arrivedAt().isBefore(arrivedBefore))
                .toList();
        for (InboxEntry orphan : orphans) {
            calls.change(orphan.key().callId(), call -> call.without(orphan.key()));
            keepParked(new ParkedEntry(orphan, ORPHANED, at));
        }
        return orphans.size();
    }

    @Override
    public List<ParkedEntry> parked(int most) {
        synchronized (parked) {
            return parked.stream()
                    .sorted(Comparator.comparing(ParkedEntry::at).reversed())
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public void tidy(Keeping keeping) {
        seen.forgetBefore(keeping.seenBefore());
        synchronized (parked) {
            parked.removeIf(entry -> entry.at().isBefore(keeping.parkedBefore()));
        }
        calls.forget(endedBefore(keeping.callsBefore()));
        Predicate<MemoryCall> over = endedBefore(keeping.endedBefore());
        calls.all().stream()
                .filter(over)
                .forEach(found -> calls.change(found.call().callId(), call -> over.test(call) ? call.bare() : call));
    }

    @Override
    public StoreFigures figures(Instant monthBegan) {
        List<MemoryCall> all = calls.all();
        long live = 0;
        long began = calls.forgottenSince(monthBegan);
        long depth = 0;
        Optional<Instant> oldest = Optional.empty();
        for (MemoryCall call : all) {
            boolean known = call.call().version() > 0;
            live += known && call.call().life() != StoredCall.Life.ENDED ? 1 : 0;
            began += known && !call.call().beganAt().isBefore(monthBegan) ? 1 : 0;
            depth += call.inbox().size();
            for (Waiting waiting : call.inbox()) {
                Instant at = waiting.entry().arrivedAt();
                oldest = Optional.of(oldest.filter(at::isAfter).orElse(at));
            }
        }
        synchronized (parked) {
            return new StoreFigures(live, began, depth, oldest, parked.size());
        }
    }

    /** Gives up its name; what the node had taken out is in the inbox again. */
    @Override
    public synchronized void close() {
        String former = node;
        calls.all()
                .forEach(call -> calls.change(
                        call.call().callId(),
                        now -> now.replacing(
                                waiting -> waiting.node().equals(former), waiting -> waiting.takenBy(""))));
        subscriptions.clear();
        node = "";
    }

    MemoryCalls calls() {
        return calls;
    }

    MemoryRings rings() {
        return rings;
    }

    MemorySeen seen() {
        return seen;
    }

    void keepParked(ParkedEntry entry) {
        synchronized (parked) {
            parked.add(entry);
            if (parked.size() > MOST_PARKED) {
                parked.remove(0);
            }
        }
    }

    private MemoryCall known(String callId) {
        return calls.find(callId).map(Place::content).orElseGet(() -> MemoryCall.unknown(callId));
    }

    private Stream<InboxEntry> entries() {
        return calls.all().stream().flatMap(call -> call.inbox().stream()).map(Waiting::entry);
    }

    private boolean isOrphan(InboxEntry entry) {
        return !subscriptions.containsKey(entry.key().subscription());
    }

    private boolean isGone(String name) {
        return !name.isEmpty() && !name.equals(node);
    }

    private boolean isAbandoned(MemoryCall call) {
        return isGone(call.call().owner()) && call.call().needsOwner()
                || call.lanes().entrySet().stream()
                        .anyMatch(lane -> subscriptions.containsKey(lane.getKey())
                                && !lane.getValue().equals(node)
                                && call.hasUseFor(lane.getKey()))
                || call.inbox().stream().anyMatch(this::isLost);
    }

    private boolean isLost(Waiting waiting) {
        return isGone(waiting.node()) && !isOrphan(waiting.entry());
    }

    private MemoryCall adopted(MemoryCall call) {
        MemoryCall next = isGone(call.call().owner()) && call.call().needsOwner() ? call.ownedBy(node) : call;
        Set<String> lanes = new HashSet<>(call.lanes().keySet());
        lanes.retainAll(subscriptions.keySet());
        for (String lane : lanes) {
            next = next.lane(lane, node);
        }
        return next.nextVersion()
                .replacing(
                        this::isLost,
                        waiting -> waiting.takenBy("")
                                .with(
                                        waiting.entry().deliveries(),
                                        waiting.entry().recoveries() + 1));
    }

    private static Predicate<MemoryCall> endedBefore(Instant then) {
        return call -> call.call().version() > 0
                && call.call().life() == StoredCall.Life.ENDED
                && call.call().dueAt().isEmpty()
                && call.call().heardAt().isBefore(then)
                && call.inbox().isEmpty();
    }
}
