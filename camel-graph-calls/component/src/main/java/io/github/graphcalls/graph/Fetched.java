package io.github.graphcalls.graph;

/**
 * A document fetched from a public address.
 *
 * @param status the HTTP status, whatever it is
 * @param body the bytes that came, empty for none
 * @param contentType the header Content-Type, empty for none
 */
public record Fetched(int status, byte[] body, String contentType) {}
