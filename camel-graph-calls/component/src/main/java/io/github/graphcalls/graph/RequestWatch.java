package io.github.graphcalls.graph;

import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.time.Duration;

/** Hears how requests to Graph end, to be counted. It is told on whatever thread, must be quick and must not throw. */
public interface RequestWatch {

    /** Hears nothing. */
    RequestWatch NOT_WATCHED = new RequestWatch() {};

    /**
     * A request was carried out.
     *
     * @param operation the operation's name, as in the endpoint's URI
     * @param took from the first attempt to the answer, pauses included, in real time
     */
    default void succeeded(String operation, Duration took) {}

    /** A request has failed for good; otherwise as {@link #succeeded}. */
    default void failed(String operation, Kind kind, Duration took) {}

    /** A request is to be sent again after a pause. */
    default void sentAgain(String operation, Kind kind) {}
}
