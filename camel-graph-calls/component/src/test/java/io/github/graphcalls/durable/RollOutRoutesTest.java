package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.CallsOf;
import io.github.graphcalls.GraphCallsConstants;
import io.github.graphcalls.callback.CapturedLog;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.store.PostgresForTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Routes that come and go while their application runs, and what is kept for them. */
class RollOutRoutesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<String> told = new CopyOnWriteArrayList<>();

    private RouteBuilder answering() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=incoming")
                        .routeId("answering")
                        .to("graph-calls:answer?await=mediaActive")
                        .to("graph-calls:subscribeToTone");
            }
        };
    }

    private RouteBuilder keys(String node) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=toneReceived&maximumDeliveries=50")
                        .routeId("keys")
                        .process(exchange -> {
                            String key = exchange.getMessage().getHeader(GraphCallsConstants.TONE, String.class);
                            if (key.equals("#")) {
                                throw new IllegalStateException("no");
                            }
                            told.add(node + " " + key);
                        });
            }
        };
    }

    @Test
    void aLaneGoesToTheOtherNodeWhenItsOwnDropsTheRouteAndComesBack() throws Exception {
        // A node stopped a route that another node had as well. What was told afterwards went into the lane of the node
        // that
        // had stopped it, and stayed there until that node was restarted.
        String url = PostgresForTests.newDatabase();
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().seed(12).timeFactor(2).start();
                BotNode one = BotNode.start(simulator, component -> component.setStoreUrl(url), answering());
                BotNode two = BotNode.start(simulator, component -> component.setStoreUrl(url), answering())) {
            one.context.addRoutes(keys("one"));
            two.context.addRoutes(keys("two"));
            simulator.notifyAt(List.of(one.uri()));
            var caller =
                    simulator.caller("+493090").dials(simulator.bot(one.uri())).isAnswered();
            caller.presses("1");
            await().atMost(LONG).untilAsserted(() -> assertThat(told).containsExactly("one 1"));

            one.context.getRouteController().stopRoute("keys");
            caller.presses("2").presses("3");
            await().atMost(LONG).untilAsserted(() -> assertThat(told).containsExactly("one 1", "two 2", "two 3"));

            two.context.getRouteController().stopRoute("keys");
            one.context.getRouteController().startRoute("keys");
            caller.presses("4");
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(told).containsExactly("one 1", "two 2", "two 3", "one 4"));
            caller.hangsUp();
        }
    }

    @Test
    void whatFailedWhenItsRouteWasTakenAwayIsReportedAndThereForItsReturn() throws Exception {
        String url = PostgresForTests.newDatabase();
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().seed(13).timeFactor(2).start();
                CapturedLog log = new CapturedLog()) {
            try (BotNode before = BotNode.start(simulator, component -> component.setStoreUrl(url), answering())) {
                before.context.addRoutes(keys("before"));
                before.context.getShutdownStrategy().setTimeout(2);
                simulator
                        .caller("+493091")
                        .dials(simulator.bot(before.uri()))
                        .isAnswered()
                        .presses("#");
                await("the key to be kept").atMost(LONG).until(() -> depth(before) == 1);
            }
            try (BotNode after = BotNode.start(simulator, component -> component.setStoreUrl(url), answering())) {
                await("a report")
                        .atMost(LONG)
                        .until(() -> log.warnings().stream()
                                .anyMatch(
                                        line -> line.endsWith("1 events are kept for the subscription 'keys', which no"
                                                + " consumer has; after PT24H they are parked")));
                assertThat(depth(after)).isEqualTo(1);
                after.context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("graph-calls:notifications?events=toneReceived")
                                .routeId("keys")
                                .process(exchange ->
                                        told.add(exchange.getMessage().getHeader(GraphCallsConstants.TONE, String.class)
                                                + " again: "
                                                + exchange.getMessage()
                                                        .getHeader(GraphCallsConstants.REDELIVERED, Boolean.class)));
                    }
                });
                await().atMost(LONG).untilAsserted(() -> assertThat(told).containsExactly("# again: true"));
                await("nothing to be left").atMost(LONG).until(() -> depth(after) == 0);
            }
        }
    }

    private static long depth(BotNode node) throws Exception {
        return CallsOf.component(node.component).store().figures(Instant.EPOCH).inboxDepth();
    }
}
