package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.CallsOf;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.SentNotification;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.PostgresForTests;
import io.github.graphcalls.store.StoredCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new version of an application of two nodes is rolled out, one node after the other, while callers are in its menu. */
class RollOutTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int SHUTDOWN_SECONDS = 6;

    private final NodesLedger ledger = new NodesLedger();
    private final ExecutorService people = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        people.shutdownNow();
    }

    /** Callers who are in the menu, and press their keys when they are let. */
    private final class Callers {
        private final CountDownLatch inMenu;
        private final CountDownLatch pressing = new CountDownLatch(1);
        private final List<CompletableFuture<Void>> scripts = new ArrayList<>();

        Callers(GraphCallsSimulator simulator, BotNode node, String numbers, int count) {
            inMenu = new CountDownLatch(count);
            for (int i = 0; i < count; i++) {
                String number = numbers + i;
                scripts.add(CompletableFuture.runAsync(
                        () -> {
                            var caller = simulator
                                    .caller(number)
                                    .patience(Duration.ofMinutes(3))
                                    .dials(simulator.bot(node.uri()))
                                    .beginsToHear("menu.wav");
                            inMenu.countDown();
                            passes(pressing);
                            caller.presses("123").isHungUpOn();
                        },
                        people));
            }
        }

        Callers areInTheMenu() {
            passes(inMenu);
            return this;
        }

        void press() {
            pressing.countDown();
        }

        void finish() throws Exception {
            CompletableFuture.allOf(scripts.toArray(CompletableFuture[]::new)).get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void noCallIsLostWhenBothNodesGetANewVersionOneAfterTheOther() throws Exception {
        String url = PostgresForTests.newDatabase();
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().seed(11).timeFactor(2).start();
                BotNode first = node(simulator, url, new NodesRoutes("one v1", ledger));
                BotNode second = node(simulator, url, new NodesRoutes("two v1", ledger))) {
            simulator.notifyAt(List.of(first.uri(), second.uri()));
            Callers quick = new Callers(simulator, first, "+4930300", 4);
            Callers slow = new Callers(simulator, first, "+4930400", 4);
            Callers patient = new Callers(simulator, first, "+4930500", 4);
            quick.areInTheMenu();
            slow.areInTheMenu();
            patient.areInTheMenu();
            assertThat(nodesOf("menu")).containsExactlyInAnyOrder("one v1", "two v1");

            // Node one: some finish their dialogue with it, the others go on at node two.
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(first.context::stop, people);
            await("the stop to begin").until(first.context::isStopping);
            quick.press();
            quick.finish();
            stopping.get(LONG.toSeconds(), TimeUnit.SECONDS);
            await("two to have all calls")
                    .atMost(LONG)
                    .untilAsserted(() -> assertThat(owned(second, simulator)).isEqualTo(live(simulator)));
            Callers between = new Callers(simulator, second, "+4930600", 2).areInTheMenu();
            slow.press();
            slow.finish();

            try (BotNode firstAgain = node(simulator, url, withAudit("one v2"))) {
                CallsOf.component(second.component).tend(); // it hears of the new route a moment after its start
                Set<String> before = messages(simulator);
                simulator.notifyAt(List.of(firstAgain.uri(), second.uri()));
                Callers newer = new Callers(simulator, second, "+4930700", 4).areInTheMenu();

                // Node two: nobody hurries, all goes on at the new version of node one.
                second.context.stop();
                await("one to have all calls")
                        .atMost(LONG)
                        .untilAsserted(
                                () -> assertThat(owned(firstAgain, simulator)).isEqualTo(live(simulator)));
                try (BotNode secondAgain = node(simulator, url, withAudit("two v2"))) {
                    simulator.notifyAt(List.of(firstAgain.uri(), secondAgain.uri()));
                    for (Callers each : List.of(between, newer, patient)) {
                        each.press();
                        each.finish();
                    }
                    Callers last = new Callers(simulator, firstAgain, "+4930800", 4).areInTheMenu();
                    last.press();
                    last.finish();
                    isComplete(simulator, 22, before);
                    assertThat(nodesOf("menu")).containsExactlyInAnyOrder("one v1", "two v1", "one v2", "two v2");
                }
            }
        }
    }

    /** Each acknowledged notification was told once to each subscription, and each dialogue came to its end once. */
    private void isComplete(GraphCallsSimulator simulator, int calls, Set<String> beforeAudit) {
        await("all that was told to be routed").atMost(LONG).untilAsserted(() -> {
            assertThat(simulator.notifications()).allMatch(SentNotification::acknowledged);
            assertThat(ledger.untold("listening", simulator.notifications())).isEmpty();
            assertThat(ledger.byCall("listening"))
                    .hasSize(calls)
                    .allSatisfy((callId, told) ->
                            assertThat(NodesLife.wrong(told)).as(callId).isEmpty());
        });
        assertThat(ledger.byCall("listening"))
                .allSatisfy((callId, told) -> assertThat(NodesLife.states(told))
                        .contains("terminated")
                        .doesNotHaveDuplicates());
        assertThat(ledger.doubled("listening")).isEmpty();
        assertThat(ledger.of("listening")).noneMatch(NodesLedger.Entry::redelivered);
        assertThat(ledger.doubled("menu")).isEmpty();
        assertThat(ledger.of(NodesRoutes.DONE).stream().map(NodesLedger.Entry::callId))
                .hasSize(calls)
                .doesNotHaveDuplicates();
        List<SentNotification> later = simulator.notifications().stream()
                .filter(sent -> !beforeAudit.contains(sent.messageId()))
                .toList();
        assertThat(later).isNotEmpty();
        assertThat(ledger.untold("audit", later)).isEmpty();
        assertThat(ledger.doubled("audit")).isEmpty();
    }

    private BotNode node(GraphCallsSimulator simulator, String url, RoutesBuilder routes) throws Exception {
        BotNode node = BotNode.start(simulator, component -> component.setStoreUrl(url), routes);
        node.context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
        return node;
    }

    /** The second version: one more consumer. */
    private RoutesBuilder withAudit(String node) {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                getContext().addRoutes(new NodesRoutes(node, ledger));
                from("graph-calls:notifications")
                        .routeId("audit")
                        .process(exchange -> ledger.add(node, "audit", exchange.getMessage()));
            }
        };
    }

    private Set<String> nodesOf(String subscription) {
        return ledger.of(subscription).stream().map(NodesLedger.Entry::node).collect(Collectors.toSet());
    }

    private static Set<String> messages(GraphCallsSimulator simulator) {
        return simulator.notifications().stream()
                .map(SentNotification::messageId)
                .collect(Collectors.toSet());
    }

    private static Set<String> live(GraphCallsSimulator simulator) {
        return simulator.calls().stream()
                .filter(call -> !call.state().toString().equals("terminated"))
                .map(call -> call.id())
                .collect(Collectors.toSet());
    }

    private static Set<String> owned(BotNode node, GraphCallsSimulator simulator) throws Exception {
        CallStore store = CallsOf.component(node.component).store();
        Set<String> owned = new HashSet<>();
        for (var call : simulator.calls()) {
            StoredCall stored = store.read(call.id());
            if (stored.owner().equals(store.node()) && stored.life() != StoredCall.Life.ENDED) {
                owned.add(call.id());
            }
        }
        return owned;
    }

    private static void passes(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
