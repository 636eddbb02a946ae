package io.github.graphcalls.operation;

/** The methods that Graph's operations use. */
public enum HttpMethod {
    GET,
    POST,
    PATCH,
    DELETE
}
