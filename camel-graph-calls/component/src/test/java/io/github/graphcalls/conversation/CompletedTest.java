package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.graph.GraphCallsException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Routes under {@code acknowledge=completed}, whose answer the service waits for before it tells more of the call. */
class CompletedTest {

    @Test
    void aHundredCallsThatAreAwaitedByTheirOwnRoutesEndWithTheCauseAndDoNotLockUp() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            routes.onException(GraphCallsException.class)
                    .handled(true)
                    .process(e -> self.notes.add(e.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
                            .getMessage()
                            .replace(e.getMessage().getHeader("CamelGraphCallsCallId", String.class), "CALL")))
                    .to("graph-calls:reject?reason=busy");
            routes.from("graph-calls:notifications?events=incoming&acknowledge=completed")
                    .to("graph-calls:answer?await=mediaActive");
        })) {
            bot.simulator.together(IntStream.range(0, 100)
                    .mapToObj(number -> (Runnable) () -> bot.simulator
                            .caller("+1425555" + (1000 + number))
                            .dials(bot.registered())
                            .isRejected())
                    .toArray(Runnable[]::new));

            assertThat(bot.notes)
                    .hasSize(100)
                    .allSatisfy(note -> assertThat(note)
                            .startsWith(
                                    "answer (call CALL): await=mediaActive would wait for a notification of the call whose last"
                                            + " notification this route has not answered yet (acknowledge=completed). Nothing was sent. Use"
                                            + " acknowledge=received on the consumer, or await=response here"));
        }
    }

    @Test
    void aHundredCallsThatAreAnsweredAndAwaitedByRoutesThatAcknowledgeFirstAllGetThere() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            routes.from("graph-calls:notifications?events=incoming")
                    .to("graph-calls:answer?await=mediaActive")
                    .to("graph-calls:hangUp");
            routes.from("graph-calls:notifications?events=terminated&acknowledge=completed")
                    .process(e -> self.notes.add("terminated"));
        })) {
            bot.simulator.together(IntStream.range(0, 100)
                    .mapToObj(number -> (Runnable) () -> bot.simulator
                            .caller("+1425555" + (1000 + number))
                            .dials(bot.registered())
                            .isHungUpOn())
                    .toArray(Runnable[]::new));
            bot.simulator.time().until("all ends to be told", Duration.ofSeconds(10), () -> bot.notes.size() == 100);

            assertThat(bot.notes).hasSize(100);
        }
    }
}
