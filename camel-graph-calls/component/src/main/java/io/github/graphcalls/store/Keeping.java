package io.github.graphcalls.store;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when things are kept.
 *
 * @param seenBefore keys remembered before then are forgotten
 * @param endedBefore of calls that ended (were last heard of) before then, state and lanes are forgotten; that they were is not
 * @param callsBefore calls that ended before then are forgotten
 * @param parkedBefore entries parked before then are forgotten
 */
public record Keeping(Instant seenBefore, Instant endedBefore, Instant callsBefore, Instant parkedBefore) {

    /** How long a message is known as one that came before. */
    public static final Duration SEEN = Duration.ofMinutes(10);

    /** How long it is known of a call how it ended. */
    public static final Duration ENDED = Duration.ofMinutes(10);

    /** How long it is known of a call that it was: the longest month and some. */
    public static final Duration CALLS = Duration.ofDays(40);

    /** How long a parked entry can be looked at. */
    public static final Duration PARKED = Duration.ofDays(7);

    /** What is kept at a time. */
    public static Keeping at(Instant now) {
        return new Keeping(now.minus(SEEN), now.minus(ENDED), now.minus(CALLS), now.minus(PARKED));
    }
}
