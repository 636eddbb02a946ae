package io.github.graphcalls.callback;

import io.github.graphcalls.callback.Subscriber.Outcome;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStore.Durability;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import io.github.graphcalls.store.EntryKey;
import io.github.graphcalls.store.InboxEntry;
import io.github.graphcalls.store.TakenEntry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets events to who is to have them: into the inbox where that is durable, into the lanes of this node, and out of the inbox
 * when their routes have finished. What fails comes again, so often and no more, and is then parked. For any number of
 * threads.
 */
final class Dispatch {

    /** What is given back by crashes more often than this is what crashes. */
    static final int MOST_RECOVERIES = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 5;

    private final CallStore store;
    private final Lanes lanes;
    private final Subscriptions subscriptions;
    private final InstantSource clock;
    private final Ground.Delays delays;
    private final Consumer<Commits.Note> notes;
    private final Happenings happenings;
    private final Set<EntryKey> held = ConcurrentHashMap.newKeySet();
    /** Of those, the ones that a route has. */
    private final Set<EntryKey> begun = ConcurrentHashMap.newKeySet();

    private final AtomicInteger recovering = new AtomicInteger();
    /** The names that this node had before the store had not heard of it for too long. */
    private final Set<String> lapsed = ConcurrentHashMap.newKeySet();

    private volatile boolean stopped;

    /** @param notes keeps what becomes of entries */
    Dispatch(
            CallStore store,
            Lanes lanes,
            Subscriptions subscriptions,
            InstantSource clock,
            Ground.Delays delays,
            Consumer<Commits.Note> notes,
            Happenings happenings) {
        this.happenings = happenings;
        this.store = store;
        this.lanes = lanes;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.delays = delays;
        this.notes = notes;
    }

    /**
     * Says which ways an event of a call goes, and keeps it where it has to last. The call's monitor is held.
     *
     * @param hearers at the door that it came by
     * @param event made only where somebody is to have it
     * @return what is to go along lanes of this node, once the transaction is kept
     */
    List<Leg> legs(
            CallTransaction transaction,
            KnownCall call,
            Hearers hearers,
            Rings heardBy,
            CallEvent name,
            Supplier<CallNotification> event)
            throws CallStoreException {
        List<Leg> legs = new ArrayList<>(2);
        CallNotification made = null;
        long number = 0;
        for (Subscriber subscriber : hearers.all()) {
            if (hearers.has(subscriber, name)) {
                number = number == 0 ? call.stored().nextSequence() : number;
                made = made == null ? event.get() : made;
                if (!isKept(subscriber)) {
                    legs.add(new Leg(subscriber, made, Optional.empty(), number, 0));
                } else if (keep(transaction, call, subscriber.name(), number, made)) {
                    EntryKey entry = new EntryKey(call.id(), number, subscriber.name());
                    legs.add(new Leg(subscriber, made, Optional.of(entry), number, 0));
                }
            }
        }
        for (Subscriptions.Elsewhere other : subscriptions.elsewhere(call.path())) {
            if (hearers.all().stream().noneMatch(here -> here.name().equals(other.name()))
                    && other.events().contains(name)
                    && (heardBy == Rings.MERGED || other.rings() == Rings.EACH)) {
                number = number == 0 ? call.stored().nextSequence() : number;
                made = made == null ? event.get() : made;
                keepElsewhere(transaction, call, other, number, made);
            }
        }
        return legs;
    }

    private boolean isKept(Subscriber subscriber) {
        return store.durability() == Durability.DURABLE && subscriber.acknowledge() == Acknowledge.RECEIVED;
    }

    /** Puts an event into the inbox, and says whether its lane is this node's. */
    private boolean keep(
            CallTransaction transaction, KnownCall call, String subscription, long number, CallNotification event)
            throws CallStoreException {
        boolean ours = lane(transaction, call, subscription, store.node()).equals(store.node());
        enqueue(transaction, new EntryKey(call.id(), number, subscription), event, ours ? store.node() : "");
        return ours;
    }

    /** Where its lane is still this node's, which has it no more, it waits for the other to take that over. */
    private void keepElsewhere(
            CallTransaction transaction,
            KnownCall call,
            Subscriptions.Elsewhere other,
            long number,
            CallNotification event)
            throws CallStoreException {
        lane(transaction, call, other.name(), other.node());
        enqueue(transaction, new EntryKey(call.id(), number, other.name()), event, "");
    }

    /** The node that has a lane; one that is new goes to that node. */
    private static String lane(CallTransaction transaction, KnownCall call, String subscription, String nodeIfNew)
            throws CallStoreException {
        Optional<String> known = call.stored().lane(subscription);
        if (known.isEmpty()) {
            transaction.assignLane(call.id(), subscription, nodeIfNew);
            call.stored().lane(subscription, nodeIfNew);
        }
        return known.orElse(nodeIfNew);
    }

    private void enqueue(CallTransaction transaction, EntryKey key, CallNotification event, String takenBy)
            throws CallStoreException {
        transaction.enqueue(
                new InboxEntry(key, event.event().toString(), clock.instant(), 0, 0),
                () -> SavedEvent.write(event),
                takenBy);
    }

    /** What was taken out of the inbox, as legs. The call's monitor is held. */
    List<Leg> legs(KnownCall call, List<TakenEntry> taken) {
        List<Leg> legs = new ArrayList<>(taken.size());
        for (TakenEntry one : taken) {
            InboxEntry entry = one.entry();
            EntryKey key = entry.key();
            try {
                CallNotification event = SavedEvent.read(one);
                Optional<Subscriber> subscriber = subscriptions.here(key.subscription());
                if (entry.recoveries() > MOST_RECOVERIES) {
                    ends(key, tx -> tx.park(key, "its processing was cut off too often", clock.instant()));
                } else if (entry.redelivered() && event.event() == CallEvent.INCOMING && call.ended()) {
                    ends(key, tx -> tx.remove(key)); // nobody is left to be answered
                } else if (subscriber.isPresent()) {
                    legs.add(new Leg(subscriber.get(), event, Optional.of(key), key.sequence(), entry.deliveries()));
                    recovering.incrementAndGet();
                    if (entry.redelivered()) {
                        happenings.redelivered(event.event());
                    }
                } else { // its consumer left meanwhile
                    ends(key, tx -> tx.putBack(key, entry.deliveries()));
                }
            } catch (CallStoreException e) {
                LOG.error("An event of call {} cannot be delivered: {}", key.callId(), e.getMessage());
                ends(key, tx -> tx.park(key, "it cannot be read by this version", clock.instant()));
            }
        }
        return legs;
    }

    /**
     * Puts legs into their lanes, and gives what sets those going once no monitor is held any more.
     *
     * @param way what surrounds their passage
     */
    List<Runnable> enter(KnownCall call, List<Leg> legs, Passage.Way way) {
        List<Runnable> starts = new ArrayList<>(legs.size());
        for (Leg leg : legs) {
            leg.entry().ifPresent(held::add);
            lanes.enter(leg.subscriber(), call.id(), new Passage(leg, way)).ifPresent(starts::add);
        }
        return starts;
    }

    /** All stops: what fails from now on is for other nodes, or for this one when it is back. */
    void stops() {
        stopped = true;
    }

    /** Other nodes may have taken over what this one had under that name: what has not begun must not begin. */
    void lapsed(String node) {
        lapsed.add(node);
    }

    /** How much of what was taken out of the inbox has not finished. */
    int recovering() {
        return recovering.get();
    }

    /** The way of what was taken out of the inbox. */
    Passage.Way recoveredWay() {
        return new Way(leg -> recovering.decrementAndGet(), (leg, how) -> {});
    }

    /** The way of what no request waits for and nothing was set aside for. */
    Passage.Way plainWay() {
        return new Way(leg -> {}, (leg, how) -> {});
    }

    /**
     * The way of what came by a request.
     *
     * @param owed told how a leg ended that the answer depends on
     * @param finished told when a leg goes no further, however that came
     */
    Passage.Way way(BiConsumer<Leg, Outcome> owed, Consumer<Leg> finished) {
        return new Way(finished, owed);
    }

    private final class Way implements Passage.Way {
        private final Consumer<Leg> finished;
        private final BiConsumer<Leg, Outcome> owed;
        private final String node = store.node();

        private Way(Consumer<Leg> finished, BiConsumer<Leg, Outcome> owed) {
            this.finished = finished;
            this.owed = owed;
        }

        @Override
        public boolean isOurs(Leg leg) {
            if (leg.entry().isEmpty()) {
                return true;
            }
            boolean ours = !lapsed.contains(node);
            if (ours) {
                begun.add(leg.entry().get());
            }
            return ours;
        }

        @Override
        public Optional<Duration> ended(Leg leg, Outcome how, Optional<Throwable> why) {
            happenings.routed(leg.notification().event(), how);
            if (leg.subscriber().acknowledge() == Acknowledge.COMPLETED) {
                owed.accept(leg, how); // the service sends again what failed
                finished.accept(leg);
                return Optional.empty();
            }
            boolean cutShort = how == Outcome.FAILED && isCutShort(leg);
            if (how == Outcome.FAILED
                    && !cutShort
                    && leg.deliveries() + 1 < leg.subscriber().maximumDeliveries()) {
                int failed = leg.deliveries() + 1;
                leg.entry().ifPresent(key -> notes.accept(tx -> tx.failed(key, failed)));
                happenings.redelivered(leg.notification().event());
                return Optional.of(FIRST_DELAY.multipliedBy(1L << Math.min(leg.deliveries(), MOST_DOUBLINGS)));
            }
            try {
                if (cutShort) {
                    leg.entry().ifPresent(key -> ends(key, tx -> tx.putBack(key, leg.deliveries() + 1)));
                } else if (how == Outcome.FAILED) {
                    park(leg, why);
                } else {
                    leg.entry().ifPresent(key -> ends(key, tx -> tx.remove(key)));
                }
            } finally {
                finished.accept(leg);
            }
            return Optional.empty();
        }

        /** Not the event made it fail, but that its consumer has left or all stops: another one is to have it. */
        private boolean isCutShort(Leg leg) {
            return leg.entry().isPresent()
                    && (stopped
                            || subscriptions
                                    .here(leg.subscriber().name())
                                    .filter(leg.subscriber()::equals)
                                    .isEmpty());
        }

        @Override
        public void dropped(Leg leg) {
            if (leg.subscriber().acknowledge() == Acknowledge.COMPLETED) {
                owed.accept(leg, Outcome.FAILED);
            }
            leg.entry().ifPresent(key -> {
                held.remove(key);
                begun.remove(key);
            });
            finished.accept(leg);
        }

        @Override
        public void later(Duration delay, Lanes.Item item, Runnable next) {
            delays.after(delay, () -> item.go(next));
        }
    }

    /** Puts back what is in a route that nobody waits for any more: whoever has it next is to know that it was begun. */
    void putBackBegun() {
        begun.forEach(key -> ends(key, tx -> tx.putBack(key, 1)));
    }

    /** Whether an entry of the inbox is on its way here, or its end is not kept yet. */
    boolean holds(EntryKey entry) {
        return held.contains(entry);
    }

    private void ends(EntryKey key, Commits.Note how) {
        notes.accept(new Commits.Note() {
            @Override
            public void in(CallTransaction transaction) throws CallStoreException {
                how.in(transaction);
            }

            @Override
            public List<String> callIds() {
                return store.durability() == Durability.DURABLE ? List.of() : List.of(key.callId());
            }

            @Override
            public void kept() {
                held.remove(key);
                begun.remove(key);
            }
        });
    }

    private void park(Leg leg, Optional<Throwable> why) {
        CallNotification event = leg.notification();
        String reason = why.map(e -> e.getClass().getName()).orElse("its route failed");
        LOG.warn(
                "{} of call {} is parked for {}: {}",
                event.event(),
                event.callId(),
                leg.subscriber().name(),
                reason);
        EntryKey key = leg.key();
        ends(key, tx -> {
            if (leg.entry().isEmpty()) { // a volatile store gets only what stays
                tx.enqueue(
                        new InboxEntry(key, event.event().toString(), clock.instant(), leg.deliveries() + 1, 0),
                        () -> SavedEvent.write(event),
                        store.node());
            }
            tx.park(key, reason, clock.instant());
        });
        happenings.parked(event.event());
        leg.subscriber().parked(event, why);
    }
}
