package io.github.graphcalls.graph;

import java.io.Serializable;

/**
 * What a notification said of an operation that was waited for.
 *
 * @param code like an HTTP status: 2xx good, 4xx the request, 5xx the service; 0 if none came
 * @param subcode the exact reason; 0 if none came
 * @param message Graph's words, empty for none
 */
public record OperationResult(int code, int subcode, String message) implements Serializable {}
