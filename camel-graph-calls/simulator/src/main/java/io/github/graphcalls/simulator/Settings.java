package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a simulator is started with.
 *
 * @param timeFactor multiple of real time, or 0 for time that jumps
 * @param settle real time of quiet before each jump of the time
 * @param answersHeld real time after which a notification without an answer no longer keeps the time; 0 for never
 * @param port port for http, 0 for any free one
 * @param securePort port for https, 0 for any free one
 * @param permissions application permissions that access tokens claim in roles
 * @param issuer who signs notifications' tokens
 * @param seed of all chance
 * @param journalEntries how many lines, requests, notifications and faults are kept, of each
 * @param notificationAttempts how often at most a notification is posted that is not accepted
 * @param cutOffRecordings what becomes of a recording that is cut off
 * @param oddities in which the service departs from its own tables at first
 */
record Settings(
        double timeFactor,
        Duration settle,
        Duration answersHeld,
        int port,
        int securePort,
        String tenant,
        String applicationId,
        List<String> permissions,
        String issuer,
        long seed,
        int journalEntries,
        int notificationAttempts,
        CutOffRecordings cutOffRecordings,
        Set<Oddity> oddities) {

    /** What becomes of a recording that is cut off, by the call's end or by the bot. */
    enum CutOffRecordings {
        LOST,
        /** The part that was recorded can be fetched, although the operation failed. */
        KEPT
    }

    Settings {
        permissions = List.copyOf(permissions);
        // In the order of the enum, so that shapes come out alike each time.
        oddities = Collections.unmodifiableSet(
                oddities.isEmpty() ? EnumSet.noneOf(Oddity.class) : EnumSet.copyOf(oddities));
        if (timeFactor < 0 || Double.isNaN(timeFactor) || Double.isInfinite(timeFactor)) {
            throw new IllegalArgumentException("timeFactor is " + timeFactor
                    + "; it must be above 0 (1 is real time), or left out for time that jumps");
        }
        requireNotNegative("settle", settle);
        requireNotNegative("answersHeld", answersHeld);
        requirePositive("journalEntries", journalEntries);
        requirePositive("notificationAttempts", notificationAttempts);
        requirePort("port", port);
        requirePort("securePort", securePort);
    }

    private static void requireNotNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " is " + duration + "; it must be zero or more");
        }
    }

    private static void requirePositive(String name, int number) {
        if (number < 1) {
            throw new IllegalArgumentException(name + " is " + number + "; it must be 1 or more");
        }
    }

    private static void requirePort(String name, int port) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(name + " is " + port + "; it must be 0 (any free port) to 65535");
        }
    }
}
