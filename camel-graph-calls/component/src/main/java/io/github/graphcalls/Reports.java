package io.github.graphcalls;

import io.github.graphcalls.callback.Happenings;
import io.github.graphcalls.graph.RequestWatch;
import org.apache.camel.CamelContext;

/** Where it is reported what happens and how things stand: meters, or nowhere without Micrometer. */
interface Reports extends Happenings, RequestWatch, AutoCloseable {

    /** Reports to nobody. */
    Reports TO_NOBODY = new Reports() {};

    /** From now on these levels are shown. */
    default void levels(Levels levels) {}

    /** Levels are shown no longer; what was counted stays. */
    @Override
    default void close() {}

    /** What the class path allows: Micrometer is the user's to bring. */
    static Reports in(CamelContext context) {
        boolean micrometer =
                context.getClassResolver().resolveClass("io.micrometer.core.instrument.MeterRegistry") != null;
        return micrometer ? Meters.in(context) : TO_NOBODY;
    }
}
