package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.CallsOf;
import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.FaultKind;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.store.PostgresForTests;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on one PostgreSQL. Every notification goes to any of them, and comes twice, again, late or after the one that
 * follows it, as the service is known to do.
 */
class NodesTest {

    private static final String KEYS = "123";
    private static final int AT_ONCE = 50;

    @Test
    void eachRouteSeesEachOfAHundredCallsEventsOnceAndInALegalOrder() throws Exception {
        play(100, 1);
    }

    @Test
    @Tag("slow")
    void eachRouteSeesEachOfAThousandCallsEventsOnceAndInALegalOrder() throws Exception {
        play(1_000, 2);
    }

    private static void play(int calls, long seed) throws Exception {
        String url = PostgresForTests.newDatabase();
        NodesLedger ledger = new NodesLedger();
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().seed(seed).timeFactor(2).start();
                BotNode one = BotNode.start(
                        simulator, component -> component.setStoreUrl(url), new NodesRoutes("1", ledger));
                BotNode two = BotNode.start(
                        simulator, component -> component.setStoreUrl(url), new NodesRoutes("2", ledger))) {
            two.context.addRoutes(onTwoAlone(ledger));
            CallsOf.component(one.component).tend(); // so that it knows of that route
            simulator.notifyAt(List.of(one.uri(), two.uri()));
            simulator.faults().onNotifications().rate(0.2).twice();
            simulator.faults().onNotifications().rate(0.2).resent();
            simulator.faults().onNotifications().rate(0.3).swapped();
            simulator.faults().onNotifications().rate(0.05).late(Duration.ofMillis(700));
            for (int first = 0; first < calls; first += AT_ONCE) {
                call(simulator, simulator.bot(one.uri()), first, Math.min(AT_ONCE, calls - first));
            }
            for (String subscription : List.of("listening", "audit")) {
                await("what was acknowledged to be told to " + subscription)
                        .atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> {
                            assertThat(ledger.untold(subscription, simulator.notifications()))
                                    .as(subscription)
                                    .isEmpty();
                            // The last of a call may be on its way yet.
                            assertThat(ledger.byCall(subscription))
                                    .hasSize(calls)
                                    .allSatisfy(NodesTest::isLegal);
                        });
                assertThat(ledger.doubled(subscription)).isEmpty();
            }
            assertThat(ledger.doubled("menu")).isEmpty();
            assertThat(ledger.of("menu")).hasSize(calls);
            assertThat(ledger.of(NodesRoutes.DONE))
                    .hasSize(calls)
                    .allSatisfy(entry -> assertThat(entry.tone()).isEqualTo(KEYS));
            assertThat(ledger.of("listening").stream().map(NodesLedger.Entry::node))
                    .contains("1", "2");
            assertThat(simulator.notifications()).allMatch(sent -> sent.acknowledged());
            assertThat(simulator.faults().injected())
                    .containsKeys(
                            FaultKind.NOTIFICATION_TWICE,
                            FaultKind.NOTIFICATION_RESENT,
                            FaultKind.NOTIFICATIONS_SWAPPED,
                            FaultKind.NOTIFICATION_LATE);
        }
    }

    private static void call(GraphCallsSimulator simulator, Bot bot, int first, int calls) {
        simulator.together(IntStream.range(first, first + calls)
                .<Runnable>mapToObj(i -> () -> simulator
                        .caller("+49301" + (100_000 + i))
                        .patience(Duration.ofMinutes(2))
                        .dials(bot)
                        .beginsToHear("menu.wav")
                        .presses(KEYS)
                        .isHungUpOn())
                .toArray(Runnable[]::new));
    }

    private static void isLegal(String callId, List<NodesLedger.Entry> told) {
        assertThat(NodesLife.wrong(told)).as(callId).isEmpty();
        assertThat(NodesLife.states(told))
                .as(callId)
                .contains("incoming", "established", "mediaActive", "terminated")
                .doesNotHaveDuplicates();
        assertThat(told.stream().map(NodesLedger.Entry::tone).filter(tone -> !tone.isEmpty()))
                .as(callId)
                .containsExactly("1", "2", "3");
        assertThat(told.stream().map(NodesLedger.Entry::operationId).filter(id -> !id.isEmpty()))
                .as(callId)
                .doesNotHaveDuplicates();
    }

    private static RouteBuilder onTwoAlone(NodesLedger ledger) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications")
                        .routeId("audit")
                        .process(exchange -> ledger.add("2", "audit", exchange.getMessage()));
            }
        };
    }
}
