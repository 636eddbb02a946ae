package io.github.graphcalls.simulator;

import java.time.Duration;

/**
 * A prompt that a person began to hear.
 *
 * @param at simulated time since the simulator started
 * @param personId phone number or user id
 * @param name the last segment of the prompt's address
 * @param length how long it is; it may have been cut off before
 */
public record HeardSound(Duration at, String callId, String personId, String name, Duration length) {}
