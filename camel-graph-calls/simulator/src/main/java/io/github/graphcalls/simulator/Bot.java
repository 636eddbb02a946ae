package io.github.graphcalls.simulator;

import java.net.URI;

/**
 * A calling bot as it is registered with the service.
 *
 * @param callbackUri its webhook: where incoming calls are announced
 */
public record Bot(String applicationId, URI callbackUri) {}
