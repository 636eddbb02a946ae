package io.github.graphcalls.store;

/**
 * A consumer's durable name and what it wants.
 *
 * @param name the same for the same consumer on all nodes and after a restart
 * @param terms which events it is told, as the callback room writes and reads it
 */
public record Subscription(String name, String terms) {}
