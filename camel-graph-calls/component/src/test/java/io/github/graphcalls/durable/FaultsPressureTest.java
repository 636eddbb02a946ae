package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallStores;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More comes than can be kept, or processed. */
class FaultsPressureTest {

    private static final int QUEUE = 10_000;
    private static final int MOST_IN_ONE = 1_000;

    @TempDir
    Path folder;

    private final NodesLedger ledger = new NodesLedger();
    private final CountDownLatch released = new CountDownLatch(1);
    private GraphCallsSimulator simulator;

    @BeforeEach
    void start() {
        simulator = GraphCallsSimulator.builder().timeFactor(1).start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        simulator.close();
    }

    private BotNode node(Consumer<GraphCallsComponent> options, String consumer) throws Exception {
        return BotNode.start(
                simulator,
                component -> {
                    component.getConfiguration().setValidateToken(false);
                    component.getConfiguration().setAcknowledgeTimeout(Duration.ofMillis(500));
                    options.accept(component);
                },
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("graph-calls:notifications" + consumer)
                                .routeId("listening")
                                .process(FaultsPressureTest.this::mayBlock)
                                .process(exchange -> ledger.add("1", "listening", exchange.getMessage()));
                    }
                });
    }

    private void mayBlock(Exchange exchange) throws InterruptedException {
        if (exchange.getMessage()
                .getHeader("CamelGraphCallsCallId", String.class)
                .startsWith("busy")) {
            released.await(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatASlowStoreHasNotKeptInTimeIsRefusedAndToldOnceWhenItComesAgain() throws Exception {
        FaultsStore store = new FaultsStore(CallStores.ofUrl("jdbc:h2:" + folder.resolve("calls"), Thread::new));
        try (BotNode node = node(component -> component.setCallStore(store), "")) {
            FaultsPost post = new FaultsPost(node.uri());
            store.befallenBy(new FaultsStore.Mishap() {
                @Override
                public void before() throws CallStoreException {
                    try {
                        released.await(60, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw CallStoreException.passing("interrupted", e);
                    }
                }
            });

            List<HttpResponse<String>> refused = all(IntStream.range(0, 40)
                    .mapToObj(i -> post.rings("m" + i, List.of("call-" + i)))
                    .toList());

            assertThat(refused).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            });
            assertThat(ledger.of("listening")).isEmpty();
            released.countDown();
            for (int i = 0; i < 40; i++) {
                int number = i;
                await().until(() -> post.rings("m" + number, List.of("call-" + number))
                                .join()
                                .statusCode()
                        == 202);
            }
            await().untilAsserted(() -> assertThat(ledger.byCall("listening"))
                    .hasSize(40)
                    .allSatisfy((call, told) -> assertThat(told)
                            .singleElement()
                            .extracting(NodesLedger.Entry::event)
                            .isEqualTo("incoming")));
        }
    }

    @Test
    void aFullQueueRefusesWhatComesAndTakesItWhenThereIsRoomAgain() throws Exception {
        try (BotNode node = node(component -> {}, "")) {
            FaultsPost post = new FaultsPost(node.uri());
            for (int i = 0; i < QUEUE / MOST_IN_ONE; i++) {
                int first = i * MOST_IN_ONE;
                assertThat(post.rings(
                                        "m" + i,
                                        IntStream.range(first, first + MOST_IN_ONE)
                                                .mapToObj(call -> "busy-" + call)
                                                .toList())
                                .join()
                                .statusCode())
                        .isEqualTo(202);
            }

            List<HttpResponse<String>> refused = all(IntStream.range(0, 40)
                    .mapToObj(i -> post.rings("late" + i, List.of("late-" + i)))
                    .toList());

            assertThat(refused).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            });
            released.countDown();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> ledger.of("listening").size() == QUEUE);
            assertThat(post.rings("late0", List.of("late-0")).join().statusCode())
                    .isEqualTo(202);
            await().until(() -> ledger.of("listening").size() == QUEUE + 1);
        }
    }

    @Test
    void aCallWithALongQueueDoesNotHoldUpOthers() throws Exception {
        try (BotNode node = node(component -> component.setStoreUrl("jdbc:h2:" + folder.resolve("calls")), "")) {
            FaultsPost post = new FaultsPost(node.uri());
            for (int i = 0; i < 500; i++) {
                assertThat(post.isNow("busy", "establishing" + i).statusCode()).isEqualTo(202);
            }

            assertThat(post.isNow("other", "incoming").statusCode()).isEqualTo(202);

            await().until(() -> ledger.byCall("listening").containsKey("other"));
            assertThat(ledger.byCall("listening")).doesNotContainKey("busy");
            released.countDown();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> ledger.of("listening").size() == 501);
        }
    }

    @Test
    void onlySoManyAnswersAreHeldAndOthersAreRefusedAtOnce() throws Exception {
        try (BotNode node = node(
                component -> component.setStoreUrl("jdbc:h2:" + folder.resolve("calls")),
                "?acknowledge=completed&maxHeldAnswers=2&acknowledgeTimeout=20000")) {
            FaultsPost post = new FaultsPost(node.uri());
            CompletableFuture<HttpResponse<String>> first = post.rings("m1", List.of("busy-1"));
            CompletableFuture<HttpResponse<String>> second = post.rings("m2", List.of("busy-2"));
            await().until(() -> node.context.getInflightRepository().size("listening") == 2);

            HttpResponse<String> third = post.rings("m3", List.of("busy-3")).join();

            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(third.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(first).isNotDone();
            released.countDown();
            assertThat(all(List.of(first, second))).allMatch(answer -> answer.statusCode() == 202);
        }
    }

    private static List<HttpResponse<String>> all(List<CompletableFuture<HttpResponse<String>>> answers) {
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
