package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.store.PostgresForTests;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Two nodes that share a PostgreSQL, each of which gets any notification. */
class TwoNodesTest {

    private final List<String> told = new CopyOnWriteArrayList<>();

    private RouteBuilder routes(String node) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=incoming")
                        .routeId("answering")
                        .to("graph-calls:answer?await=mediaActive")
                        .to("graph-calls:hangUp?await=terminated")
                        .process(exchange -> told.add("hung up"));
                from("graph-calls:notifications?events=establishing,established,mediaActive,terminated")
                        .routeId("listening")
                        .process(exchange ->
                                told.add(exchange.getMessage().getHeader("CamelGraphCallsEvent", String.class)));
            }
        };
    }

    @Test
    void aCallIsAnsweredAndEndsThoughItsNotificationsReachAnyNode() throws Exception {
        String url = PostgresForTests.newDatabase();
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().seed(7).timeFactor(3).start();
                BotNode one = BotNode.start(simulator, component -> component.setStoreUrl(url), routes("one"));
                BotNode two = BotNode.start(simulator, component -> component.setStoreUrl(url), routes("two"))) {
            simulator.notifyAt(List.of(one.uri(), two.uri()));
            for (int i = 1; i <= 5; i++) {
                simulator.caller("+4930123456" + i).dials(simulator.bot(one.uri()));
                int calls = i;
                await("call " + i + " to end").atMost(Duration.ofSeconds(30)).until(() -> told.size() == 5 * calls);
                assertThat(told.subList(5 * i - 5, 5 * i))
                        .containsExactlyInAnyOrder(
                                "establishing", "established", "mediaActive", "terminated", "hung up");
            }
        }
    }
}
