package io.github.graphcalls.simulator;

/** What a bot answered to a body that was posted to it. */
public record PostResult(int status, String body) {}
