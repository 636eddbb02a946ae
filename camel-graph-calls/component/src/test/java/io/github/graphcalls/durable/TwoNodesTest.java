package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.CallsOf;
import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.callback.GraphCall;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.store.PostgresForTests;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
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
    void oneHumanCallThatIsAnnouncedAtTwoNodesRingsOnce() throws Exception {
        String url = PostgresForTests.newDatabase();
        List<String> merged = new CopyOnWriteArrayList<>();
        InstantSource still = InstantSource.fixed(Instant.now());
        Consumer<GraphCallsComponent> options = component -> {
            component.setStoreUrl(url);
            component.setClock(still);
        };
        RouteBuilder[] routes = new RouteBuilder[2];
        for (int node = 0; node < routes.length; node++) {
            routes[node] = new RouteBuilder() {
                @Override
                public void configure() {
                    from("graph-calls:notifications?mergeRings=true&events=incoming,established,terminated")
                            .routeId("ringing")
                            .process(exchange -> {
                                GraphCall call = exchange.getVariable("graphCall", GraphCall.class);
                                told.add(exchange.getMessage().getHeader("CamelGraphCallsEvent") + " " + call.id());
                                merged.addAll(call.mergedCallIds());
                            });
                }
            };
        }
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().timeFactor(1).start();
                BotNode one = BotNode.start(simulator, options, routes[0]);
                BotNode two = BotNode.start(simulator, options, routes[1])) {
            tells(simulator, one, "first", "created", "incoming");
            tells(simulator, two, "second", "created", "incoming");
            tells(simulator, one, "third", "created", "incoming");
            tells(simulator, one, "second", "deleted", "terminated");
            tells(simulator, two, "third", "updated", "established");
            tells(simulator, one, "fourth", "created", "incoming");
            await().until(() -> told.contains("established third"));
            await("the first call to know of those beside it")
                    .untilAsserted(() -> assertThat(
                                    CallsOf.component(one.component).store().readState("first"))
                            .contains("\"merged\":[\"fourth\"]"));
            tells(simulator, two, "first", "deleted", "terminated");

            await().until(() -> told.contains("terminated first"));
            assertThat(told).containsExactlyInAnyOrder("incoming first", "established third", "terminated first");
            assertThat(merged).containsExactly("fourth");
        }
    }

    private static void tells(
            GraphCallsSimulator simulator, BotNode node, String callId, String changeType, String state) {
        String body = """
                {"value": [{"changeType": "%s", "resourceUrl": "/communications/calls/%s", "resourceData": {
                  "@odata.type": "#microsoft.graph.call", "state": "%s", "callChainId": "chain"}}]}""".formatted(changeType, callId, state);
        assertThat(simulator.notify(node.uri(), body).status()).isEqualTo(202);
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
