package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.GraphCallsConstants;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.SentNotification;
import io.github.graphcalls.store.PostgresForTests;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Two nodes whose routes answer a notification once they have ended; what fails comes again, to the other node. */
class NodesCompletedTest {

    private final NodesLedger begun = new NodesLedger();
    private final NodesLedger succeeded = new NodesLedger();
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();

    /** Of each three events one fails the first time, on whatever node. */
    private RouteBuilder routes(String node) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?acknowledge=completed")
                        .routeId("careful")
                        .process(exchange -> {
                            begun.add(node, "careful", exchange.getMessage());
                            String event = exchange.getMessage().getHeader(GraphCallsConstants.MESSAGE_ID, String.class)
                                    + exchange.getMessage().getHeader(GraphCallsConstants.EVENT, String.class);
                            if (event.hashCode() % 3 == 0 && failedOnce.add(event)) {
                                throw new IllegalStateException("no");
                            }
                            succeeded.add(node, "careful", exchange.getMessage());
                        });
                from("graph-calls:notifications?events=incoming")
                        .routeId("menu")
                        .to("graph-calls:answer?await=mediaActive")
                        .to("graph-calls:hangUp");
            }
        };
    }

    @Test
    void whatFailsAtOneNodeIsTheSameEventAtTheOther() throws Exception {
        // An incoming call failed in a route of node 1 and was answered 500. It came again to node 2, where the call
        // was
        // known as ringing already: the route was told callUpdated, and the call was never answered.
        play(simulator -> {});
        assertThat(failedOnce).isNotEmpty();
        assertThat(begun.of("careful")).hasSize(succeeded.of("careful").size() + failedOnce.size());
        assertThat(begun.of("careful").stream()
                        .filter(NodesLedger.Entry::redelivered)
                        .count())
                .isEqualTo(failedOnce.size());
    }

    @Test
    void whatComesTwiceToTwoNodesIsToldOnceWhileItIsInARouteAndAfterwards() throws Exception {
        play(simulator -> {
            simulator.faults().onNotifications().rate(0.4).twice();
            simulator.faults().onNotifications().rate(0.3).resent();
        });
    }

    private void play(Consumer<GraphCallsSimulator> faults) throws Exception {
        String url = PostgresForTests.newDatabase();
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().seed(5).timeFactor(3).start();
                BotNode one = BotNode.start(simulator, component -> component.setStoreUrl(url), routes("1"));
                BotNode two = BotNode.start(simulator, component -> component.setStoreUrl(url), routes("2"))) {
            simulator.notifyAt(List.of(one.uri(), two.uri()));
            faults.accept(simulator);
            simulator.together(IntStream.range(0, 10)
                    .<Runnable>mapToObj(i -> () -> simulator
                            .caller("+4930200" + i)
                            .patience(Duration.ofMinutes(2))
                            .dials(simulator.bot(one.uri()))
                            .isAnswered()
                            .isHungUpOn())
                    .toArray(Runnable[]::new));
            await("everything to be acknowledged")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> {
                        assertThat(simulator.notifications()).allMatch(SentNotification::acknowledged);
                        assertThat(succeeded.untold("careful", simulator.notifications()))
                                .isEmpty();
                        assertThat(succeeded.byCall("careful"))
                                .hasSize(10)
                                .allSatisfy(
                                        (call, told) -> assertThat(told.stream().map(NodesLedger.Entry::event))
                                                .contains("terminated"));
                    });
            assertThat(succeeded.of("careful").stream()
                            .map(entry -> entry.messageId() + entry.event())
                            .collect(Collectors.toList()))
                    .doesNotHaveDuplicates();
            assertThat(succeeded.byCall("careful"))
                    .allSatisfy((call, told) -> assertThat(NodesLife.states(told))
                            .as(call)
                            .contains("incoming", "established", "mediaActive", "terminated")
                            .doesNotHaveDuplicates());
        }
    }
}
