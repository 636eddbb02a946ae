package io.github.graphcalls.callback;

import java.util.Map;

/**
 * What a door answers to the service.
 *
 * @param status the HTTP status
 * @param headers further headers
 * @param body the body, empty for none
 */
record CallbackAnswer(int status, Map<String, String> headers, String body) {

    static final CallbackAnswer ACCEPTED = of(202);
    static final CallbackAnswer NO_CONTENT = of(204);
    static final CallbackAnswer FAILED = of(500);
    /** Not now: the service may send it again. */
    static final CallbackAnswer BUSY = new CallbackAnswer(503, Map.of("Retry-After", "1"), "");

    static CallbackAnswer of(int status) {
        return new CallbackAnswer(status, Map.of(), "");
    }

    /** It is to be sent to that address instead. */
    static CallbackAnswer redirect(String location) {
        return new CallbackAnswer(302, Map.of("Location", location), "");
    }

    static CallbackAnswer json(String body) {
        return new CallbackAnswer(200, Map.of("Content-Type", "application/json"), body);
    }
}
