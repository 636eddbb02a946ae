package io.github.graphcalls.graph;

import java.time.Instant;

/**
 * Sees requests to Graph with their answers, and what comes in at the doors, to be recorded. It is told on the thread that
 * sends or receives: it must be quick, must not throw, and must not change what it is shown.
 */
public interface Traffic extends AutoCloseable {

    /** Records nothing. */
    Traffic NOT_RECORDED = new Traffic() {};

    /**
     * A request was carried out.
     *
     * @param sent when this attempt began
     */
    default void answered(GraphRequest request, GraphResponse response, Instant sent) {}

    /**
     * An attempt of a request was answered with an error, or not at all.
     *
     * @param sent when this attempt began
     */
    default void refused(GraphRequest request, GraphCallsException error, Instant sent) {}

    /**
     * A callback whose sender was found to be the service was answered.
     *
     * @param status the answer's HTTP status
     * @param came when it came in
     */
    default void received(byte[] body, int status, Instant came) {}

    /** Nothing more will be told. */
    @Override
    default void close() {}
}
