package io.github.graphcalls.docs;

import org.apache.camel.builder.RouteBuilder;

/** The routes of cloud-events.yaml in Java. */
public final class CloudEventRoutes extends RouteBuilder {

    // tag::routes[]
    @Override
    public void configure() {
        from("graph-calls:notifications?events=incoming,terminated")
                .transformDataType("graph-calls:application-cloudevents")
                .to("{{events.to}}");
    }
    // end::routes[]
}
