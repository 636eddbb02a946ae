package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.callback.Delivery.Begin;
import io.github.graphcalls.callback.OwedEvents.Owed;
import io.github.graphcalls.callback.Subscriber.Outcome;
import io.github.graphcalls.graph.OperationResult;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Applies a notification to its call and hands on what it tells. A permit of the lanes' room was taken for it. */
final class Telling implements Step {

    private final Calls calls;
    private final KnownCall call;
    private final Reading reading;
    private final Notification notification;
    private final Told told;
    private final CompletableFuture<Void> kept = new CompletableFuture<>();

    private boolean repeat;
    private List<CallEvent> events = List.of();
    private boolean underWayElsewhere;
    private List<Leg> legs = List.of();
    private Optional<Settling> settling = Optional.empty();
    private Optional<MergedRings.Beside> beside = Optional.empty();
    private Optional<RosterWatch.Question> question = Optional.empty();
    private List<Runnable> starts = List.of();
    private List<Runnable> over = List.of();

    /**
     * What a request brings.
     *
     * @param path of its door
     * @param key by which it is known when it comes again; empty where there is none
     * @param delivery gets how it went
     * @param begin how the delivery began
     * @param notification one of its entries
     * @param received what the request says beside it
     * @param repeats how repeated keys are known
     * @param hearers at the door
     */
    record Told(
            String path,
            Optional<String> key,
            Delivery delivery,
            Begin begin,
            Notification notification,
            CallNotification.Received received,
            Tones.Repeats repeats,
            Hearers hearers) {

        /** That a call has ended, as the component found out. */
        static Told gone(String path, String callId, Hearers hearers) {
            String url = "/communications/calls/" + callId;
            ObjectNode data = GraphJson.mapper().createObjectNode();
            data.put("@odata.type", "#microsoft.graph.call").put("id", callId);
            data.put("state", CallPhase.TERMINATED.toString());
            OperationResult why = OperationResult.CALL_NOT_FOUND;
            data.putObject("resultInfo")
                    .put("code", why.code())
                    .put("subcode", why.subcode())
                    .put("message", why.message());
            Delivery delivery = new Delivery(one -> {});
            return new Told(
                    path,
                    Optional.empty(),
                    delivery,
                    delivery.begin(),
                    Notification.made("deleted", url, data),
                    new CallNotification.Received("deleted", url, "", "", "", "", CallNotification.Origin.COMPONENT),
                    Tones.Repeats.BY_MESSAGE,
                    hearers);
        }
    }

    Telling(Calls calls, Told told) {
        this.calls = calls;
        this.told = told;
        this.reading = told.notification().reading();
        this.notification = told.notification().shaped();
        this.call = calls.known().get(ToldEvent.callId(notification));
    }

    /** Done once the notification is kept; fails if it is not. */
    CompletableFuture<Void> whenKept() {
        return kept;
    }

    @Override
    public KnownCall call() {
        return call;
    }

    @Override
    public Optional<String> key() {
        return told.key();
    }

    @Override
    public void in(CallTransaction transaction, Set<String> seen) throws CallStoreException {
        beginAnew();
        if (told.key().filter(seen::contains).isPresent()) {
            repeat = true;
            return;
        }
        if (told.received().origin() == CallNotification.Origin.COMPONENT && call.ended()) {
            repeat = true; // the service told it meanwhile
            return;
        }
        Optional<Owed> owed = told.key().flatMap(call.owed()::of);
        if (owed.isPresent()) {
            again(transaction, told.key().get(), owed.get());
        } else {
            apply(transaction);
        }
    }

    /** A transaction may be tried again, and find another state of things. */
    private void beginAnew() {
        repeat = false;
        underWayElsewhere = false;
        events = List.of();
        legs = List.of();
        settling = Optional.empty();
        beside = Optional.empty();
        question = Optional.empty();
    }

    private void apply(CallTransaction transaction) throws CallStoreException {
        call.heardAt(told.path());
        RosterWatch.Watched watched = calls.rosters()
                .watched(
                        reading,
                        call,
                        notification,
                        reading.changes(call, notification, told.repeats()),
                        told.hearers().all(),
                        told.received());
        question = watched.question();
        beside = calls.beside(
                transaction,
                call,
                notification,
                told.received(),
                watched.changes(),
                told.hearers().all());
        events = watched.changes().stream().map(Change::event).toList();
        legs = legs(transaction, watched.changes());
        if (told.key().isPresent()) {
            keepKey(transaction, told.key().get());
        }
        calls.save(transaction, call);
    }

    /** What it changes in the call was applied before, and some of its routes have failed or were cut off. */
    private void again(CallTransaction transaction, String key, Owed owed) throws CallStoreException {
        String here = calls.store().node();
        if (owed.isUnderWay(here, calls.clock().instant()) && transaction.nodes() > 1) {
            underWayElsewhere = true;
            return;
        }
        List<Leg> all = new ArrayList<>(owed.events().size());
        for (OwedEvents.Event one : owed.events()) {
            CallNotification event = SavedEvent.read(one.event()).again();
            told.hearers().all().stream()
                    .filter(subscriber -> subscriber.name().equals(one.subscription()))
                    .filter(subscriber -> subscriber.acknowledge() == Acknowledge.COMPLETED)
                    .findFirst()
                    .ifPresent(subscriber -> all.add(new Leg(subscriber, event, Optional.empty(), one.number(), 0)));
        }
        legs = all;
        call.owed().settled(key);
        keepKey(transaction, key);
        calls.save(transaction, call);
    }

    /** It counts as seen now, or once the routes that its answer depends on have succeeded. */
    private void keepKey(CallTransaction transaction, String key) throws CallStoreException {
        if (!calls.isDurable()) {
            return; // then it is this node alone that knows, by its SeenMessages
        }
        List<Leg> owing = legs.stream().filter(Telling::isAnswerOwed).toList();
        if (owing.isEmpty()) {
            transaction.remember(List.of(key), calls.clock().instant());
        } else {
            List<OwedEvents.Event> events = owing.stream().map(Settling::event).toList();
            call.owed().owe(key, new Owed(calls.store().node(), calls.clock().instant(), events));
            settling = Optional.of(new Settling(calls, call, key, events.size()));
        }
    }

    private List<Leg> legs(CallTransaction transaction, List<Change> changes) throws CallStoreException {
        boolean silent = beside.filter(MergedRings.Beside::isSilent).isPresent();
        Hearers hearing = silent ? told.hearers().only(each -> each.rings() != Rings.MERGED) : told.hearers();
        String type = reading.typeFor(notification.data());
        List<Leg> all = new ArrayList<>(2);
        for (Change change : changes) {
            all.addAll(calls.dispatch()
                    .legs(
                            transaction,
                            call,
                            hearing,
                            silent ? Rings.EACH : Rings.MERGED,
                            change.event(),
                            () -> ToldEvent.of(call, notification, type, told.received(), change)));
        }
        return all.size() == 1 && isForOneAlone(all.get(0))
                ? List.of(all.get(0).alone(Resource.alone(notification.data(), notification.again())))
                : all;
    }

    /** Whether the event is about all of the notification's tree, and nobody else keeps that or a part of it. */
    private boolean isForOneAlone(Leg leg) {
        return leg.notification().data() == notification.data()
                && reading.keepsNothing()
                && told.received().origin() == CallNotification.Origin.SERVICE
                && call.roster().doubtful().isEmpty();
    }

    @Override
    public void kept() {
        Delivery delivery = told.delivery();
        if (underWayElsewhere) {
            delivery.refuse(told.begin());
            calls.lanes().room().release();
            return;
        }
        delivery.takeFailed(); // it is what is kept of the call that is told again
        AtomicInteger left = new AtomicInteger(legs.size());
        delivery.awaits((int) legs.stream().filter(Telling::isAnswerOwed).count());
        if (legs.isEmpty()) {
            calls.lanes().room().release();
        }
        starts = calls.dispatch().enter(call, legs, calls.dispatch().way(this::ended, leg -> {
            if (left.decrementAndGet() == 0) {
                calls.lanes().room().release();
            }
        }));
        call.presses().handOn();
        over = call.over();
        if (!repeat) {
            events.forEach(calls.happenings()::told);
            calls.kept(call);
        } else {
            calls.happenings().repeated();
        }
    }

    /** It is on its way to the store before the answer goes, and what comes then finds it. */
    private void ended(Leg leg, Outcome how) {
        settling.ifPresent(to -> to.ended(leg, how));
        told.delivery().ended(leg, how);
    }

    @Override
    public void then() {
        if (underWayElsewhere) {
            kept.completeExceptionally(
                    CallStoreException.passing("Another node's routes are about this notification.", null));
            return;
        }
        over.forEach(Runnable::run);
        starts.forEach(Runnable::run);
        question.ifPresent(calls.rosters()::ask);
        // last, so that whoever is answered finds its events on their way
        Optional<MergedRings.Beside> news = beside.filter(MergedRings.Beside::isNews);
        news.ifPresent(other -> calls.tell(other, call.id(), () -> kept.complete(null)));
        if (news.isEmpty()) {
            kept.complete(null);
        }
    }

    @Override
    public void failed(CallStoreException why) {
        told.delivery().refuse(told.begin());
        calls.lanes().room().release();
        kept.completeExceptionally(why);
    }

    private static boolean isAnswerOwed(Leg leg) {
        return leg.subscriber().acknowledge() == Acknowledge.COMPLETED;
    }
}
