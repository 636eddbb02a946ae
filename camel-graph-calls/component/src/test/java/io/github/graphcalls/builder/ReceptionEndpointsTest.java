package io.github.graphcalls.builder;

import static io.github.graphcalls.builder.StaticEndpointBuilders.graphCalls;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.BodyType;
import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.GraphCallsEndpoint;
import io.github.graphcalls.conversation.SimulatedBot;
import java.time.Duration;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Routes whose endpoints are written with the generated methods. */
class ReceptionEndpointsTest {

    @Test
    void aCallGoesThroughARouteWhoseEndpointsAreMethods() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            self.context.getPropertiesComponent().addOverrideProperty("bot.url", self.url(""));
            routes.from("direct:greeted").process(e -> self.notes.add(e.getVariable("greeted", String.class)));
            add(self.context, new ReceptionEndpoints());
        })) {
            bot.simulator
                    .caller("+14255550123")
                    .dials(bot.registered())
                    .hearsToTheEnd("menu.wav")
                    .isHungUpOn();

            bot.simulator.time().until("the route ends", Duration.ofSeconds(10), () -> !bot.notes.isEmpty());
            assertThat(bot.notes).containsExactly(bot.simulator.calls().get(0).id());
        }
    }

    @Test
    void typesAndTextSetTheSameOption() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            GraphCallsComponent phones = new GraphCallsComponent();
            context.addComponent("phones", phones);

            GraphCallsEndpoint typed = graphCalls("phones", "get")
                    .callId("57dab8b1")
                    .bodyType(BodyType.MAP)
                    .resolve(context, GraphCallsEndpoint.class);
            GraphCallsEndpoint text = graphCalls("phones", "get")
                    .callId("57dab8b1")
                    .bodyType("map")
                    .resolve(context, GraphCallsEndpoint.class);

            assertThat(typed).isSameAs(text);
            assertThat(typed.getComponent()).isSameAs(phones);
        }
    }

    private static void add(DefaultCamelContext context, RouteBuilder routes) {
        try {
            context.addRoutes(routes);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
