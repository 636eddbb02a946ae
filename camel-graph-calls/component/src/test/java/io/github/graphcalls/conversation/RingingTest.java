package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.graph.GraphCallsException;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call rings for 15 seconds; what would settle it later is not sent. */
class RingingTest {

    @ParameterizedTest
    @ValueSource(strings = {"answer", "reject", "redirect?targets=+14255550199"})
    void aRouteThatComesTooLateIsToldSoAndSendsNothing(String uri) throws Exception {
        String operation = uri.replaceAll("\\?.*", "");
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            routes.onException(GraphCallsException.class)
                    .handled(true)
                    .process(e -> self.notes.add(e.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
                            .getMessage()
                            .replace(e.getMessage().getHeader("CamelGraphCallsCallId", String.class), "CALL")));
            routes.from("graph-calls:notifications?events=incoming")
                    .process(e -> self.simulator.time().advance(Duration.ofSeconds(16)))
                    .to("graph-calls:" + uri);
        })) {
            bot.simulator.caller("+14255550123").dials(bot.registered()).isNotAnswered();
            bot.simulator.time().until("the route ends", Duration.ofSeconds(20), () -> !bot.notes.isEmpty());

            assertThat(bot.notes)
                    .containsExactly(operation + " (call CALL): it was too late, the service no longer takes it (an"
                            + " incoming call is to be answered within 15 s). Nothing was sent. Answer, reject or"
                            + " redirect before the route does slower things.");
            assertThat(bot.simulator.requests(operation)).isEmpty();
        }
    }
}
