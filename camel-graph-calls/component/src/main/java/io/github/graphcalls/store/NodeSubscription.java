package io.github.graphcalls.store;

/** A subscription that a node processes. */
public record NodeSubscription(String node, Subscription subscription) {}
