package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.SentNotification;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallStores;
import io.github.graphcalls.store.PostgresForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that fails now and then. */
class FaultsOfTheStoreTest {

    private static final int CALLS = 20;

    @TempDir
    Path folder;

    private final NodesLedger ledger = new NodesLedger();
    private final AtomicInteger transactions = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

    @Test
    void whatWasCommittedThoughTheAnswerWasLostIsTold() throws Exception {
        // The connection broke while the database committed. The notification was refused with 503 and came again, was
        // known
        // as seen and acknowledged, and its events lay in the inbox as taken by this node, which knew nothing of them.
        play("jdbc:h2:" + folder.resolve("calls"), new FaultsStore.Mishap() {
            @Override
            public void after() throws CallStoreException {
                failEachFifth();
            }
        });
    }

    @Test
    void whatWasCommittedThoughTheAnswerWasLostIsToldWhereSeveralNodesShareTheStore() throws Exception {
        play(PostgresForTests.newDatabase(), new FaultsStore.Mishap() {
            @Override
            public void after() throws CallStoreException {
                failEachFifth();
            }
        });
    }

    @Test
    void whatWasNotCommittedComesAgain() throws Exception {
        play("jdbc:h2:" + folder.resolve("calls"), new FaultsStore.Mishap() {
            @Override
            public void before() throws CallStoreException {
                failEachFifth();
            }
        });
    }

    private void failEachFifth() throws CallStoreException {
        if (transactions.incrementAndGet() % 5 == 0) {
            failures.incrementAndGet();
            throw CallStoreException.passing("The connection broke.", null);
        }
    }

    private void play(String url, FaultsStore.Mishap mishap) throws Exception {
        FaultsStore store = new FaultsStore(CallStores.ofUrl(url, Thread::new));
        try (GraphCallsSimulator simulator = GraphCallsSimulator.builder()
                        .seed(11)
                        .timeFactor(3)
                        .notificationAttempts(10)
                        .start();
                BotNode node = BotNode.start(
                        simulator, component -> component.setCallStore(store), new NodesRoutes("1", ledger))) {
            store.befallenBy(mishap);
            simulator.together(IntStream.range(0, CALLS)
                    .<Runnable>mapToObj(i -> () -> simulator
                            .caller("+4930300" + i)
                            .patience(Duration.ofMinutes(3))
                            .dials(simulator.bot(node.uri()))
                            .beginsToHear("menu.wav")
                            .presses("123")
                            .isHungUpOn())
                    .toArray(Runnable[]::new));
            await("everything to be told").atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(simulator.notifications()).allMatch(SentNotification::acknowledged);
                assertThat(ledger.untold("listening", simulator.notifications()))
                        .isEmpty();
                // The last of a call may be on its way yet.
                assertThat(ledger.byCall("listening"))
                        .hasSize(CALLS)
                        .allSatisfy((call, told) ->
                                assertThat(NodesLife.wrong(told)).as(call).isEmpty());
            });
            assertThat(ledger.doubled("listening")).isEmpty();
            assertThat(ledger.of("menu")).hasSize(CALLS);
            assertThat(failures).hasValueGreaterThan(10);
            store.befallenBy(new FaultsStore.Mishap() {});
            await("the inbox to be empty")
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(store.figures(Instant.EPOCH).inboxDepth())
                            .isZero());
            assertThat(store.parked(10)).isEmpty();
            assertThat(ledger.of(NodesRoutes.FAILED)).isEmpty();
        }
    }
}
