package io.github.graphcalls.simulator;

import java.time.Duration;

/**
 * What a person says from a moment on.
 *
 * @param from simulated time since the simulator started
 */
record Speech(Wav sound, Duration from) {}
