package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.graph.OperationResult;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStore.Durability;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import io.github.graphcalls.store.EntryKey;
import io.github.graphcalls.store.StoreListener;
import io.github.graphcalls.store.StoredCall;
import io.github.graphcalls.store.TakenEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that is under way: the calls that are known, the messages that were seen, the lanes. Applies notifications and hands
 * on what they tell. For any number of threads.
 */
public final class Calls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    /** How many notifications may wait for their routes before answers to the service are held back. */
    static final int CAPACITY = 10_000;

    private final KnownCalls known;
    private final Map<String, SeenMessages> seen = new ConcurrentHashMap<>();
    private final Lanes lanes;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final MergedRings rings;
    private final Executor pool;
    private final InstantSource clock;
    private final RosterWatch rosters;
    private final CallStore store;
    private final Commits commits;
    private final Ground.Soon later;
    private final Subscriptions subscriptions;
    private final Dispatch dispatch;
    private final Upkeep upkeep;
    private volatile Custodian custodian = call -> {};
    private final Happenings happenings;
    private volatile boolean closed;

    public Calls(Ground ground) {
        this(ground, CAPACITY);
    }

    /** Calls that are kept in memory alone. */
    public Calls(Executor pool, InstantSource clock, Happenings happenings) {
        this(pool, clock, happenings, CAPACITY);
    }

    Calls(Executor pool, InstantSource clock, Happenings happenings, int capacity) {
        this(Ground.inMemory(pool, clock, happenings), capacity);
    }

    private Calls(Ground ground, int capacity) {
        this.pool = ground.pool();
        this.clock = ground.clock();
        this.store = ground.store();
        this.later = ground.later();
        this.happenings = ground.happenings();
        this.known = new KnownCalls(clock, pool);
        this.lanes = new Lanes(pool, capacity);
        this.rings = new MergedRings(clock);
        this.rosters = new RosterWatch(this, pool, clock);
        this.subscriptions = new Subscriptions(store);
        this.commits = new Commits(store, ground.committer(), later, new TakenOut(), ground.health());
        this.dispatch = new Dispatch(store, lanes, subscriptions, clock, ground.delays(), commits::keep, happenings);
        this.upkeep = new Upkeep(this, ground);
    }

    /** Makes the store ready. Blocks. */
    public void open() throws CallStoreException {
        store.open(new StoreListener() {
            @Override
            public void changed(String callId) {
                look(callId);
            }

            @Override
            public void nodeGone() {
                upkeep.takeOverInPool();
            }

            @Override
            public void nodesChanged() {
                upkeep.takeOverInPool();
            }

            @Override
            public void lapsed(String before) {
                dispatch.lapsed(before);
                // Nobody had to tell a node that was gone what became of its calls.
                live().forEach(call -> look(call.callId()));
            }
        });
    }

    /** Who looks after the calls of this node. */
    public void custodian(Custodian other) {
        custodian = other;
    }

    Custodian custodian() {
        return custodian;
    }

    private void look(String callId) {
        commits.take(new Looking(this, known.get(callId), Looking.Work.NONE));
    }

    /**
     * Says when something is to be done next about a call, unless that has changed meanwhile or another node looks after it.
     *
     * @param was what was done now
     * @param at {@link Instant#MAX} for nothing more
     */
    public void due(String callId, Instant was, Instant at) {
        KnownCall call = known.get(ResourcePath.id(callId));
        commits.take(new Looking(this, call, transaction -> {
            Stored stored = call.stored();
            if (stored.owner().equals(store.node()) && stored.dueAt().equals(was)) {
                isDue(transaction, call, at);
            }
        }));
    }

    void isDue(CallTransaction transaction, KnownCall call, Instant at) throws CallStoreException {
        if (!call.stored().dueAt().equals(at)) {
            call.stored().isDue(at);
            save(transaction, call);
        }
    }

    /** What comes out of the inbox. */
    private final class TakenOut implements Commits.Inbox {

        @Override
        public boolean holds(EntryKey entry) {
            return dispatch.holds(entry);
        }

        @Override
        public List<Runnable> taken(KnownCall call, List<TakenEntry> entries) {
            return entries.isEmpty()
                    ? List.of()
                    : dispatch.enter(call, dispatch.legs(call, entries), dispatch.recoveredWay());
        }

        @Override
        public Step looking(KnownCall call) {
            return new Looking(Calls.this, call, Looking.Work.NONE);
        }
    }

    /** Sees what other nodes have, forgets what was kept for long enough, and reports what nobody is there for. Blocks. */
    public void tend() {
        upkeep.tend();
    }

    /** Lets a subscriber of a door have what is kept for it, and what comes. */
    void subscribe(String path, Subscriber subscriber) {
        subscriptions.add(path, subscriber);
        if (isDurable()) {
            upkeep.takeOverInPool();
        }
    }

    void unsubscribe(Subscriber subscriber) {
        subscriptions.remove(subscriber);
    }

    /**
     * Completes when the call gets where it should. What depends on it goes on in the route pool. The caller sees to a
     * time-out, and may end the wait himself.
     */
    public CompletableFuture<Awaited> await(String callId, Goal goal) {
        return begun(callId, call -> call.await(goal));
    }

    /**
     * Completes with the outcome of an operation. What depends on it goes on in the route pool. The caller sees to a
     * time-out, and may end the wait himself.
     */
    public CompletableFuture<Awaited> await(String callId, String operationId) {
        return begun(callId, call -> call.await(ResourcePath.id(operationId)));
    }

    /**
     * Completes when sound flows in a call whose beginning was seen here and that is up without sound; what is played before
     * is not heard.
     *
     * @return empty where nothing is to be waited for
     */
    public Optional<CompletableFuture<Awaited>> soundToCome(String callId) {
        KnownCall call = known.get(ResourcePath.id(callId));
        synchronized (call) {
            return call.isAboutToSound() ? Optional.of(await(callId, Goal.MEDIA_ACTIVE)) : Optional.empty();
        }
    }

    /** Ends all waits, and those that are yet to begin: nothing more is received. */
    @Override
    public void close() {
        closed = true;
        dispatch.stops();
        waits.forEach(wait -> wait.complete(Awaited.stopped()));
    }

    /** Nothing goes on in routes any more, or nobody waits for it: what they have not finished is for other nodes. */
    public void putBackBegun() {
        dispatch.putBackBegun();
    }

    private Wait begun(String callId, Function<KnownCall, Wait> question) {
        KnownCall call = known.get(ResourcePath.id(callId));
        Wait wait;
        synchronized (call) {
            wait = question.apply(call);
        }
        waits.add(wait);
        wait.onEnd(() -> {
            waits.remove(wait);
            synchronized (call) {
                call.waits().forget(wait);
            }
        });
        if (isDurable() && !wait.isDone()) {
            lookWhereKnown(call); // what is awaited may have come to another node, or before a restart
        }
        if (closed) { // asked after the wait was added: closing sees either the wait or the question
            wait.complete(Awaited.stopped());
        }
        return wait;
    }

    /** Whether the call is known to have got there. */
    public boolean has(String callId, Goal goal) {
        KnownCall call = known.get(ResourcePath.id(callId));
        synchronized (call) {
            return goal.askedOf(call)
                    .apply(call)
                    .filter(Awaited.Result.REACHED::equals)
                    .isPresent();
        }
    }

    /**
     * Ends a call here that the service does not know any more: {@code terminated} is raised, unless it was, as found out by
     * the component.
     */
    public void isGone(String callId) {
        if (closed) {
            return;
        }
        if (!lanes.room().tryAcquire()) {
            later.run(() -> isGone(callId));
            return;
        }
        KnownCall call = known.get(ResourcePath.id(callId));
        String path;
        synchronized (call) {
            path = call.path();
        }
        commits.take(new Telling(this, Telling.Told.gone(path, call.id(), Hearers.now(subscriptions.at(path)))));
    }

    /** The calls that have not ended, as far as they are known here. */
    public List<LiveCall> live() {
        return known.all().stream()
                .map(call -> {
                    synchronized (call) {
                        return LiveCall.of(call, store.node());
                    }
                })
                .filter(call ->
                        call.life() != StoredCall.Life.ENDED && !call.state().isEmpty())
                .toList();
    }

    /** A call as it stands with this node; empty where it is not known here. */
    public Optional<LiveCall> one(String callId) {
        return known.find(ResourcePath.id(callId)).map(call -> {
            synchronized (call) {
                return LiveCall.of(call, store.node());
            }
        });
    }

    /** When the service gives up on an incoming call; {@link Instant#MAX} for a call that was not seen ringing. */
    public Instant answerBy(String callId) {
        KnownCall call = known.get(ResourcePath.id(callId));
        synchronized (call) {
            return call.answerBy();
        }
    }

    /** The keys that are pressed in a call. */
    public PressedKeys keys(String callId) {
        return known.get(ResourcePath.id(callId)).keys();
    }

    /** How many notifications wait for their routes or are in them. */
    public int pending() {
        return lanes.size();
    }

    /** How many waits there are. */
    public int waiting() {
        return waits.size();
    }

    Happenings happenings() {
        return happenings;
    }

    /** What came to a door lately; that it was closed meanwhile changes nothing. */
    SeenMessages seenAt(String path) {
        return seen.computeIfAbsent(path, p -> new SeenMessages(clock));
    }

    Lanes lanes() {
        return lanes;
    }

    KnownCalls known() {
        return known;
    }

    Executor pool() {
        return pool;
    }

    InstantSource clock() {
        return clock;
    }

    RosterWatch rosters() {
        return rosters;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    boolean isClosed() {
        return closed;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    /** What must survive a crash. */
    public CallStore store() {
        return store;
    }

    /** The event of a notification that changes nothing of its call and goes by no lane. */
    CallNotification outsideLanes(Notification told, CallNotification.Received received) {
        Reading reading = told.reading();
        Notification notification = told.shaped();
        KnownCall call = known.get(ToldEvent.callId(notification));
        synchronized (call) {
            Change change = reading.changes(call, notification, Tones.Repeats.BY_MESSAGE)
                    .get(0);
            happenings.told(change.event());
            return ToldEvent.of(call, notification, reading.typeFor(notification.data()), received, change);
        }
    }

    private void lookWhereKnown(KnownCall call) {
        boolean fresh;
        synchronized (call) {
            fresh = call.stored().isFresh();
        }
        if (fresh) {
            pool.execute(() -> {
                try {
                    if (store.read(call.id()).version() > 0) {
                        look(call.id());
                    }
                } catch (CallStoreException e) {
                    LOG.debug("Call {} could not be looked up", call.id(), e);
                }
            });
        }
    }

    /**
     * Applies a notification and puts its events on their way. A permit of the lanes' room was taken for it.
     *
     * @return done once it is kept; failed if it is not
     */
    CompletableFuture<Void> deliver(Telling.Told told) {
        Telling telling = new Telling(this, told);
        commits.take(telling);
        return telling.whenKept();
    }

    /** Does something about a call beside notifications. */
    void take(Step step) {
        commits.take(step);
    }

    /** Does so soon, because the store could not do it now. */
    void takeLater(Step step) {
        later.run(() -> commits.take(step));
    }

    /** Whether what is known outlives the process, so that a failed notification may come again to another one. */
    boolean isDurable() {
        return store.durability() == Durability.DURABLE;
    }

    /** Saves a call as it is known now. Its monitor is held. */
    void save(CallTransaction transaction, KnownCall call) throws CallStoreException {
        Instant now = clock.instant();
        Stored stored = call.stored();
        if (stored.owner().isEmpty()) {
            stored.ownedBy(store.node());
        }
        if (call.entersStage()) {
            stored.isDue(custodian.dueAt(LiveCall.of(call, store.node())));
        }
        transaction.save(stored.next(call.id(), call.life(), now), call::save);
    }

    /** Something of a call is kept. Its monitor is held. */
    void kept(KnownCall call) {
        if (call.beginsNow()) {
            happenings.callBegan();
        }
        if (call.endsNow()) {
            known.hasEnded(call.id());
            if (!isDurable()) {
                upkeep.tidyMemoryInPool();
            }
            happenings.callEnded(
                    OperationResult.of(call.lastCall()).isNormal()
                            ? Happenings.Ending.NORMAL
                            : Happenings.Ending.FAILED);
        }
        custodian.kept(LiveCall.of(call, store.node()));
    }

    /**
     * Learns what the request that made or answered a call, and its answer, say of it before its notifications do.
     *
     * @param replaces the call whose meeting it joins again; empty for none
     */
    public void learn(String callId, JsonNode request, JsonNode answer, Optional<String> replaces) {
        KnownCall call = known.get(ResourcePath.id(callId));
        commits.take(new Looking(this, call, transaction -> {
            call.asked(request);
            call.learn(request);
            call.learn(answer);
            replaces.map(ResourcePath::id).ifPresent(call::replaces);
            save(transaction, call);
        }));
    }

    /** The application is about to end a call, of whose end any node may be told. */
    public void hangsUp(String callId) {
        notes(callId, KnownCall::isHungUp);
    }

    /** It was tried to join the meeting of a call again, so often by now. */
    public void tried(String callId, Tries tries) {
        notes(callId, call -> call.tried(tries));
    }

    /** Notes something of a call at once, and keeps it, unless nobody knows the call. */
    private void notes(String callId, Consumer<KnownCall> what) {
        String id = ResourcePath.id(callId);
        Optional<KnownCall> found = isDurable() ? Optional.of(known.get(id)) : known.find(id);
        found.ifPresent(call -> {
            synchronized (call) {
                what.accept(call);
            }
            commits.take(new Looking(this, call, transaction -> {
                what.accept(call);
                if (transaction.call(id).version() > 0) {
                    save(transaction, call);
                }
            }));
        });
    }

    /**
     * The request that joins the meeting of a call again. It may hold the meeting's passcode. May block.
     *
     * @return empty where no meeting is known by that call
     */
    public Optional<JsonNode> joinTerms(String callId) throws CallStoreException {
        String id = ResourcePath.id(callId);
        Optional<JsonNode> here = known.find(id).flatMap(call -> {
            synchronized (call) {
                return call.terms().request();
            }
        });
        return here.isPresent() ? here : JoinTerms.saved(store.readState(id)).request();
    }

    Optional<MergedRings.Beside> beside(
            CallTransaction transaction,
            KnownCall call,
            Notification notification,
            CallNotification.Received received,
            List<Change> changes,
            List<Subscriber> subscribers)
            throws CallStoreException {
        if (subscribers.stream().noneMatch(subscriber -> subscriber.rings() == Rings.MERGED)
                && subscriptions.elsewhere(call.path()).stream().noneMatch(other -> other.rings() == Rings.MERGED)) {
            return Optional.empty();
        }
        String chainId = Envelope.text(notification.data(), "callChainId");
        return rings.see(transaction, call, chainId.isEmpty() ? received.chainId() : chainId, changes);
    }

    /** Tells the call that rang first of the one beside it. */
    void tell(MergedRings.Beside beside, String callId, Runnable done) {
        commits.take(new TellingFirst(this, known.get(beside.firstId()), beside, callId, done));
    }

    /** Puts what failed into the lanes again. A permit of the lanes' room was taken for it. */
    void redeliver(Delivery delivery, List<Subscriber> subscribers) {
        List<Leg> failed = delivery.takeFailed();
        KnownCall call = known.get(failed.get(0).notification().callId());
        List<Leg> legs =
                failed.stream().flatMap(leg -> leg.again(subscribers).stream()).toList();
        AtomicInteger left = new AtomicInteger(legs.size());
        delivery.awaits(legs.size());
        if (legs.isEmpty()) {
            lanes.room().release();
        }
        legs.forEach(leg -> happenings.redelivered(leg.notification().event()));
        List<Runnable> starts;
        synchronized (call) {
            starts = dispatch.enter(call, legs, dispatch.way(delivery::ended, leg -> {
                if (left.decrementAndGet() == 0) {
                    lanes.room().release();
                }
            }));
        }
        starts.forEach(Runnable::run);
    }
}
