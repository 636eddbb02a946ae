package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.CallsOf;
import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStores;
import io.github.graphcalls.store.EntryKey;
import io.github.graphcalls.store.InboxEntry;
import io.github.graphcalls.store.ParkedEntry;
import io.github.graphcalls.store.StoreListener;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A route that fails for one call, whatever is tried. */
class FaultsFailingRouteTest {

    @TempDir
    Path folder;

    private final NodesLedger ledger = new NodesLedger();
    private final List<Long> tries = new CopyOnWriteArrayList<>();
    private final List<Throwable> dead = new CopyOnWriteArrayList<>();
    private volatile Instant now = Instant.now();
    private GraphCallsSimulator simulator;

    @BeforeEach
    void start() {
        simulator = GraphCallsSimulator.builder().timeFactor(1).start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private BotNode node(Consumer<GraphCallsComponent> options) throws Exception {
        return BotNode.start(
                simulator,
                component -> {
                    component.getConfiguration().setValidateToken(false);
                    component.setClock(() -> now);
                    options.accept(component);
                },
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("graph-calls:notifications?maximumDeliveries=3&deadLetterUri=direct:dead")
                                .routeId("failing")
                                .process(exchange -> {
                                    ledger.add("1", "failing", exchange.getMessage());
                                    if (isBad(exchange)) {
                                        tries.add(System.nanoTime());
                                        throw new IllegalStateException("no");
                                    }
                                });
                        from("graph-calls:notifications")
                                .routeId("listening")
                                .process(exchange -> ledger.add("1", "listening", exchange.getMessage()));
                        from("direct:dead").routeId("dead").process(exchange -> {
                            ledger.add("1", "dead", exchange.getMessage());
                            dead.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
                        });
                    }
                });
    }

    private static boolean isBad(Exchange exchange) {
        return "bad".equals(exchange.getMessage().getHeader("CamelGraphCallsCallId"))
                && "establishing".equals(exchange.getMessage().getHeader("CamelGraphCallsEvent"));
    }

    @Test
    void whatKeepsFailingComesThriceWithGrowingPausesAndIsParked() throws Exception {
        failsAndIsParked(component -> {});
    }

    @Test
    void whatKeepsFailingComesThriceWithGrowingPausesAndIsParkedInAFile() throws Exception {
        failsAndIsParked(component -> component.setStoreUrl("jdbc:h2:" + folder.resolve("calls")));
    }

    private void failsAndIsParked(Consumer<GraphCallsComponent> options) throws Exception {
        try (BotNode node = node(options)) {
            FaultsPost post = new FaultsPost(node.uri());
            post.isNow("bad", "establishing");
            await().until(() -> tries.size() == 1);

            post.isNow("bad", "established");
            post.isNow("good", "incoming");

            // while the bad call's retry waits
            await().until(() -> ledger.of("listening").size() == 3
                    && ledger.byCall("failing").containsKey("good"));
            assertThat(tries).hasSize(1);
            assertThat(ledger.byCall("failing").get("bad")).hasSize(1);

            await().atMost(Duration.ofSeconds(20))
                    .until(() -> ledger.byCall("failing").get("bad").size() == 4);
            assertThat(ledger.byCall("failing").get("bad"))
                    .extracting(NodesLedger.Entry::event, NodesLedger.Entry::redelivered)
                    .containsExactly(
                            tuple("establishing", false),
                            tuple("establishing", true),
                            tuple("establishing", true),
                            tuple("established", false));
            assertThat(millisBetween(0, 1)).isGreaterThanOrEqualTo(1_000);
            assertThat(millisBetween(1, 2)).isGreaterThanOrEqualTo(2_000);
            assertThat(ledger.of("dead")).singleElement().satisfies(entry -> {
                assertThat(entry.callId()).isEqualTo("bad");
                assertThat(entry.event()).isEqualTo("establishing");
                assertThat(entry.redelivered()).isTrue();
            });
            assertThat(dead).singleElement().isInstanceOf(IllegalStateException.class);
            CallStore store = CallsOf.component(node.component).store();
            await().until(() -> store.figures(Instant.EPOCH).inboxDepth() == 0);
            assertThat(store.parked(10)).singleElement().satisfies(parked -> {
                assertThat(parked.entry().key().callId()).isEqualTo("bad");
                assertThat(parked.entry().key().subscription()).isEqualTo("failing");
                assertThat(parked.why()).isEqualTo("java.lang.IllegalStateException");
            });
        }
    }

    private long millisBetween(int one, int next) {
        return Duration.ofNanos(tries.get(next) - tries.get(one)).toMillis();
    }

    @Test
    void whatIsKeptForASubscriptionThatNobodyHasIsParkedAfterADay() throws Exception {
        String url = "jdbc:h2:" + folder.resolve("calls");
        try (CallStore before = CallStores.ofUrl(url, Thread::new)) {
            before.open(new Silent());
            before.inCalls(List.of("a-call"), transaction -> {
                transaction.assignLane("a-call", "gone", before.node());
                transaction.enqueue(
                        new InboxEntry(new EntryKey("a-call", 1, "gone"), "incoming", now, 0, 0), () -> "{}", "");
            });
        }
        try (BotNode node = node(component -> component.setStoreUrl(url))) {
            CallStore store = CallsOf.component(node.component).store();
            assertThat(store.orphans()).isEqualTo(Map.of("gone", 1L));

            now = now.plus(Duration.ofHours(23));
            CallsOf.component(node.component).tend();
            assertThat(store.parked(10)).isEmpty();

            now = now.plus(Duration.ofHours(2));
            CallsOf.component(node.component).tend();
            assertThat(store.parked(10))
                    .singleElement()
                    .extracting(ParkedEntry::entry)
                    .extracting(entry -> entry.key().subscription())
                    .isEqualTo("gone");
            assertThat(store.orphans()).isEmpty();
        }
    }

    /** Hears nothing. */
    private static final class Silent implements StoreListener {
        @Override
        public void changed(String callId) {}

        @Override
        public void nodeGone() {}

        @Override
        public void lapsed(String before) {}
    }
}
