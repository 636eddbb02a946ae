package io.github.graphcalls.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * A request's place among those that are held back.
 *
 * @param since when it was held back
 * @param latest when it is held back no longer
 * @param number by which those of the same rank go
 */
record Turn(Sending sending, Instant since, Instant latest, long number) {

    /** How long before its deadline a request is sent at the latest: it has to get there, and be carried out. */
    static final Duration AHEAD = Duration.ofSeconds(4);

    /** Who rings first, then who ends something: that takes load off the service. Then as they came. */
    static final Comparator<Turn> FIRST_COME = Comparator.comparing(Turn::rank)
            .thenComparing(turn -> turn.sending.request().deadline())
            .thenComparingLong(Turn::number);

    static final Comparator<Turn> FIRST_OUT = Comparator.comparing(Turn::latest).thenComparingLong(Turn::number);

    private enum Rank {
        WITH_A_DEADLINE,
        ENDING,
        OTHER
    }

    /** @param longest how long a request may wait in all */
    static Turn of(Sending sending, Instant now, Duration longest, long number) {
        Instant bound = now.plus(longest).minus(sending.waited());
        Instant before = sending.hasDeadline() ? sending.request().deadline().minus(AHEAD) : bound;
        return new Turn(sending, now, before.isBefore(bound) ? before : bound, number);
    }

    /** Whether it is sent when it is held back no longer, whatever Graph may say; others are given up. */
    boolean goesInAnyCase() {
        return rank() != Rank.OTHER;
    }

    private Rank rank() {
        if (sending.hasDeadline()) {
            return Rank.WITH_A_DEADLINE;
        }
        return sending.request().isEnding() ? Rank.ENDING : Rank.OTHER;
    }
}
