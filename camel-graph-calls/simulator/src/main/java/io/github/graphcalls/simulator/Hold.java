package io.github.graphcalls.simulator;

/**
 * Something under way: while a hold is open, jumping time stands still. Closing it twice does no harm. Any thread may
 * close it.
 */
public interface Hold extends AutoCloseable {
    /** Says that the work is over; time may go on. */
    @Override
    void close();
}
