package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.SentNotification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is stopped in the middle of the load and started again. */
@Tag("slow")
class PostgresStoppedTest {

    private static final Duration AWAY = Duration.ofSeconds(20);

    /** What was committed right before the stop is answered a moment after it. */
    private static final Duration ANSWERS = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private final NodesLedger ledger = new NodesLedger();
    private final AtomicInteger dialled = new AtomicInteger();

    static {
        // The driver asserts that a connection that breaks in a batch is whole, and then handles that it is not.
        PostgresStoppedTest.class.getClassLoader().setPackageAssertionStatus("org.postgresql", false);
    }

    @Test
    void nothingThatWasAcknowledgedIsLostAndServiceResumesByItself() throws Exception {
        EmbeddedPostgres server = start(0);
        int port = server.getPort();
        String url = server.getJdbcUrl("postgres", "postgres");
        ScheduledExecutorService callers = Executors.newSingleThreadScheduledExecutor();
        try (GraphCallsSimulator simulator = GraphCallsSimulator.builder()
                        .seed(3)
                        .timeFactor(1)
                        .notificationAttempts(8)
                        .start();
                BotNode one = BotNode.start(simulator, component -> component.setStoreUrl(url), routes("1"));
                BotNode two = BotNode.start(simulator, component -> component.setStoreUrl(url), routes("2"))) {
            simulator.notifyAt(List.of(one.uri(), two.uri()));
            Bot bot = simulator.bot(one.uri());
            callers.scheduleAtFixedRate(
                    () -> simulator.caller("+4930" + dialled.incrementAndGet()).dials(bot),
                    0,
                    100,
                    TimeUnit.MILLISECONDS);
            await("load").atMost(Duration.ofSeconds(60)).until(() -> ended() >= 30);

            server.close();
            Duration stopped = simulator.time().elapsed();
            await("20 s without a database")
                    .atMost(AWAY.multipliedBy(2))
                    .until(() -> simulator.time().elapsed().compareTo(stopped.plus(AWAY)) > 0);
            Duration started = simulator.time().elapsed();
            List<SentNotification.Attempt> meanwhile =
                    attempts(simulator, at -> at.compareTo(stopped.plus(ANSWERS)) > 0 && at.compareTo(started) < 0);
            assertThat(meanwhile).hasSizeGreaterThan(50).noneMatch(attempt -> attempt.status() / 100 == 2);
            assertThat(meanwhile).anyMatch(attempt -> attempt.status() == 503);
            server = start(port);

            int before = ended();
            await("calls again").atMost(Duration.ofSeconds(30)).until(() -> ended() >= before + 30);
            callers.shutdown();
            await("all that was acknowledged to be told")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(ledger.untold("listening", simulator.notifications()))
                            .isEmpty());
            assertThat(ledger.doubled("listening")).isEmpty();
        } finally {
            callers.shutdownNow();
            server.close();
        }
    }

    private int ended() {
        return (int) ledger.of("listening").stream()
                .filter(entry -> entry.event().equals("terminated"))
                .count();
    }

    private static List<SentNotification.Attempt> attempts(GraphCallsSimulator simulator, Predicate<Duration> when) {
        return simulator.notifications().stream()
                .flatMap(sent -> sent.attempts().stream())
                .filter(attempt -> when.test(attempt.at()))
                .toList();
    }

    private RouteBuilder routes(String node) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=incoming")
                        .routeId("answering")
                        .to("graph-calls:answer?await=mediaActive")
                        .to("graph-calls:hangUp");
                from("graph-calls:notifications")
                        .routeId("listening")
                        .process(exchange -> ledger.add(node, "listening", exchange.getMessage()));
            }
        };
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .start();
    }
}
