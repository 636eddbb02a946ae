package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * What goes wrong with one notification.
 *
 * @param delay by how much it is late, zero for any other kind
 * @param fits which notifications it can happen to
 */
record NotificationFault(FaultKind kind, Duration delay, Predicate<Notification> fits) {}
