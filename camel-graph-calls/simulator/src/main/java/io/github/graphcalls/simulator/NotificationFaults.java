package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Faults in the notifications about calls: say how often, by default once, and then what. What is said last takes effect
 * at once and until it is used up or stopped. Several may strike one notification, each kind once.
 */
public final class NotificationFaults {
    private final Faults faults;
    private final Set<String> what;
    private final Supplier<FaultRule.Frequency> frequency;

    NotificationFaults(Faults faults, Set<String> what, Supplier<FaultRule.Frequency> frequency) {
        this.faults = faults;
        this.what = what;
        this.frequency = frequency;
    }

    /** Happens to the next so many of these notifications, 1 or more. */
    public NotificationFaults next(int times) {
        return new NotificationFaults(faults, what, FaultRule.Frequency.next(times));
    }

    /** Happens to this share of these notifications, 0 to 1, as the simulator's seed has it. */
    public NotificationFaults rate(double rate) {
        return new NotificationFaults(faults, what, FaultRule.Frequency.rate(rate));
    }

    /** Happens to all of these notifications until it is stopped. */
    public NotificationFaults always() {
        return new NotificationFaults(faults, what, FaultRule.Frequency.always());
    }

    /** Comes so much later in simulated time; the call's order is kept, so what follows it waits too. */
    public FaultRule late(Duration by) {
        if (by.isNegative() || by.isZero()) {
            throw new IllegalArgumentException("Late by " + by + " is not late; it must be more than 0");
        }
        return add(FaultKind.NOTIFICATION_LATE, by, notification -> true);
    }

    /** Comes twice at once, with one message id; to two addresses if there are several. */
    public FaultRule twice() {
        return add(FaultKind.NOTIFICATION_TWICE);
    }

    /** Comes once more a second after it was accepted; the message id of the first is its original one. */
    public FaultRule resent() {
        return add(FaultKind.NOTIFICATION_RESENT);
    }

    /**
     * Changes places with the next one of the same call. Only what is known to come out of order does: updates of a
     * call's state. The call's beginning stays first, its end last, and tones, rosters and operations keep their places.
     * Where none follows within a second, it comes late by that much, and is counted as late.
     */
    public FaultRule swapped() {
        return add(FaultKind.NOTIFICATIONS_SWAPPED, Duration.ZERO, Notification::mayBeSwapped);
    }

    /** Does not come at all. */
    public FaultRule never() {
        return add(FaultKind.NOTIFICATION_LOST);
    }

    /** States, change types, status and types' names begin with a capital. */
    public FaultRule capitalised() {
        return add(FaultKind.NOTIFICATION_CAPITALISED);
    }

    /** Incoming calls alone: announced in Skype's shape, and again in Graph's once that was answered 204. */
    public FaultRule legacyShaped() {
        return add(FaultKind.NOTIFICATION_LEGACY_SHAPED, Duration.ZERO, Notification::announces);
    }

    /** Comes without any message id. */
    public FaultRule withoutMessageId() {
        return add(FaultKind.NOTIFICATION_WITHOUT_ID);
    }

    /** The service's keys roll just before: it is signed with a new one; the old ones stay published. */
    public FaultRule afterRollingKeys() {
        return add(FaultKind.KEYS_ROLLED);
    }

    private FaultRule add(FaultKind kind) {
        return add(kind, Duration.ZERO, notification -> true);
    }

    private FaultRule add(FaultKind kind, Duration delay, Predicate<Notification> fits) {
        return faults.add(what, frequency.get(), new NotificationFault(kind, delay, fits));
    }
}
