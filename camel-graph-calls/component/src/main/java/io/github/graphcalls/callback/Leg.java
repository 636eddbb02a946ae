package io.github.graphcalls.callback;

import io.github.graphcalls.store.EntryKey;
import java.util.List;
import java.util.Optional;

/**
 * One event to one subscriber.
 *
 * @param entry where it is kept in the inbox; empty where it is not
 * @param number of the event in its call
 * @param deliveries how often its delivery has failed
 */
record Leg(
        Subscriber subscriber, CallNotification notification, Optional<EntryKey> entry, long number, int deliveries) {

    /** The leg to be tried again: by the same subscriber, or the one that came in its place, or by none. */
    Optional<Leg> again(List<Subscriber> present) {
        Optional<Subscriber> one = present.contains(subscriber)
                ? Optional.of(subscriber)
                : present.stream()
                        .filter(other -> other.name().equals(subscriber.name()))
                        .findFirst();
        return one.map(found -> new Leg(found, notification.again(), entry, number, deliveries));
    }

    /** The leg after its delivery has failed. */
    Leg failed() {
        return new Leg(subscriber, notification.again(), entry, number, deliveries + 1);
    }

    /** The leg whose event's resource nobody else has. */
    Leg alone(Resource resource) {
        return new Leg(subscriber, notification.with(resource), entry, number, deliveries);
    }

    /** Names it in the inbox, where it may or may not be. */
    EntryKey key() {
        return entry.orElseGet(() -> new EntryKey(notification.callId(), number, subscriber.name()));
    }
}
