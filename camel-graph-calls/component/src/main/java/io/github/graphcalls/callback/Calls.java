package io.github.graphcalls.callback;

import io.github.graphcalls.callback.Delivery.Leg;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All that is under way: the calls that are known, the messages that were seen, the lanes. Applies notifications and hands
 * on what they tell. For any number of threads.
 */
public final class Calls {

    /** How many notifications may wait for their routes before answers to the service are held back. */
    static final int CAPACITY = 10_000;

    private final KnownCalls known;
    private final SeenMessages seen;
    private final Lanes lanes;
    private final Executor pool;

    /**
     * @param pool where events are delivered and waits end
     * @param clock the component's time
     */
    public Calls(Executor pool, InstantSource clock) {
        this.known = new KnownCalls(clock);
        this.seen = new SeenMessages(clock);
        this.lanes = new Lanes(pool, CAPACITY);
        this.pool = pool;
    }

    /** Completes, in the route pool, when the call gets where it should. The caller sees to a time-out. */
    public CompletableFuture<Awaited> await(String callId, Goal goal) {
        KnownCall call = known.get(ResourcePath.id(callId));
        synchronized (call) {
            return call.await(goal);
        }
    }

    /** Completes, in the route pool, with the outcome of an operation. The caller sees to a time-out. */
    public CompletableFuture<Awaited> await(String callId, String operationId) {
        KnownCall call = known.get(ResourcePath.id(callId));
        synchronized (call) {
            return call.await(ResourcePath.id(operationId));
        }
    }

    /** How many notifications wait for their routes or are in them. */
    public int pending() {
        return lanes.size();
    }

    SeenMessages seen() {
        return seen;
    }

    Lanes lanes() {
        return lanes;
    }

    /** Applies a notification and puts its events into the lanes. A permit of the lanes' room was taken for it. */
    void deliver(
            Delivery delivery,
            Notification notification,
            CallNotification.Received received,
            Tones.Repeats repeats,
            List<Subscriber> subscribers) {
        String callId = callId(notification);
        KnownCall call = known.get(callId);
        List<Runnable> over;
        synchronized (call) {
            boolean ended = call.ended();
            List<Change> changes = Reading.of(notification).changes(call, notification, repeats);
            enter(delivery, callId, legs(call, callId, notification, received, changes, subscribers));
            over = call.over();
            if (call.ended() && !ended) {
                known.hasEnded(callId);
            }
        }
        if (!over.isEmpty()) {
            pool.execute(() -> over.forEach(Runnable::run));
        }
    }

    /** Puts what failed into the lanes again. A permit of the lanes' room was taken for it. */
    void redeliver(Delivery delivery) {
        List<Leg> legs = delivery.takeFailed().stream().map(Leg::again).toList();
        String callId = legs.get(0).notification().callId();
        synchronized (known.get(callId)) {
            enter(delivery, callId, legs);
        }
    }

    private static String callId(Notification notification) {
        String named = notification.resource().callId();
        return named.isEmpty() ? ResourcePath.id(Envelope.text(notification.data(), "id")) : named;
    }

    private static List<Leg> legs(
            KnownCall call,
            String callId,
            Notification notification,
            CallNotification.Received received,
            List<Change> changes,
            List<Subscriber> subscribers) {
        List<Leg> legs = new ArrayList<>(2);
        for (Change change : changes) {
            CallNotification event = null;
            for (Subscriber subscriber : subscribers) {
                Set<CallEvent> wanted = subscriber.events();
                if (wanted.contains(change.event())) {
                    event = event == null ? event(call, callId, notification, received, change) : event;
                    legs.add(new Leg(subscriber, event));
                }
            }
        }
        return legs;
    }

    private static CallNotification event(
            KnownCall call,
            String callId,
            Notification notification,
            CallNotification.Received received,
            Change change) {
        boolean operation = notification.resource().kind() == ResourcePath.Kind.OPERATIONS;
        String itemId = notification.resource().itemId();
        String id = itemId.isEmpty() ? ResourcePath.id(Envelope.text(notification.data(), "id")) : itemId;
        return new CallNotification(
                change.event(),
                callId,
                operation ? id : "",
                operation ? "" : itemId,
                change.state(),
                change.previousState(),
                change.tone(),
                Envelope.text(notification.data(), "clientContext"),
                Reading.typeOf(notification.data()),
                notification.data(),
                received,
                call.snapshot(),
                false);
    }

    private void enter(Delivery delivery, String callId, List<Leg> legs) {
        AtomicInteger left = new AtomicInteger(legs.size());
        delivery.awaits((int) legs.stream().filter(Calls::isAnswerOwed).count());
        if (legs.isEmpty()) {
            lanes.room().release();
        }
        for (Leg leg : legs) {
            lanes.enter(
                    leg.subscriber(),
                    callId,
                    next -> leg.subscriber().deliver(leg.notification(), how -> {
                        if (isAnswerOwed(leg)) {
                            delivery.ended(leg, how);
                        }
                        if (left.decrementAndGet() == 0) {
                            lanes.room().release();
                        }
                        next.run();
                    }));
        }
    }

    private static boolean isAnswerOwed(Leg leg) {
        return leg.subscriber().acknowledge() == Acknowledge.COMPLETED;
    }
}
