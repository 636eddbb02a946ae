package io.github.graphcalls.docs;

import org.apache.camel.builder.RouteBuilder;

/** The routes of docs/meetings.md. */
public final class MeetingRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::meeting[]
        from("direct:join") // the header CamelGraphCallsJoinUrl holds the link
                .to("graph-calls:join?await=mediaActive&callbackUri=https://bot.example.com/api/calls");

        from("graph-calls:notifications?events=participantJoined,participantLeft")
                .log("${header.CamelGraphCallsEvent}: ${header.CamelGraphCallsParticipantId}");

        from("graph-calls:notifications?events=aloneInCall").to("graph-calls:hangUp");
        // end::meeting[]
    }
}
