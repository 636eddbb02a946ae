package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.callback.Delivery.Leg;
import io.github.graphcalls.graph.OperationResult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that is under way: the calls that are known, the messages that were seen, the lanes. Applies notifications and hands
 * on what they tell. For any number of threads.
 */
public final class Calls implements AutoCloseable {

    /** How many notifications may wait for their routes before answers to the service are held back. */
    static final int CAPACITY = 10_000;

    private final KnownCalls known;
    private final SeenMessages seen;
    private final Lanes lanes;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final MergedRings rings;
    private final Executor pool;
    private final RosterWatch rosters;
    private final Happenings happenings;
    private volatile boolean closed;

    /**
     * @param pool where events are delivered and waits end
     * @param clock the component's time
     * @param happenings hears what comes in and what becomes of it
     */
    public Calls(Executor pool, InstantSource clock, Happenings happenings) {
        this(pool, clock, happenings, CAPACITY);
    }

    Calls(Executor pool, InstantSource clock, Happenings happenings, int capacity) {
        this.happenings = happenings;
        this.known = new KnownCalls(clock, pool);
        this.seen = new SeenMessages(clock);
        this.lanes = new Lanes(pool, capacity);
        this.rings = new MergedRings(clock);
        this.pool = pool;
        this.rosters = new RosterWatch(this, pool, clock);
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
        waits.forEach(wait -> wait.complete(Awaited.stopped()));
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
                call.forget(wait);
            }
        });
        if (closed) { // asked after the wait was added: closing sees either the wait or the question
            wait.complete(Awaited.stopped());
        }
        return wait;
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

    /** The calls that go on, as far as is known here, in no particular order. */
    public List<LiveCall> live() {
        return known.live();
    }

    Happenings happenings() {
        return happenings;
    }

    SeenMessages seen() {
        return seen;
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

    /** The event of a notification that changes nothing of its call and goes by no lane. */
    CallNotification outsideLanes(Notification told, CallNotification.Received received) {
        Reading reading = Reading.of(told);
        Notification notification = reading.shaped(told);
        KnownCall call = known.get(callId(notification));
        synchronized (call) {
            Change change = reading.changes(call, notification, Tones.Repeats.BY_MESSAGE)
                    .get(0);
            happenings.told(change.event());
            return event(call, notification, reading.typeFor(notification.data()), received, change);
        }
    }

    /** Applies a notification and puts its events into the lanes. A permit of the lanes' room was taken for it. */
    void deliver(
            Delivery delivery,
            Notification told,
            CallNotification.Received received,
            Tones.Repeats repeats,
            List<Subscriber> subscribers) {
        Reading reading = Reading.of(told);
        Notification notification = reading.shaped(told);
        String callId = callId(notification);
        KnownCall call = known.get(callId);
        List<Runnable> starts;
        List<Runnable> over;
        Optional<MergedRings.Beside> beside;
        RosterWatch.Watched watched;
        synchronized (call) {
            boolean ended = call.ended();
            boolean unheardOf = call.state().isEmpty();
            watched = rosters.watched(
                    reading, call, notification, reading.changes(call, notification, repeats), subscribers, received);
            List<Change> changes = watched.changes();
            changes.forEach(change -> happenings.told(change.event()));
            if (unheardOf && !call.state().isEmpty()) {
                happenings.callBegan();
            }
            String type = reading.typeFor(notification.data());
            beside = beside(callId, notification, received, changes, subscribers);
            List<Leg> legs = legs(
                    changes, hearing(subscribers, beside), change -> event(call, notification, type, received, change));
            starts = enter(delivery, callId, legs);
            over = call.over();
            if (call.ended() && !ended) {
                known.hasEnded(callId);
                happenings.callEnded(
                        OperationResult.of(notification.data()).isNormal()
                                ? Happenings.Ending.NORMAL
                                : Happenings.Ending.FAILED);
            }
        }
        beside.ifPresent(other -> tell(other, callId));
        over.forEach(Runnable::run);
        starts.forEach(Runnable::run);
        watched.question().ifPresent(rosters::ask);
    }

    /** Puts what was learned of a roster without a notification into the lanes. The call's monitor is held. */
    List<Runnable> enter(
            KnownCall call,
            Notification roster,
            CallNotification.Received received,
            List<Change> changes,
            List<Subscriber> subscribers) {
        String type = Reading.ROSTER.typeFor(roster.data());
        return enter(
                new Delivery(),
                callId(roster),
                legs(changes, subscribers, change -> event(call, roster, type, received, change)));
    }

    /** Learns what a request or an answer says of a call before its notifications do. */
    public void learn(String callId, JsonNode resource) {
        KnownCall call = known.get(ResourcePath.id(callId));
        synchronized (call) {
            call.learn(resource);
        }
    }

    private Optional<MergedRings.Beside> beside(
            String callId,
            Notification notification,
            CallNotification.Received received,
            List<Change> changes,
            List<Subscriber> subscribers) {
        if (subscribers.stream().noneMatch(subscriber -> subscriber.rings() == Rings.MERGED)) {
            return Optional.empty();
        }
        String chainId = Envelope.text(notification.data(), "callChainId");
        return rings.see(callId, chainId.isEmpty() ? received.chainId() : chainId, changes);
    }

    private static List<Subscriber> hearing(List<Subscriber> subscribers, Optional<MergedRings.Beside> beside) {
        return beside.filter(MergedRings.Beside::isSilent).isEmpty()
                ? subscribers
                : subscribers.stream()
                        .filter(subscriber -> subscriber.rings() != Rings.MERGED)
                        .toList();
    }

    /** Tells the call that rang first of the one beside it. */
    private void tell(MergedRings.Beside beside, String callId) {
        KnownCall first = known.get(beside.firstId());
        synchronized (first) {
            beside.turn().tell(first, callId);
        }
    }

    /** Puts what failed into the lanes again. A permit of the lanes' room was taken for it. */
    void redeliver(Delivery delivery, List<Subscriber> subscribers) {
        List<Leg> failed = delivery.takeFailed();
        String callId = failed.get(0).notification().callId();
        List<Leg> legs =
                failed.stream().flatMap(leg -> leg.again(subscribers).stream()).toList();
        List<Runnable> starts;
        legs.forEach(leg -> happenings.redelivered(leg.notification().event()));
        synchronized (known.get(callId)) {
            starts = enter(delivery, callId, legs);
        }
        starts.forEach(Runnable::run);
    }

    private static String callId(Notification notification) {
        String named = notification.resource().callId();
        if (!named.isEmpty()) {
            return named;
        }
        JsonNode call = notification.data().path("call");
        return ResourcePath.id(Envelope.text(call.isObject() ? call : notification.data(), "id"));
    }

    private static List<Leg> legs(
            List<Change> changes, List<Subscriber> subscribers, Function<Change, CallNotification> events) {
        List<Leg> legs = new ArrayList<>(2);
        for (Change change : changes) {
            CallNotification event = null;
            for (Subscriber subscriber : subscribers) {
                if (subscriber.events().contains(change.event())) {
                    event = event == null ? events.apply(change) : event;
                    legs.add(new Leg(subscriber, event));
                }
            }
        }
        return legs;
    }

    private static CallNotification event(
            KnownCall call,
            Notification notification,
            String resourceType,
            CallNotification.Received received,
            Change change) {
        boolean operation = notification.resource().kind() == ResourcePath.Kind.OPERATIONS;
        boolean one = !change.participant().isMissingNode();
        JsonNode data = one ? change.participant() : notification.data();
        String itemId = one ? RosterEntry.idOf(data) : notification.resource().oneId();
        String id = itemId.isEmpty() ? ResourcePath.id(Envelope.text(data, "id")) : itemId;
        return new CallNotification(
                change.event(),
                callId(notification),
                operation && !one ? id : "",
                operation && !one ? "" : observed(notification.data()).orElse(itemId),
                change.state(),
                change.previousState(),
                change.tone(),
                Envelope.text(data, "clientContext"),
                resourceType,
                data,
                received,
                call.snapshot(),
                false);
    }

    /** Whom it is about, where it is about recording by policy. */
    private static Optional<String> observed(JsonNode data) {
        String left = Envelope.text(data, "participantId");
        String joins = Envelope.text(data.path("call").path("incomingContext"), "observedParticipantId");
        return Stream.of(left, joins).filter(id -> !id.isEmpty()).findFirst();
    }

    /** Puts legs into their lanes and gives what sets those lanes going. The call's monitor is held. */
    private List<Runnable> enter(Delivery delivery, String callId, List<Leg> legs) {
        AtomicInteger left = new AtomicInteger(legs.size());
        delivery.awaits((int) legs.stream().filter(Calls::isAnswerOwed).count());
        if (legs.isEmpty()) {
            lanes.room().release();
        }
        List<Runnable> starts = new ArrayList<>(legs.size());
        for (Leg leg : legs) {
            Passage passage = new Passage(leg, how -> {
                happenings.routed(leg.notification().event(), how);
                if (isAnswerOwed(leg)) {
                    delivery.ended(leg, how);
                }
                if (left.decrementAndGet() == 0) {
                    lanes.room().release();
                }
            });
            lanes.enter(leg.subscriber(), callId, passage).ifPresent(starts::add);
        }
        return starts;
    }

    private static boolean isAnswerOwed(Leg leg) {
        return leg.subscriber().acknowledge() == Acknowledge.COMPLETED;
    }
}
