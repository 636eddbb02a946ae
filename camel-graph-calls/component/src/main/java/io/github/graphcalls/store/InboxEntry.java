package io.github.graphcalls.store;

import java.time.Instant;

/**
 * An event for one subscription that was acknowledged and is not processed yet.
 *
 * @param key names it
 * @param event the event's name
 * @param arrivedAt when its notification came
 * @param deliveries how often its delivery has failed
 * @param recoveries how often a node that had taken it was gone
 */
public record InboxEntry(EntryKey key, String event, Instant arrivedAt, int deliveries, int recoveries) {

    /** Whether it may have been processed before, in part or as a whole. */
    public boolean redelivered() {
        return deliveries > 0 || recoveries > 0;
    }
}
