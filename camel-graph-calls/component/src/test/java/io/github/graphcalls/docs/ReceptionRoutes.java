package io.github.graphcalls.docs;

import org.apache.camel.builder.RouteBuilder;

/** The routes of reception.yaml in Java. */
public class ReceptionRoutes extends RouteBuilder {

    // tag::routes[]
    @Override
    public void configure() {
        from("graph-calls:notifications?events=incoming").to("graph-calls:answer");

        from("graph-calls:notifications?events=mediaActive")
                .to("graph-calls:subscribeToTone")
                .to("graph-calls:playPrompt?prompts={{bot.url}}/prompts/menu.wav");

        from("graph-calls:notifications?events=toneReceived")
                .choice()
                .when(simple("${header.CamelGraphCallsTone} == '1'"))
                .to("graph-calls:transfer?transferTarget={{operator}}")
                .otherwise()
                .to("graph-calls:hangUp");
    }
    // end::routes[]
}
