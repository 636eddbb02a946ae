package io.github.graphcalls.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.github.graphcalls.graph.GraphSide.error;
import static io.github.graphcalls.graph.GraphSide.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one 429 does to the other requests of the same application. */
class PacerTest {

    private static final Duration ASKED = Duration.ofSeconds(7);

    /** Tasks of the route pool; the test runs them one after another when it wants to. */
    private final Queue<Runnable> pool = new ConcurrentLinkedQueue<>();

    private final GraphSide side = new GraphSide(pool::add);
    private final List<CompletableFuture<GraphResponse>> answers = new ArrayList<>();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void oneRefusalHoldsTheOthersBackUntilGraphWantsThemAndThenAllSucceed() {
        throttled();
        for (int i = 0; i < 100; i++) {
            send(prompt(i));
        }
        assertThat(requests()).as("sent before Graph wants them").hasSize(1);
        assertThat(answers).noneMatch(CompletableFuture::isDone);

        takes();
        pass(ASKED.minusSeconds(1));
        assertThat(requests()).hasSize(1);
        pass(Duration.ofSeconds(3));

        assertThat(answers).allMatch(answer -> answer.join().status() == 200);
        assertThat(requests()).hasSize(101);
    }

    @Test
    void aStormOfAHundredAtOnceIsNotRepeatedWhenTheTimeIsUp() throws Exception {
        throttled();
        ExecutorService senders = Executors.newFixedThreadPool(100);
        try {
            List<Future<?>> sending = new ArrayList<>();
            List<CompletableFuture<GraphResponse>> sent = Collections.synchronizedList(answers);
            for (int i = 0; i < 100; i++) {
                GraphRequest request = prompt(i);
                sending.add(
                        senders.submit(() -> sent.add(side.client.send(request).toCompletableFuture())));
            }
            for (Future<?> one : sending) {
                one.get(20, TimeUnit.SECONDS);
            }
        } finally {
            senders.shutdownNow();
        }
        int storm = requests().size();
        assertThat(storm).isBetween(1, 100);

        pass(ASKED.plusSeconds(1));
        int second = requests().size();
        assertThat(second - storm).as("tried again while Graph still refuses").isEqualTo(1);

        takes();
        pass(ASKED.plusSeconds(2));
        assertThat(answers).allMatch(answer -> answer.join().status() == 200);
        assertThat(requests()).hasSize(second + 100);
    }

    @Test
    void afterThePauseOneGoesThenTwoThenFour() {
        throttled();
        for (int i = 0; i < 20; i++) {
            send(prompt(i));
        }
        takes();
        side.time.pass(ASKED.plusMillis(1));

        assertThat(round()).isEqualTo(1);
        assertThat(round()).isEqualTo(2);
        assertThat(round()).isEqualTo(4);
        assertThat(round()).isEqualTo(8);
    }

    @Test
    void aRefusalWhileItGrowsBeginsAnewAndGrowsMoreSlowlyWhereItWasTooMuch() {
        throttled();
        for (int i = 0; i < 40; i++) {
            send(prompt(i));
        }
        takes();
        side.time.pass(ASKED.plusMillis(1));
        assertThat(round()).isEqualTo(1);
        assertThat(round()).isEqualTo(2);
        throttled();
        round();
        takes();
        side.time.pass(ASKED.plusMillis(1));

        assertThat(round()).isEqualTo(1);
        assertThat(round()).isEqualTo(2);
        assertThat(round()).as("four was too much before").isEqualTo(3);
        assertThat(round()).isEqualTo(4);
    }

    @Test
    void whoRingsGoesFirstThenWhoHangsUpThenTheRestAsTheyCame() {
        throttled();
        send(prompt(0));
        send(prompt(1));
        send(hangUp());
        send(side.answer().notAfter(side.time.instant().plusSeconds(20)));
        send(side.answer().notAfter(side.time.instant().plusSeconds(15)));
        takes();
        pass(ASKED.plusMillis(1));

        assertThat(operations()).startsWith("prompt 0", "answer", "answer", "hangUp", "prompt 1");
    }

    @Test
    void anIncomingCallIsAnsweredBeforeItsDeadlineWhateverGraphAsks() {
        side.graph.stubFor(any(anyUrl())
                .willReturn(error(429, "TooManyRequests", "slow down").withHeader("Retry-After", "25")));
        send(prompt(0));
        CompletableFuture<GraphResponse> answer =
                send(side.answer().notAfter(side.time.instant().plusSeconds(15)));
        CompletableFuture<GraphResponse> late =
                send(side.answer().notAfter(side.time.instant().plusSeconds(3)));
        takes();
        runPool();
        assertThat(late.join().status()).as("3 s are left").isEqualTo(200);

        pass(Duration.ofSeconds(10));
        assertThat(answer).isNotDone();
        pass(Duration.ofSeconds(2));

        assertThat(answer.join().status()).isEqualTo(200);
        assertThat(answers.get(0)).isNotDone();
    }

    @Test
    void whatGetsNoTurnWithinThirtySecondsFailsUnsentButACallIsHungUp() {
        side.graph.stubFor(any(anyUrl())
                .willReturn(error(429, "TooManyRequests", "slow down").withHeader("Retry-After", "600")));
        send(prompt(0));
        pass(Duration.ofSeconds(1));
        for (int i = 1; i < 5; i++) {
            send(prompt(i));
        }
        CompletableFuture<GraphResponse> hangUp = send(hangUp());
        pass(Duration.ofSeconds(35));

        GraphCallsException e = failure(answers.get(4));
        assertThat(e)
                .hasMessage("playPrompt (call 4): Graph answered other requests of this application with 429, and the"
                        + " turn of this one did not come within 30 s. Nothing was sent. Send less, or later.");
        assertThat(e.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(e.sentState()).isEqualTo(SentState.NOT_SENT);
        assertThat(e.isRetryable()).isTrue();
        assertThat(failure(hangUp).sentState()).isEqualTo(SentState.ANSWERED);
        assertThat(requests()).as("of six").hasSize(2);
    }

    @Test
    void withoutARefusalAndSomeTimeAfterOneRequestsGoOnTheCallingThread() {
        throttled();
        send(prompt(0));
        takes();
        pass(ASKED.plusSeconds(1));
        send(prompt(1));
        assertThat(answers.get(1)).as("the pause was just over").isNotDone();
        pass(ASKED.multipliedBy(2));
        send(prompt(2));
        runPool();

        assertThat(send(prompt(3))).isDone();
        assertThat(pool).isEmpty();
    }

    @Test
    void closingFailsWhatIsHeldBack() {
        throttled();
        send(prompt(0));
        CompletableFuture<GraphResponse> held = send(prompt(1));

        side.client.close();

        assertThat(failure(held))
                .hasMessage(
                        "playPrompt (call 1): the component stopped before the end of the pause that Graph asked for"
                                + " came. Nothing was sent.");
        pass(ASKED.plusSeconds(1));
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aPoolThatTakesNoMoreEndsWhatIsHeldBack() {
        GraphSide stopping = new GraphSide(task -> {
            throw new RejectedExecutionException("stopped");
        });
        try (stopping) {
            stopping.graph.stubFor(any(anyUrl())
                    .willReturn(error(429, "TooManyRequests", "slow down").withHeader("Retry-After", "7")));
            stopping.client.send(stopping.get());
            CompletableFuture<GraphResponse> held =
                    stopping.client.send(stopping.get()).toCompletableFuture();
            stopping.time.pass(ASKED.plusSeconds(1));

            assertThat(failure(held).kind()).isEqualTo(Kind.STOPPED);
        }
    }

    private CompletableFuture<GraphResponse> send(GraphRequest request) {
        CompletableFuture<GraphResponse> answer = side.client.send(request).toCompletableFuture();
        answers.add(answer);
        return answer;
    }

    private GraphRequest prompt(int call) {
        String url = side.address.of("/communications/calls/" + call + "/playPrompt");
        return new GraphRequest("playPrompt", "POST", url, new byte[] {'{', '}'}, Map.of());
    }

    private GraphRequest hangUp() {
        return new GraphRequest("hangUp", "DELETE", side.address.of(GraphSide.CALL), new byte[0], Map.of());
    }

    private void throttled() {
        side.graph.stubFor(any(anyUrl())
                .willReturn(error(429, "TooManyRequests", "slow down")
                        .withHeader("Retry-After", String.valueOf(ASKED.toSeconds()))));
    }

    private void takes() {
        side.graph.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{}")));
    }

    /** Lets time pass in small steps, and the pool work after each. */
    private void pass(Duration time) {
        Duration step = Duration.ofMillis(100);
        runPool();
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(step)) {
            side.time.pass(step);
            runPool();
        }
    }

    private void runPool() {
        for (Runnable task = pool.poll(); task != null; task = pool.poll()) {
            task.run();
        }
    }

    /** Runs what is in the pool now, as if it were under way together, and says how many requests that were. */
    private int round() {
        int before = requests().size();
        Queue<Runnable> now = new ArrayDeque<>(pool);
        pool.clear();
        now.forEach(Runnable::run);
        return requests().size() - before;
    }

    private List<ServeEvent> requests() {
        return side.graph.getAllServeEvents();
    }

    private List<String> operations() {
        List<String> urls = new ArrayList<>(requests().stream()
                .map(event -> event.getRequest().getMethod().getName() + " "
                        + event.getRequest().getUrl())
                .toList());
        Collections.reverse(urls);
        return urls.stream()
                .map(url -> url.startsWith("DELETE")
                        ? "hangUp"
                        : url.endsWith("answer") ? "answer" : url.replaceAll(".*/(\\d+)/playPrompt", "prompt $1"))
                .toList();
    }
}
