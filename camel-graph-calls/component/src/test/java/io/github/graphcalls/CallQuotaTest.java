package io.github.graphcalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.await.HandTime;
import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.CapturedLog;
import io.github.graphcalls.callback.Ground;
import io.github.graphcalls.callback.Happenings;
import io.github.graphcalls.callback.StoreHealth;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.graph.GraphResponse;
import io.github.graphcalls.graph.SentState;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.MemoryCallStore;
import io.github.graphcalls.store.StoreFigures;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that would be one too many. The store's figures are its own, or what the test says other nodes have beside. */
class CallQuotaTest {

    private final HandTime time = new HandTime();
    private final MemoryCallStore memory = new MemoryCallStore();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger elsewhere = new AtomicInteger();
    private final AtomicInteger monthElsewhere = new AtomicInteger();
    private final CallStore store = withOthersCalls();
    private final GraphCallsComponent options = new GraphCallsComponent();
    private final Calls calls = new Calls(new Ground(
            Runnable::run,
            time,
            store,
            Runnable::run,
            (delay, task) -> task.run(),
            task -> {},
            Happenings.NOT_HEARD,
            StoreHealth.NOT_WATCHED));
    private final List<String> made = new ArrayList<>();
    private boolean storeIsDown;
    private CallQuota quota;

    @BeforeEach
    void open() throws CallStoreException {
        calls.open();
    }

    @AfterEach
    void close() {
        calls.close();
        store.close();
    }

    @Test
    void aHundredAtOnceMakeNoMoreCallsThanAreAllowed() {
        maxCalls(10, Duration.ZERO);
        List<CompletableFuture<GraphResponse>> underWay = new ArrayList<>();

        List<CompletableFuture<GraphResponse>> answers = IntStream.range(0, 100)
                .mapToObj(i -> quota.send(CallOperation.CREATE, request(), () -> {
                            CompletableFuture<GraphResponse> answer = new CompletableFuture<>();
                            underWay.add(answer);
                            return answer;
                        })
                        .toCompletableFuture())
                .toList();

        assertThat(underWay).hasSize(10);
        assertThat(answers.subList(10, 100)).allMatch(CompletableFuture::isCompletedExceptionally);
        GraphCallsException e = failure(answers.get(10));
        assertThat(e)
                .hasMessage("create: maxCalls=10 calls are there already. Nothing was sent. Hang up calls, raise"
                        + " maxCalls or maxCallsWait.");
        assertThat(e.kind()).isEqualTo(Kind.QUOTA_REACHED);
        assertThat(e.sentState()).isEqualTo(SentState.NOT_SENT);
        assertThat(e.isRetryable()).isTrue();
    }

    @Test
    void aCallThatEndedMakesRoomAtOnceAndIsNotCountedTwiceBefore() {
        maxCalls(2, Duration.ZERO);
        creates();
        creates();
        assertThat(creates()).isCompletedExceptionally();
        assertThat(use().live()).isEqualTo(2);

        ends(made.get(0));

        assertThat(creates()).isCompleted();
        assertThat(creates()).isCompletedExceptionally();
        time.pass(Duration.ofSeconds(2));
        assertThat(use().live()).as("from the store alone").isEqualTo(2);
    }

    @Test
    void aRequestThatFailsGivesItsPlaceBack() {
        maxCalls(1, Duration.ZERO);
        CompletableFuture<GraphResponse> refused = new CompletableFuture<>();
        quota.send(CallOperation.CREATE, request(), () -> refused);
        assertThat(creates()).isCompletedExceptionally();

        refused.completeExceptionally(new IllegalStateException("400"));

        assertThat(creates()).isCompleted();
    }

    @Test
    void whoMayWaitGoesInTurnWhenACallEnds() {
        maxCalls(1, Duration.ofSeconds(30));
        creates();
        CompletableFuture<GraphResponse> second = creates();
        CompletableFuture<GraphResponse> third = creates();
        assertThat(second).isNotDone();
        assertThat(made).hasSize(1);

        ends(made.get(0));
        assertThat(second).isCompleted();
        assertThat(third).isNotDone();

        ends(made.get(1));
        assertThat(third).isCompleted();
        assertThat(made).hasSize(3);
    }

    @Test
    void whoseTurnDoesNotComeInTimeIsToldSo() {
        maxCalls(1, Duration.ofSeconds(30));
        creates();
        CompletableFuture<GraphResponse> second = creates();

        time.pass(Duration.ofSeconds(29));
        assertThat(second).isNotDone();
        time.pass(Duration.ofSeconds(2));

        assertThat(failure(second))
                .hasMessage("create: maxCalls=1 calls are there already, and its turn did not come within"
                        + " maxCallsWait=30 s. Nothing was sent. Hang up calls, raise maxCalls or maxCallsWait.");
        ends(made.get(0));
        time.pass(Duration.ofSeconds(2));
        assertThat(made).hasSize(1);
        assertThat(time.timers()).isZero();
    }

    @Test
    void aCallThatEndedOnAnotherNodeIsNoticedWithinASecond() {
        maxCalls(1, Duration.ofSeconds(30));
        elsewhere.set(1);
        CompletableFuture<GraphResponse> answer = creates();
        time.pass(Duration.ofSeconds(5));
        assertThat(answer).isNotDone();

        elsewhere.set(0);
        time.pass(Duration.ofSeconds(1));

        assertThat(answer).isCompleted();
    }

    @Test
    void anIncomingCallIsAnsweredAllTheSameAndItsEndMakesRoom() {
        maxCalls(1, Duration.ZERO);
        learns("ringing");
        learns("another");

        CompletableFuture<GraphResponse> answered = quota.send(
                        CallOperation.ANSWER, request("ringing"), () -> CompletableFuture.completedFuture(response("")))
                .toCompletableFuture();

        assertThat(answered).isCompleted();
        assertThat(creates()).isCompletedExceptionally();
        ends("another");
        time.pass(Duration.ofSeconds(1));
        assertThat(creates()).isCompletedExceptionally();
        ends("ringing");
        assertThat(creates()).isCompleted();
    }

    @Test
    void aMonthThatIsUsedUpIsToldAtOnceWithItsEnd() {
        options.setMaxCallsPerMonth(10_000);
        maxCalls(100, Duration.ofSeconds(30));
        monthElsewhere.set(9_999);
        assertThat(creates()).isCompleted();

        GraphCallsException e = failure(creates());

        assertThat(e)
                .hasMessage("create: 10000 calls began in this month, and maxCallsPerMonth allows 10000 until"
                        + " 2026-12-01T00:00:00Z. Nothing was sent. Raise maxCallsPerMonth if the service allows"
                        + " more.");
        assertThat(e.kind()).isEqualTo(Kind.QUOTA_REACHED);
        assertThat(e.isRetryable()).isFalse();
        monthElsewhere.set(0);
        time.pass(Duration.ofDays(8));
        assertThat(creates()).as("in December").isCompleted();
    }

    @Test
    void aStoreThatDoesNotAnswerStopsNoCallAndIsToldOnce() {
        maxCalls(1, Duration.ZERO);
        creates();
        storeIsDown = true;
        time.pass(Duration.ofSeconds(2));
        try (CapturedLog log = new CapturedLog()) {
            assertThat(creates()).isCompleted();
            time.pass(Duration.ofSeconds(2));
            assertThat(creates()).isCompleted();

            assertThat(log.warnings()).singleElement().asString().contains("the database is away");
        }
        assertThat(quota.use()).isEmpty();
    }

    @Test
    void oneIsWarnedOnceNearALimitOnceAtItAndAgainAfterItWasFarAway() {
        maxCalls(10, Duration.ZERO);
        try (CapturedLog log = new CapturedLog()) {
            for (int live : new int[] {6, 7, 8, 7, 8, 9, 7, 6, 7, 9}) {
                elsewhere.set(live);
                time.pass(Duration.ofSeconds(1));
                creates();
                ends(made.get(made.size() - 1));
            }

            assertThat(log.warnings())
                    .extracting(line -> line.substring(line.indexOf("maxCalls")))
                    .containsExactly(
                            "maxCalls is near: 8 calls of 10",
                            "maxCalls is reached: 10 calls. Further ones are not made",
                            "maxCalls is near: 8 calls of 10",
                            "maxCalls is reached: 10 calls. Further ones are not made");
        }
    }

    @Test
    void theStoreIsAskedOnceASecondAndNotAtAllWithoutALimit() {
        maxCalls(1_000, Duration.ZERO);
        IntStream.range(0, 500).forEach(i -> creates());
        assertThat(asked).hasValue(1);

        options.setMaxCalls(null);
        quota = quota();
        IntStream.range(0, 500).forEach(i -> creates());
        assertThat(asked).hasValue(1);
        assertThat(use()).isEqualTo(new QuotaUse(1_000, 1_000, CallLimits.of(options)));
    }

    @Test
    void whoWaitsWhenTheComponentStopsIsToldSo() {
        maxCalls(1, Duration.ofSeconds(30));
        creates();
        CompletableFuture<GraphResponse> second = creates();

        quota.close();

        assertThat(failure(second))
                .hasMessage("create: the component stopped before the end of another call came. Nothing was sent.");
        assertThat(failure(second).kind()).isEqualTo(Kind.STOPPED);
    }

    @Test
    void limitsThatAllowNothingAreRefused() {
        options.setMaxCalls(0);
        assertThat(catchThrowable(() -> CallLimits.of(options)))
                .hasMessage("maxCalls is 0. Set 1 or more; leave it out for no limit.");
        options.setMaxCalls(1);
        options.setMaxCallsPerMonth(-1);
        assertThat(catchThrowable(() -> CallLimits.of(options)))
                .hasMessage("maxCallsPerMonth is -1. Set 1 or more; leave it out for no limit.");
        options.setMaxCallsPerMonth(null);
        options.setMaxCallsWait(Duration.ofMillis(-5));
        assertThat(catchThrowable(() -> CallLimits.of(options)))
                .hasMessage("maxCallsWait is -5 ms. Set 0s, which fails at once, or more.");
    }

    private void maxCalls(int most, Duration wait) {
        options.setMaxCalls(most);
        options.setMaxCallsWait(wait);
        quota = quota();
    }

    private CallQuota quota() {
        return new CallQuota(
                CallLimits.of(options),
                calls,
                new StoreWatch(() -> Optional.of(store), time, System::nanoTime),
                time,
                time,
                Runnable::run);
    }

    private QuotaUse use() {
        return quota.use().orElseThrow();
    }

    private void learns(String callId) {
        ObjectNode ringing = GraphJson.mapper().createObjectNode().put("state", "incoming");
        calls.learn(callId, GraphJson.mapper().createObjectNode(), ringing, Optional.empty());
    }

    /** Makes a call, of which the component learns as the producer lets it. */
    private CompletableFuture<GraphResponse> creates() {
        return quota.send(CallOperation.CREATE, request(), () -> {
                    String id = UUID.randomUUID().toString();
                    made.add(id);
                    GraphResponse response = response("{\"id\":\"" + id + "\",\"state\":\"establishing\"}");
                    LearnedCall.learn(calls, CallOperation.CREATE, request(), response, Optional.empty());
                    return CompletableFuture.completedFuture(response);
                })
                .toCompletableFuture();
    }

    private void ends(String callId) {
        calls.isGone(callId);
    }

    private static GraphRequest request() {
        return new GraphRequest(
                "create", "POST", "https://graph.microsoft.com/v1.0/communications/calls", new byte[0], Map.of());
    }

    private static GraphRequest request(String callId) {
        String url = "https://graph.microsoft.com/v1.0/communications/calls/" + callId + "/answer";
        return new GraphRequest("answer", "POST", url, new byte[0], Map.of());
    }

    private static GraphResponse response(String json) {
        return new GraphResponse(201, json.getBytes(StandardCharsets.UTF_8), "", "");
    }

    private static GraphCallsException failure(CompletableFuture<?> answer) {
        Throwable failure = catchThrowable(answer::join);
        return (GraphCallsException) failure.getCause();
    }

    private CallStore withOthersCalls() {
        return (CallStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CallStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("figures") || method.getName().equals("read")) {
                        if (storeIsDown) {
                            throw CallStoreException.passing("the database is away", null);
                        }
                    }
                    Object result;
                    try {
                        result = method.invoke(memory, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    return result instanceof StoreFigures figures ? more(figures) : result;
                });
    }

    private StoreFigures more(StoreFigures figures) {
        asked.incrementAndGet();
        return new StoreFigures(
                figures.liveCalls() + elsewhere.get(),
                figures.callsInMonth() + monthElsewhere.get(),
                0,
                Optional.empty(),
                0);
    }
}
