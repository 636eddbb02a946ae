package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.RejoinPolicy;
import io.github.graphcalls.graph.AccessToken;
import io.github.graphcalls.model.Call;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.RequestRecord;
import io.github.graphcalls.store.CallStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class RejoinTest {

    private static final Map<String, Object> MEETING = Map.of(
            "CamelGraphCallsJoinMeetingId", "234567890123",
            "CamelGraphCallsPasscode", "Secret1",
            "CamelGraphCallsSubject", "Stand-up");

    private static final String FAILED = """
            , "resultInfo": {"code": 410, "subcode": 301005, "message": "Media connectivity failure."}""";

    @Test
    void aMeetingIsJoinedAgainAsItWasJoinedAndTheNewCallSaysWhichItReplaces() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> bot(routes, self, RejoinPolicy.NEVER))) {
            String first = joined(bot);
            fails(bot, first);

            Exchange again = bot.join(Map.of("CamelGraphCallsCallId", first, "again", true));

            assertThat(again.getException()).isNull();
            assertThat(again.getMessage().getBody(Call.class).state()).hasToString("established");
            String second = again.getMessage().getHeader("CamelGraphCallsCallId", String.class);
            assertThat(second).isNotEqualTo(first);
            assertThat(again.getMessage().getHeader("CamelGraphCallsReplacesCallId"))
                    .isEqualTo(first);
            List<RequestRecord> requests = bot.simulator.requests("create");
            assertThat(requests).hasSize(2);
            ObjectNode asked = (ObjectNode) requests.get(0).body();
            assertThat(asked.toString()).contains("Secret1", "Stand-up");
            assertThat(requests.get(1).body()).isEqualTo(asked);
            assertThat(bot.notes)
                    .contains("established " + first + " null", "established " + second + " " + first)
                    .doesNotContain("established " + second + " null");
        }
    }

    @Test
    void whatIsNoKnownMeetingCannotBeJoinedAgainAndNothingIsSent() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> bot(routes, self, RejoinPolicy.NEVER))) {
            assertThat(bot.join(Map.of("CamelGraphCallsCallId", "c1", "again", true))
                            .getException())
                    .hasMessage("rejoin (call c1): needs a call whose meeting is known, and of this one none is."
                            + " Nothing was sent. A call that was not heard of, ended more than 10 minutes ago or is no"
                            + " meeting cannot be joined again. Use join with the meeting's link.");
            assertThat(bot.join(Map.of("again", true)).getException())
                    .hasMessage(
                            "rejoin: needs the id of the call whose meeting is to be joined again. Nothing was sent."
                                    + " Give it in the header CamelGraphCallsCallId or the option callId.");
            assertThat(bot.simulator.requests("create")).isEmpty();
        }
    }

    @Test
    void aMeetingThatFailsIsJoinedAgainByItselfAfterASecond() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> bot(routes, self, RejoinPolicy.ON_FAILURE))) {
            String first = joined(bot);

            fails(bot, first);
            bot.simulator.time().advance(Duration.ofSeconds(3));

            assertThat(bot.simulator.calls()).hasSize(2);
            String second = bot.simulator.calls().get(1).id();
            assertThat(bot.notes).contains("terminated " + first + " null", "established " + second + " " + first);
        }
    }

    @Test
    void aMeetingThatFailsAgainAndAgainIsLeftAfterThreeTries() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> bot(routes, self, RejoinPolicy.ALWAYS))) {
            joined(bot);

            for (int times = 1; times <= 5; times++) {
                fails(
                        bot,
                        bot.simulator
                                .calls()
                                .get(bot.simulator.calls().size() - 1)
                                .id());
                bot.simulator.time().advance(Duration.ofSeconds(20));
            }

            assertThat(bot.simulator.calls()).hasSize(1 + 3);
        }
    }

    @Test
    void aMeetingThatCannotBeJoinedAgainIsLeftAfterThreeTries() throws Exception {
        AtomicBoolean refused = new AtomicBoolean();
        List<Long> seconds = new CopyOnWriteArrayList<>();
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            bot(routes, self, RejoinPolicy.ON_FAILURE);
            LongCallsTest.component(self).getConfiguration().setAccessToken(null);
            LongCallsTest.component(self).setTokenProvider(request -> {
                if (refused.get()) {
                    seconds.add(self.simulator.time().elapsed().toSeconds());
                    throw new IOException("no token today");
                }
                return new AccessToken(self.simulator.accessToken(), Instant.EPOCH);
            });
        })) {
            String first = joined(bot);
            refused.set(true);
            fails(bot, first);

            bot.simulator.time().advance(Duration.ofMinutes(2));
            assertThat(seconds).isNotEmpty();
            assertThat(seconds.get(seconds.size() - 1)).isLessThan(60);

            refused.set(false);
            bot.simulator.time().advance(Duration.ofMinutes(10));
            assertThat(bot.simulator.calls()).hasSize(1);
        }
    }

    @Test
    void aMeetingThatTheApplicationLeftIsNotJoinedAgain() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> bot(routes, self, RejoinPolicy.ALWAYS))) {
            String first = joined(bot);

            bot.join(Map.of("CamelGraphCallsCallId", first, "leave", true));
            bot.simulator.time().advance(Duration.ofMinutes(1));

            assertThat(bot.notes).contains("terminated " + first + " null");
            assertThat(bot.simulator.calls()).hasSize(1);
        }
    }

    @Test
    void noPolicyJoinsNothingAgain() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> bot(routes, self, RejoinPolicy.ON_RESTART))) {
            fails(bot, joined(bot));
            bot.simulator.time().advance(Duration.ofMinutes(1));

            assertThat(bot.simulator.calls()).hasSize(1);
        }
    }

    @Test
    void aMeetingThatWasLostWhileNoNodeRanIsJoinedAgainAfterTheRestart() throws Exception {
        CallStore store = SurvivingStore.create();
        GraphCallsSimulator simulator =
                GraphCallsSimulator.builder().settle(Duration.ofMillis(100)).start();
        SimulatedBot before = SimulatedBot.with(simulator, (routes, self) -> {
            LongCallsTest.component(self).setCallStore(store);
            bot(routes, self, RejoinPolicy.ON_RESTART);
        });
        String first = joined(before);
        before.context.close();
        LongCallsTest.endsUntold(simulator, first);
        try (SimulatedBot after = SimulatedBot.with(simulator, (routes, self) -> {
            LongCallsTest.component(self).setCallStore(store);
            bot(routes, self, RejoinPolicy.ON_RESTART);
        })) {
            simulator.time().advance(Duration.ofSeconds(30));

            await("the meeting to be joined again").untilAsserted(() -> {
                simulator.time().advance(Duration.ofSeconds(1)); // a try may be set for then only by now
                assertThat(simulator.calls()).hasSize(2);
                String second = simulator.calls().get(1).id();
                assertThat(after.notes)
                        .contains("terminated " + first + " null", "established " + second + " " + first);
            });
        }
    }

    private static void bot(RouteBuilder routes, SimulatedBot self, RejoinPolicy policy) {
        GraphCallsComponent component = LongCallsTest.component(self);
        component.setRejoinPolicy(policy);
        routes.from("graph-calls:notifications?events=established,terminated&subscription=life")
                .process(exchange -> self.notes.add(exchange.getMessage().getHeader("CamelGraphCallsEvent")
                        + " " + exchange.getMessage().getHeader("CamelGraphCallsCallId")
                        + " " + exchange.getMessage().getHeader("CamelGraphCallsReplacesCallId")));
        routes.from("direct:join")
                .errorHandler(routes.noErrorHandler())
                .choice()
                .when(routes.header("again"))
                .to("graph-calls:rejoin?await=mediaActive")
                .when(routes.header("leave"))
                .to("graph-calls:hangUp?await=terminated")
                .otherwise()
                .to("graph-calls:join?await=mediaActive");
    }

    private static String joined(SimulatedBot bot) throws Exception {
        Exchange joined = bot.join(MEETING);
        assertThat(joined.getException()).isNull();
        return joined.getMessage().getHeader("CamelGraphCallsCallId", String.class);
    }

    private static void fails(SimulatedBot bot, String callId) {
        LongCallsTest.tells(bot, callId, "deleted", "terminated", FAILED);
        bot.simulator.time().advance(Duration.ofMillis(500));
    }
}
