package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Sees every body that goes between bots and simulators of this JVM, for checks that hold for all of a module's tests.
 * Found by {@link java.util.ServiceLoader} when a simulator starts. Called by any thread, which time waits for; it must not
 * wait for simulated time itself.
 */
public interface TrafficListener {
    /**
     * A request to Graph was answered, or refused.
     *
     * @param answer what was answered, or a missing node when there is no body
     */
    default void answered(RequestRecord request, JsonNode answer) {}

    /** The bot has answered an attempt to tell it something, or has failed to. */
    default void told(NotificationRecord notification) {}
}
