package io.github.graphcalls.callback;

/**
 * How it stands with a door.
 *
 * @param path where it is on the platform's HTTP server
 * @param consumers how many receive by it
 * @param bound whether the platform's HTTP server has the path
 */
public record DoorState(String path, int consumers, boolean bound) {}
