package io.github.graphcalls.graph;

/**
 * Graph's answer to a request that succeeded (2xx).
 *
 * @param status the HTTP status
 * @param body the bytes that came, empty for none
 * @param location the header Location, empty for none
 * @param requestId the header request-id, empty for none
 */
public record GraphResponse(int status, byte[] body, String location, String requestId) {}
