package io.github.graphcalls.store;

/**
 * Names an entry of the inbox.
 *
 * @param callId the call
 * @param sequence of the event in its call
 * @param subscription for which it is
 */
public record EntryKey(String callId, long sequence, String subscription) {}
