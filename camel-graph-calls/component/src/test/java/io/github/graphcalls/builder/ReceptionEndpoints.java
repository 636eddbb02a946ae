package io.github.graphcalls.builder;

// tag::routes[]
import static io.github.graphcalls.builder.StaticEndpointBuilders.graphCalls;

import io.github.graphcalls.builder.dsl.GraphCallsEndpointBuilderFactory.GraphCallsBuilders;
import io.github.graphcalls.operation.Await;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;

/** Greets the caller, and hangs up once the greeting has been heard. */
public class ReceptionEndpoints extends EndpointRouteBuilder {

    private static final GraphCallsBuilders HEADERS = new GraphCallsBuilders() {};

    @Override
    public void configure() {
        from(graphCalls("notifications").events("incoming").advanced().acknowledgeTimeout("5s"))
                .to(graphCalls("answer").await(Await.MEDIA_ACTIVE))
                .to(graphCalls("playPrompt")
                        .prompts("{{bot.url}}/prompts/menu.wav")
                        .await("completed"))
                .setVariable("greeted", header(HEADERS.graphCalls().graphCallsCallId()))
                .to(graphCalls("hangUp").await(Await.TERMINATED))
                .to(direct("greeted"));
    }
}
// end::routes[]
