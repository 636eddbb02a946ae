package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.graph.GraphCallsException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class QuotaConversationTest {

    @Test
    void aCallThatIsOneTooManyIsMadeWhenAnotherHasEnded() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            atOnce(self, 1, Duration.ofSeconds(30));
            routes(routes, self);
        })) {
            bot.simulator.callee("+14255550177").answers();
            bot.simulator.callee("+14255550188").answers();

            first(bot);
            Exchange second = bot.join(Map.of());

            assertThat(second.getException()).isNull();
            assertThat(bot.notes).containsExactly("first is up", "first is over", "second is up");
            assertThat(bot.simulator.requests("create")).hasSize(2);
        }
    }

    @Test
    void itFailsUnsentWhenItsTurnDoesNotComeInTime() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            atOnce(self, 1, Duration.ofSeconds(1));
            routes(routes, self);
        })) {
            bot.simulator.callee("+14255550177").answers();

            first(bot);
            Exchange second = bot.join(Map.of());

            GraphCallsException failure = second.getException(GraphCallsException.class);
            assertThat(failure)
                    .hasMessage("create: maxCalls=1 calls are there already, and its turn did not come within"
                            + " maxCallsWait=1 s. Nothing was sent. Hang up calls, raise maxCalls or maxCallsWait.");
            assertThat(failure.kind()).isEqualTo(GraphCallsException.Kind.QUOTA_REACHED);
            assertThat(bot.simulator.requests("create")).hasSize(1);
            bot.simulator
                    .time()
                    .until(
                            "the first call to be over",
                            Duration.ofMinutes(1),
                            () -> bot.notes.contains("first is over"));
        }
    }

    private static void atOnce(SimulatedBot bot, int calls, Duration wait) {
        GraphCallsComponent component = bot.context.getComponent("graph-calls", GraphCallsComponent.class);
        component.setMaxCalls(calls);
        component.setMaxCallsWait(wait);
    }

    private static void routes(RouteBuilder routes, SimulatedBot bot) {
        routes.from("graph-calls:notifications?events=terminated").to("log:ended");
        routes.from("direct:first")
                .to("graph-calls:create?await=mediaActive&targets=+14255550177")
                .process(e -> bot.notes.add("first is up"))
                .to("graph-calls:playPrompt?await=completed&prompts=" + bot.url("/prompts/welcome.wav"))
                .to("graph-calls:hangUp?await=terminated")
                .process(e -> bot.notes.add("first is over"));
        routes.from("direct:join")
                .to("graph-calls:create?await=established&targets=+14255550188")
                .process(e -> bot.notes.add("second is up"));
    }

    /** Begins a call that takes some seconds, and does not wait for it. */
    private static void first(SimulatedBot bot) throws Exception {
        Endpoint endpoint = bot.context.getEndpoint("direct:first");
        Exchange exchange = endpoint.createExchange();
        AsyncProducer route = endpoint.createAsyncProducer();
        bot.context.addService(route);
        route.process(exchange, sync -> {});
        assertThat(List.copyOf(bot.simulator.requests("create"))).hasSize(1);
    }
}
