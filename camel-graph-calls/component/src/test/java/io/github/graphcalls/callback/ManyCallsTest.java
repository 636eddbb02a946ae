package io.github.graphcalls.callback;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.CallsOf;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyCallsTest {

    private CallbackBench bench;

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void aHundredCallsWhoseRoutesBlockOnWhatIsToldLaterDoNotLockUp() throws Exception {
        // 100 routes wait for the call to be established, more than the pool has threads, and each occupies one. The
        // wait's end was queued in that same pool, behind them: all stood still until they gave up.
        bench = new CallbackBench();
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?acknowledge=completed&events=incoming&acknowledgeTimeout=1000")
                        .process(e -> CallsOf.component(bench.component())
                                .await(
                                        e.getMessage().getHeader("CamelGraphCallsCallId", String.class),
                                        Goal.ESTABLISHED)
                                .get(20, SECONDS))
                        .process(bench::keep);
            }
        });
        List<String> calls =
                IntStream.range(0, 100).mapToObj(i -> Told.newCall()).toList();

        List<CompletableFuture<Integer>> answers =
                calls.stream().map(this::answersOf).toList();

        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get(30, SECONDS);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(202));
        assertThat(bench.delivered).hasSize(100);
    }

    @Test
    void moreCallsThanThreadsWaitForTheirTurn() throws Exception {
        // 200 calls rang while every thread of the pool was in a route: the pool had no queue and refused all further
        // ones, and events that had been acknowledged with 202 were lost.
        CountDownLatch mayGoOn = new CountDownLatch(1);
        bench = new CallbackBench();
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=incoming")
                        .process(e -> mayGoOn.await(30, SECONDS))
                        .process(bench::keep);
            }
        });

        for (int i = 0; i < 200; i++) {
            assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(202);
        }
        mayGoOn.countDown();

        await().untilAsserted(() -> assertThat(bench.delivered).hasSize(200));
    }

    /** The bot's answer, and with it the next notification, comes after the first, whatever that was answered with. */
    private CompletableFuture<Integer> answersOf(String call) {
        return bench.posted(Told.state(call, "incoming"), call + "incoming")
                .thenCompose(first -> answered(call, "established"))
                .thenCompose(second -> answered(call, "incoming"));
    }

    /** Sends as the service does: what is answered with 503 comes again. */
    private CompletableFuture<Integer> answered(String call, String state) {
        return bench.posted(Told.state(call, state), call + state)
                .thenCompose(status -> status == 503
                        ? CompletableFuture.supplyAsync(() -> 0, CompletableFuture.delayedExecutor(100, MILLISECONDS))
                                .thenCompose(x -> answered(call, state))
                        : CompletableFuture.completedFuture(status));
    }
}
