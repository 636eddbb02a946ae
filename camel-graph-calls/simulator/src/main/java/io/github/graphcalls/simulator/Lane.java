package io.github.graphcalls.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** One call's notifications, one after another: the next once the one before was answered. */
final class Lane {
    /** How long one that is to change places waits for the next; those that can follow each other within a tenth of it. */
    private static final Duration WAITS_FOR_NEXT = Duration.ofSeconds(1);

    private final SimulatedCall call;
    private final Switchboard switchboard;
    private final CallbackAddress address;
    private final Queue<Delivery> waiting = new ArrayDeque<>();
    private Optional<KeptBack> keptBack = Optional.empty();
    private int count;
    private boolean busy;

    Lane(SimulatedCall call, Switchboard switchboard, URI callbackUri) {
        this.call = call;
        this.switchboard = switchboard;
        this.address = new CallbackAddress(switchboard, call.key(), callbackUri);
    }

    void moveTo(URI newCallbackUri) {
        address.moveTo(newCallbackUri);
    }

    synchronized void add(Notification notification) {
        Treatment treatment = switchboard.faults().ofNotification(notification, call);
        if (treatment.strikes(FaultKind.NOTIFICATION_LOST)) {
            return;
        }
        Delivery delivery = delivery(notification, treatment);
        Optional<KeptBack> before = keptBack;
        keptBack = Optional.empty();
        before.ifPresent(kept -> kept.patience.cancel());
        if (before.isPresent() && notification.mayBeSwapped()) {
            before.get().treatment.strikes(FaultKind.NOTIFICATIONS_SWAPPED);
            waiting.add(delivery);
            waiting.add(before.get().delivery);
        } else {
            before.ifPresent(kept -> waiting.add(kept.delivery));
            if (treatment.holds(FaultKind.NOTIFICATIONS_SWAPPED)) {
                keepBack(delivery, treatment);
            } else {
                waiting.add(delivery);
            }
        }
        goOn();
    }

    private Delivery delivery(Notification notification, Treatment treatment) {
        count++;
        return new Delivery(call, switchboard, address, notification, treatment, count, this::passed);
    }

    private void keepBack(Delivery delivery, Treatment treatment) {
        Timer patience = switchboard
                .time()
                .after(WAITS_FOR_NEXT, "a notification that is kept back", () -> comesAlone(delivery, treatment));
        keptBack = Optional.of(new KeptBack(delivery, treatment, patience));
    }

    private synchronized void comesAlone(Delivery delivery, Treatment treatment) {
        if (keptBack.filter(kept -> kept.delivery == delivery).isPresent()) {
            keptBack = Optional.empty();
            treatment.happens(FaultKind.NOTIFICATION_LATE, WAITS_FOR_NEXT);
            waiting.add(delivery);
            goOn();
        }
    }

    private synchronized void passed() {
        busy = false;
        goOn();
    }

    private void goOn() {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            waiting.remove().begin();
        }
    }

    /** Posts outside the order, once, and waits for the answer: status 0 where there is none. */
    PostResult ask(Notification question) {
        Delivery delivery;
        synchronized (this) {
            delivery = delivery(question, switchboard.faults().none(question, call));
        }
        return delivery.ask();
    }

    private record KeptBack(Delivery delivery, Treatment treatment, Timer patience) {}
}
