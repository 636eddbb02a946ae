package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.graph.AccessToken;
import io.github.graphcalls.simulator.CallState;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.RequestRecord;
import io.github.graphcalls.simulator.SimulatedCall;
import io.github.graphcalls.store.CallStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

class LongCallsTest {

    private static final String NUMBER = "234567890123";

    @Test
    void aCallIsKeptAliveEveryQuarterOfAnHourForTwoDaysAndNotOnceItIsOver() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            listening(routes, self);
            routes.from("direct:join").to("graph-calls:create?await=established&targets=+14255550177");
        })) {
            Person callee = bot.simulator.callee("+14255550177");
            bot.join(Map.of());

            bot.simulator.time().advance(Duration.ofHours(50));

            SimulatedCall call = bot.simulator.calls().get(0);
            assertThat(call.state()).isEqualTo(CallState.ESTABLISHED);
            List<RequestRecord> sent = bot.simulator.requests("keepAlive");
            assertThat(sent).hasSizeBetween(50 * 4 - 1, 50 * 4).allMatch(request -> request.status() == 200);
            callee.hangsUp();
            bot.simulator.time().advance(Duration.ofHours(1));
            assertThat(bot.simulator.requests("keepAlive")).hasSameSizeAs(sent);
            assertThat(bot.notes).containsExactly("terminated");
        }
    }

    @Test
    void aCallWhoseEndIsNotToldIsFoundOutByTheNextKeepAliveAndEndsOnce() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with(LongCallsTest::untold)) {
            String callId = joined(bot);
            endsUntold(bot.simulator, callId);

            bot.simulator.time().advance(Duration.ofMinutes(14));
            assertThat(bot.notes).isEmpty();
            bot.simulator.time().advance(Duration.ofMinutes(2));
            assertThat(bot.notes).containsExactly("terminated synthetic");

            tells(bot, callId, "deleted", "terminated", "");
            bot.simulator.time().advance(Duration.ofHours(1));
            assertThat(bot.notes).containsExactly("terminated synthetic");
            assertThat(bot.simulator.requests("keepAlive")).hasSize(1);
        }
    }

    @Test
    void whatFailsIsTriedAgainSoonAndGoesOnInTime() throws Exception {
        List<Long> minutes = new CopyOnWriteArrayList<>();
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            untold(routes, self);
            component(self).setTokenProvider(request -> {
                long minute = self.simulator.time().elapsed().toMinutes();
                minutes.add(minute);
                if (minute > 10 && minute < 30) {
                    throw new IOException("no token today");
                }
                return new AccessToken(
                        self.simulator.accessToken(),
                        self.simulator.clock().instant().plus(Duration.ofMinutes(6)));
            });
        })) {
            String callId = joined(bot);

            bot.simulator.time().advance(Duration.ofMinutes(50));

            assertThat(minutes.stream().distinct()).containsExactly(0L, 15L, 16L, 18L, 22L, 27L, 32L, 47L);
            assertThat(bot.simulator.requests("keepAlive"))
                    .extracting(RequestRecord::callId)
                    .containsExactly(callId, callId);
            assertThat(bot.notes).isEmpty();
        }
    }

    @Test
    void aCallThatRangAndOfWhichNothingIsHeardIsLookedAtAfterTwoMinutes() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with(LongCallsTest::untold)) {
            bot.simulator.callee("+14255550177").rejects();
            bot.join(Map.of("CamelGraphCallsTargets", "+14255550177"));

            bot.simulator.time().advance(Duration.ofMinutes(3));

            assertThat(bot.simulator.requests("get")).hasSize(1);
            assertThat(bot.notes).containsExactly("terminated synthetic");
        }
    }

    @Test
    void theEndOfACallThatWasHungUpIsFoundOutAfterAMinuteIfItIsNotTold() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with(LongCallsTest::untold)) {
            String callId = joined(bot);
            hangUp(bot, callId);

            bot.simulator.time().advance(Duration.ofSeconds(62));

            assertThat(bot.notes).containsExactly("terminated synthetic");
            assertThat(bot.simulator.requests("get")).hasSize(1);
            assertThat(bot.simulator.requests("keepAlive")).isEmpty();
        }
    }

    @Test
    void aCallThatCouldNotBeHungUpIsKeptAliveAndLookedAtEachFiveMinutes() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with(LongCallsTest::untold)) {
            String callId = joined(bot);
            bot.simulator.faults().on("hangUp").always().answers(500);
            hangUp(bot, callId);

            bot.simulator.time().advance(Duration.ofMinutes(12));

            assertThat(bot.simulator.requests("get")).hasSize(3);
            assertThat(bot.simulator.requests("keepAlive")).hasSize(3);
            assertThat(bot.notes).isEmpty();
        }
    }

    private static void hangUp(SimulatedBot bot, String callId) {
        bot.context
                .createProducerTemplate()
                .send(
                        "graph-calls:hangUp",
                        exchange -> exchange.getMessage().setHeader("CamelGraphCallsCallId", callId));
    }

    @Test
    void aCallThatIsUpThoughThatWasNeverToldIsKeptAlive() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with(LongCallsTest::untold)) {
            bot.join(Map.of("CamelGraphCallsTargets", "+14255550177"));

            bot.simulator.time().advance(Duration.ofHours(2));

            assertThat(bot.simulator.calls().get(0).state()).isEqualTo(CallState.ESTABLISHED);
            assertThat(bot.simulator.requests("keepAlive")).hasSize(8);
        }
    }

    @Test
    void anApplicationWithoutCredentialsOnlyListens() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            listening(routes, self);
            component(self).setTokenProvider(null);
        })) {
            tells(bot, "c1", "updated", "established", "");

            bot.simulator.time().advance(Duration.ofHours(1));

            assertThat(bot.simulator.transcript()).doesNotContain("keepAlive");
            assertThat(bot.notes).isEmpty();
        }
    }

    @Test
    void aCallThatEndedWhileNoNodeRanIsFoundOutWithinThirtySecondsOfTheRestart() throws Exception {
        CallStore store = SurvivingStore.create();
        GraphCallsSimulator simulator =
                GraphCallsSimulator.builder().settle(Duration.ofMillis(100)).start();
        SimulatedBot before = SimulatedBot.with(simulator, (routes, self) -> {
            component(self).setCallStore(store);
            untold(routes, self);
        });
        String over = joined(before);
        String living = joined(before);
        before.context.close();
        endsUntold(simulator, over);
        try (SimulatedBot after = SimulatedBot.with(simulator, (routes, self) -> {
            component(self).setCallStore(store);
            untold(routes, self);
        })) {
            simulator.time().advance(Duration.ofSeconds(30));

            assertThat(after.notes).containsExactly("terminated synthetic");
            assertThat(simulator.requests("keepAlive"))
                    .extracting(RequestRecord::callId)
                    .containsExactlyInAnyOrder(over, living);
            simulator.time().advance(Duration.ofHours(1));
            assertThat(simulator.requests("keepAlive")).hasSize(6);
        }
    }

    private static void listening(RouteBuilder routes, SimulatedBot self) {
        renewingTokens(self);
        routes.from("graph-calls:notifications?events=terminated&subscription=ends")
                .process(exchange -> self.notes.add("terminated"
                        + (exchange.getMessage().getHeader("CamelGraphCallsSynthetic") == null ? "" : " synthetic")));
    }

    /** Calls so that what the service tells of the call goes where nobody listens. */
    private static void untold(RouteBuilder routes, SimulatedBot self) {
        listening(routes, self);
        routes.from("direct:join")
                .setHeader("CamelGraphCallsCallbackUri", routes.constant(self.url("/prompts/nobody")))
                .to("graph-calls:create");
    }

    /** A token lasts an hour of simulated time. */
    private static void renewingTokens(SimulatedBot self) {
        component(self).getConfiguration().setAccessToken(null);
        component(self)
                .setTokenProvider(request -> new AccessToken(
                        self.simulator.accessToken(),
                        self.simulator.clock().instant().plus(Duration.ofMinutes(50))));
    }

    static GraphCallsComponent component(SimulatedBot bot) {
        return bot.context.getComponent("graph-calls", GraphCallsComponent.class);
    }

    private static String joined(SimulatedBot bot) throws Exception {
        Exchange joined = bot.join(Map.of("CamelGraphCallsMeetingInfo", "{\"joinMeetingId\": \"" + NUMBER + "\"}"));
        assertThat(joined.getException()).isNull();
        String callId = joined.getMessage().getHeader("CamelGraphCallsCallId", String.class);
        bot.simulator.time().advance(Duration.ofSeconds(1));
        tells(bot, callId, "updated", "established", "");
        return callId;
    }

    static void endsUntold(GraphCallsSimulator simulator, String callId) throws Exception {
        HttpRequest hangUp = HttpRequest.newBuilder(
                        URI.create(simulator.graphUrl() + "/v1.0/communications/calls/" + callId))
                .header("Authorization", "Bearer " + simulator.accessToken())
                .DELETE()
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(hangUp, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
        simulator.time().advance(Duration.ofSeconds(1));
    }

    static void tells(SimulatedBot bot, String callId, String changeType, String state, String more) {
        String url = "/communications/calls/" + callId;
        String body = """
                {"value": [{"changeType": "%s", "resourceUrl": "%s", "resourceData": {
                  "@odata.type": "#microsoft.graph.call", "id": "%s", "state": "%s"%s}}]}""".formatted(changeType, url, callId, state, more);
        assertThat(bot.simulator.notify(URI.create(bot.url("/api/calls")), body).status())
                .isEqualTo(202);
    }
}
