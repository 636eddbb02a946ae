package io.github.graphcalls;

import org.apache.camel.spi.Metadata;

/** The names of message headers. */
public final class GraphCallsConstants {

    @Metadata(
            label = "common",
            description = "The id of the call. A producer uses it unless its endpoint names the call.",
            javaType = "String")
    public static final String CALL_ID = "CamelGraphCallsCallId";

    private GraphCallsConstants() {}
}
