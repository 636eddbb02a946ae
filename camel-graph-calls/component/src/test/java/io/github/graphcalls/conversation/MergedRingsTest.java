package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.simulator.NotificationRecord;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.SimulatedCall;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** One human call that the service announces as several calls. */
class MergedRingsTest {

    private static final String EVENTS = "graph-calls:notifications?events=incoming,mediaActive,terminated";

    @Test
    void oneHumanCallIsOneConversation() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> answering(routes, self, "&mergeRings=true"))) {
            Person caller = bot.simulator.caller("+14255550123");
            caller.dialsAs(bot.registered(), 3)
                    .isAnswered()
                    .hears("welcome.wav")
                    .waits(Duration.ofSeconds(5))
                    .hangsUp();
            awaitNotes(bot, 3);
            bot.simulator.time().advance(Duration.ofMinutes(1));

            SimulatedCall answered = caller.call().orElseThrow();
            assertThat(bot.notes)
                    .containsExactly(
                            "incoming " + answered.id(), "mediaActive " + answered.id(), "terminated " + answered.id());
            assertThat(bot.simulator.requests("answer")).hasSize(1);
            assertThat(bot.simulator.calls())
                    .hasSize(3)
                    .filteredOn(call -> call != answered)
                    .allSatisfy(call -> {
                        assertThat(call.notifications())
                                .extracting(NotificationRecord::what)
                                .containsExactly("incoming", "terminated");
                        assertThat(chainOf(call)).isNotBlank().isEqualTo(chainOf(answered));
                        assertThat(call.transcript()).contains("the same caller's other call is answered, or over");
                    });
        }
    }

    @Test
    void withoutTheOptionEachOfThemRings() throws Exception {
        try (SimulatedBot bot =
                SimulatedBot.with((routes, self) -> routes.from("graph-calls:notifications?events=incoming,terminated")
                        .process(e -> note(e, self)))) {
            bot.simulator.caller("+14255550123").dialsAs(bot.registered(), 2).hangsUp();
            awaitNotes(bot, 4);

            List<String> ids =
                    bot.simulator.calls().stream().map(SimulatedCall::id).toList();
            assertThat(bot.notes)
                    .containsExactlyInAnyOrder(
                            "incoming " + ids.get(0),
                            "incoming " + ids.get(1),
                            "terminated " + ids.get(0),
                            "terminated " + ids.get(1));
        }
    }

    private static void answering(RouteBuilder routes, SimulatedBot self, String option) {
        routes.from(EVENTS + option)
                .process(e -> note(e, self))
                .choice()
                .when(routes.header("CamelGraphCallsEvent").isEqualTo("incoming"))
                .to("graph-calls:answer")
                .when(routes.header("CamelGraphCallsEvent").isEqualTo("mediaActive"))
                .to("graph-calls:playPrompt?prompts=" + self.url("/prompts/welcome.wav"));
    }

    private static void note(Exchange exchange, SimulatedBot self) {
        self.notes.add(exchange.getMessage().getHeader("CamelGraphCallsEvent") + " "
                + exchange.getMessage().getHeader("CamelGraphCallsCallId"));
    }

    private static String chainOf(SimulatedCall call) {
        return call.notifications()
                .get(0)
                .body()
                .at("/value/0/resourceData/callChainId")
                .asText();
    }

    private static void awaitNotes(SimulatedBot bot, int count) {
        bot.simulator.time().until(count + " events", Duration.ofMinutes(1), () -> bot.notes.size() >= count);
    }
}
