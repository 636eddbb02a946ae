package io.github.graphcalls.docs;

import io.github.graphcalls.graph.GraphCallsException;
import org.apache.camel.builder.RouteBuilder;

/** The routes of errors-by-kind.yaml in Java. */
public final class ErrorRoutes extends RouteBuilder {

    // tag::routes[]
    @Override
    public void configure() {
        onException(GraphCallsException.class)
                .onWhen(simple("${exception.retryable}"))
                .maximumRedeliveries(2)
                .redeliveryDelay("{{retry.delay}}")
                .handled(true)
                .setBody(constant("throttled, or down, so later"));
        onException(GraphCallsException.class)
                .onWhen(simple("${exception.kind} in 'NOT_FOUND,CALL_ENDED'"))
                .handled(true)
                .setBody(constant("the call is gone"));
        onException(GraphCallsException.class)
                .onWhen(simple("${exception.kind} in 'FORBIDDEN,UNAUTHORIZED'"))
                .handled(true)
                .setBody(constant("an administrator must consent"));
        onException(GraphCallsException.class)
                .onWhen(simple("${exception.kind} == 'OPERATION_FAILED'"))
                .handled(true)
                .setBody(simple("it failed with ${exception.code}/${exception.subcode}"));
        onException(GraphCallsException.class)
                .onWhen(simple("${exception.kind} == 'TIMED_OUT'"))
                .handled(true)
                .setBody(constant("nobody knows yet"));

        from("direct:invite")
                .to("graph-calls:inviteParticipants?await={{invite.await}}&participants={{operator}}")
                .setBody(constant("in the call"));
    }
    // end::routes[]
}
