package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Time that jumps, and time that runs at a factor. */
@Timeout(120)
class TimeTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void fiveMinutesPassInAMoment() {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start()) {
            Instant before = simulator.clock().instant();
            long began = System.nanoTime();

            simulator.time().advance(Duration.ofMinutes(5));

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            assertThat(simulator.clock().instant()).isEqualTo(before.plusSeconds(300));
        }
    }

    @Test
    void theSchedulersTasksRunInTheOrderTheyAreDue() {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start()) {
            ScheduledExecutorService scheduler = simulator.scheduler();
            scheduler.schedule(() -> seen.add("second at " + simulator.time().elapsed()), 20, TimeUnit.SECONDS);
            scheduler.schedule(() -> seen.add("first at " + simulator.time().elapsed()), 10, TimeUnit.SECONDS);
            scheduler.schedule(() -> seen.add("too late"), 31, TimeUnit.SECONDS);
            scheduler.scheduleAtFixedRate(() -> seen.add("tick"), 15, 15, TimeUnit.SECONDS);

            simulator.time().advance(Duration.ofSeconds(30));

            assertThat(seen).containsExactly("first at PT10S", "tick", "second at PT20S", "tick");
        }
    }

    @Test
    void aCancelledTaskDoesNotRun() {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start()) {
            simulator
                    .scheduler()
                    .schedule(() -> seen.add("cancelled"), 10, TimeUnit.SECONDS)
                    .cancel(false);

            simulator.time().advance(Duration.ofSeconds(30));

            assertThat(seen).isEmpty();
        }
    }

    @Test
    void timeStandsStillWhileATaskRuns() throws Exception {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start()) {
            CountDownLatch go = new CountDownLatch(1);
            simulator.executor().execute(() -> {
                awaitReal(go);
                seen.add("task at " + simulator.time().elapsed());
            });
            simulator.executor().execute(go::countDown);

            simulator.time().advance(Duration.ofSeconds(1));

            assertThat(seen).containsExactly("task at PT0S");
        }
    }

    @Test
    void severalConversationsShareOneTime() {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start()) {
            simulator.together(
                    () -> {
                        simulator.time().advance(Duration.ofSeconds(10));
                        seen.add("a at " + simulator.time().elapsed());
                        simulator.time().advance(Duration.ofSeconds(20));
                        seen.add("a at " + simulator.time().elapsed());
                    },
                    () -> {
                        simulator.time().advance(Duration.ofSeconds(20));
                        seen.add("b at " + simulator.time().elapsed());
                    });

            assertThat(seen).containsExactly("a at PT10S", "b at PT20S", "a at PT30S");
        }
    }

    @Test
    void aConditionThatDoesNotComeTrueFailsAtItsEnd() {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start()) {
            assertThatThrownBy(() -> simulator.time().until("a miracle", Duration.ofSeconds(90), () -> false))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("Waited for a miracle within 90 s of 00:00.0, but it did not happen.");
        }
    }

    @Test
    void aWaitThatCannotGoOnSaysWhoHoldsTheTime() {
        ExecutorService workers = Threads.workers();
        SimulatedTime time =
                new JumpingTime(workers, Threads.ticker(), Instant.EPOCH, Duration.ZERO, Duration.ofSeconds(1));
        time.hold("a forgotten hold");

        assertThatThrownBy(() -> time.advance(Duration.ofSeconds(5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Waiting for the time to move on by 5 s, but the simulated time has stood still at"
                        + " 00:00.0 for 1 s of real time. It is held by [a forgotten hold].");
        workers.shutdownNow();
    }

    @Test
    void timeGoesOnDuringSomethingThatBlocks() {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start()) {
            CountDownLatch go = new CountDownLatch(1);
            simulator.scheduler().schedule(go::countDown, 20, TimeUnit.SECONDS);

            String answer = simulator.time().during("a request", Duration.ofMinutes(5), () -> {
                awaitReal(go);
                return "answered";
            });

            assertThat(answer).isEqualTo("answered");
            assertThat(simulator.time().elapsed()).isEqualTo(Duration.ofSeconds(20));
        }
    }

    @Test
    void aBotWithThreadsOfItsOwnIsGivenQuietBeforeEachJump() {
        ExecutorService own = Threads.workers();
        try (GraphCallsSimulator simulator = GraphCallsSimulator.builder()
                        .settle(Duration.ofMillis(200))
                        .start();
                TinyBot bot = new TinyBot(simulator, own)) {
            bot.answersCalls().on("mediaActive", (call, data) -> bot.hangUp(call));

            simulator.caller("+14255550123").dials(bot.asBot()).isHungUpOn();
        } finally {
            own.shutdownNow();
        }
    }

    @Test
    void timeGoesOnWhileAnAnswerIsHeldOnPurpose() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        HttpServer bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/", exchange -> {
            awaitReal(go);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        bot.start();
        try (GraphCallsSimulator simulator = GraphCallsSimulator.builder()
                .answersHeldAfter(Duration.ofMillis(50))
                .start()) {
            simulator.scheduler().schedule(go::countDown, 5, TimeUnit.SECONDS);

            simulator
                    .caller("+14255550123")
                    .dials(simulator.bot(
                            URI.create("http://127.0.0.1:" + bot.getAddress().getPort() + "/")));
            simulator.time().advance(Duration.ofSeconds(10));

            assertThat(go.getCount()).isZero();
        } finally {
            bot.stop(0);
        }
    }

    @Test
    void timeRunsAtItsFactor() {
        try (GraphCallsSimulator simulator =
                GraphCallsSimulator.builder().timeFactor(100).start()) {
            long began = System.nanoTime();
            simulator.scheduler().schedule(() -> seen.add("task"), 10, TimeUnit.SECONDS);

            simulator.time().until("the task", Duration.ofSeconds(60), () -> !seen.isEmpty());
            simulator.time().advance(Duration.ofSeconds(20));

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(300), Duration.ofSeconds(10));
        }
    }

    @Test
    void aCallIsHeldAtAFactorToo() {
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().timeFactor(4).start();
                TinyBot bot = new TinyBot(simulator)) {
            bot.hasPrompt("welcome.wav", Duration.ofSeconds(3))
                    .answersCalls()
                    .on("mediaActive", (call, data) -> bot.play(call, "welcome.wav"))
                    .on("playPromptOperation", (call, data) -> bot.hangUp(call));

            simulator
                    .caller("+14255550123")
                    .dials(bot.asBot())
                    .hearsToTheEnd("welcome.wav")
                    .isHungUpOn();
        }
    }

    private static void awaitReal(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
