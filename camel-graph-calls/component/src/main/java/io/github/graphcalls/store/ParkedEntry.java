package io.github.graphcalls.store;

import java.time.Instant;

/**
 * An entry that is not delivered any more.
 *
 * @param entry what was delivered
 * @param why the reason, without anything personal
 * @param at when it was parked
 */
public record ParkedEntry(InboxEntry entry, String why, Instant at) {}
