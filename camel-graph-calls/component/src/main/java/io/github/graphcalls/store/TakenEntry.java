package io.github.graphcalls.store;

/** An entry of the inbox with what it says. */
public record TakenEntry(InboxEntry entry, String payload) {}
