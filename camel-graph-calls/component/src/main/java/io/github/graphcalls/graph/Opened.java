package io.github.graphcalls.graph;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A document of which the answer has begun.
 *
 * @param status the HTTP status, whatever it is
 * @param location the header Location, empty for none
 * @param body what comes of it; its reading blocks
 * @param connection ends with this
 */
public record Opened(int status, String location, InputStream body, Closeable connection) implements Closeable {

    /** Ends the connection, unless all was read and it is free again. */
    @Override
    public void close() throws IOException {
        connection.close();
    }
}
