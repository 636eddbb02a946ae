package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.graph.GraphCallsException;
import java.time.Duration;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class AwaitTest {

    @Test
    void aRouteReadsAsTheConversationThatItHolds() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> routes.from(
                        "graph-calls:notifications?events=incoming")
                .to("graph-calls:answer?await=mediaActive")
                .process(e -> self.notes.add("state " + e.getMessage().getHeader("CamelGraphCallsState")))
                .toD("graph-calls:playPrompt?await=completed&prompts=" + "${properties:prompt}")
                .process(e -> self.notes.add(e.getMessage().getBody().getClass().getSimpleName()))
                .to("graph-calls:hangUp?await=terminated"))) {
            bot.context.getPropertiesComponent().addOverrideProperty("prompt", bot.url("/prompts/welcome.wav"));

            bot.simulator
                    .caller("+14255550123")
                    .dials(bot.registered())
                    .hearsToTheEnd("welcome.wav")
                    .isHungUpOn();

            assertThat(bot.notes).containsExactly("state established", "PlayPromptOperation");
        }
    }

    @Test
    void aPromptThatNobodyHearsToTheEndFailsWithTheCallsEnd() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            routes.onException(GraphCallsException.class)
                    .handled(true)
                    .process(e -> self.notes.add(e.getProperty(Exchange.EXCEPTION_CAUGHT, GraphCallsException.class)
                            .kind()
                            .name()));
            routes.from("graph-calls:notifications?events=incoming")
                    .to("graph-calls:answer?await=mediaActive")
                    .toD("graph-calls:playPrompt?await=completed&prompts=" + "${properties:prompt}");
        })) {
            bot.context.getPropertiesComponent().addOverrideProperty("prompt", bot.url("/prompts/welcome.wav"));

            bot.simulator
                    .caller("+14255550123")
                    .dials(bot.registered())
                    .beginsToHear("welcome.wav")
                    .waits(Duration.ofSeconds(1))
                    .hangsUp();

            bot.simulator.time().until("the route ends", Duration.ofSeconds(10), () -> bot.notes.size() == 1);
            assertThat(bot.notes.get(0)).isIn("CALL_ENDED", "OPERATION_FAILED");
        }
    }

    /** The call was there, but a route that gave up waiting had no id to hang it up by. */
    @Test
    void aCallThatIsNotAnsweredInTimeCanBeHungUpAllTheSame() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            routes.from("graph-calls:notifications?events=terminated").process(e -> self.notes.add("terminated"));
            routes.from("direct:phone")
                    .doTry()
                    .to(
                            "graph-calls:create?await=established&awaitTimeout=20s&targets=user:22222222-0000-4000-8000-000000000002")
                    .doCatch(GraphCallsException.class)
                    .process(e -> self.notes.add(e.getProperty(Exchange.EXCEPTION_CAUGHT, GraphCallsException.class)
                            .kind()
                            .name()))
                    .to("graph-calls:hangUp")
                    .end();
        })) {
            bot.simulator.callee("22222222-0000-4000-8000-000000000002").doesNotAnswer();

            AsyncProducer phone = bot.context.getEndpoint("direct:phone").createAsyncProducer();
            bot.context.addService(phone);
            phone.process(phone.getEndpoint().createExchange(), sync -> {});
            bot.simulator.time().until("the call to end", Duration.ofMinutes(1), () -> bot.notes.size() == 2);

            assertThat(bot.notes).containsExactly("TIMED_OUT", "terminated");
            assertThat(bot.simulator.requests("hangUp")).hasSize(1);
        }
    }
}
