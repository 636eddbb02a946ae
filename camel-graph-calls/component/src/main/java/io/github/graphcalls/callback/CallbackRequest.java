package io.github.graphcalls.callback;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;

/**
 * A request at a door, before anything about it is believed.
 *
 * @param method the HTTP method
 * @param header the value of a header by its name, null where it is missing or stands more than once
 * @param query the raw query string, empty for none
 * @param body opens the body, once
 */
record CallbackRequest(String method, UnaryOperator<String> header, String query, Body body) {

    @FunctionalInterface
    interface Body {
        InputStream open() throws IOException;
    }
}
