package io.github.graphcalls.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How much there is.
 *
 * @param liveCalls calls that have not ended, on all nodes
 * @param callsInMonth calls that began in the month, on all nodes
 * @param inboxDepth entries that are not processed yet, those that were taken among them, parked ones not
 * @param oldestEntry when the oldest of those arrived
 * @param parked entries that are not delivered any more
 */
public record StoreFigures(
        long liveCalls, long callsInMonth, long inboxDepth, Optional<Instant> oldestEntry, long parked) {}
