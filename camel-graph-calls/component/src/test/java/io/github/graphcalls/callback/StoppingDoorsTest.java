package io.github.graphcalls.callback;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Suspendable;
import org.apache.camel.SuspendableService;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What doors do while those behind them stop, are suspended, and come back. */
class StoppingDoorsTest {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch hold = new CountDownLatch(1);
    private CallbackBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = new CallbackBench();
    }

    @AfterEach
    void stop() throws Exception {
        hold.countDown();
        bench.close();
    }

    @Test
    void aNewCallIsToComeAgainWhileTheContextStopsAndCallsUnderWayGoOn() throws Exception {
        bench.start(holding("graph-calls:notifications", "slow"));
        String call = Told.newCall();
        assertThat(bench.post(Told.state(call, "incoming"))).isEqualTo(202);
        assertThat(entered.await(10, SECONDS)).isTrue();

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(bench.context()::stop);
        await().until(bench.context()::isStopping);

        HttpResponse<String> refused = bench.send(bench.callback(Told.state(Told.newCall(), "incoming"), "m"));
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(bench.post(Told.state(call, "established"))).isEqualTo(202);

        hold.countDown();
        stopping.get(30, SECONDS);
        assertThat(bench.events()).containsExactly("incoming", "established");
    }

    @Test
    void anIncomingCallThatIsToldAgainIsNoNewCall() throws Exception {
        bench.start(holding("graph-calls:notifications?acknowledge=completed", "slow"));
        String incoming = Told.state(Told.newCall(), "incoming");
        CompletableFuture<Integer> first = bench.posted(incoming, "m");
        assertThat(entered.await(10, SECONDS)).isTrue();

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(bench.context()::stop);
        await().until(bench.context()::isStopping);
        CompletableFuture<Integer> repeat = bench.posted(incoming, "m");
        hold.countDown();

        assertThat(first.get(10, SECONDS)).isEqualTo(202);
        assertThat(repeat.get(10, SECONDS)).isEqualTo(202);
        stopping.get(30, SECONDS);
        assertThat(bench.events()).containsExactly("incoming");
    }

    @Test
    void aWebhooksDoorStopsLastToo() throws Exception {
        bench.start(holding(
                "webhook:graph-calls:notifications?webhookPath=" + CallbackBench.PATH
                        + "&webhookComponentName=platform-http&webhookAutoRegister=false",
                "hook"));
        String call = Told.newCall();
        assertThat(bench.post(Told.state(call, "incoming"))).isEqualTo(202);
        assertThat(entered.await(10, SECONDS)).isTrue();
        assertThat(bench.post(Told.state(call, "establishing"))).isEqualTo(202);

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(bench.context()::stop);
        await().until(bench.context()::isStopping);

        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(503);
        assertThat(bench.post(Told.state(call, "established"))).isEqualTo(202);

        hold.countDown();
        stopping.get(30, SECONDS);
        assertThat(bench.events()).containsExactly("incoming", "establishing", "established");
    }

    @Test
    void aConsumerThatIsSuspendedByHandTakesNoNewCallsUntilItIsResumed() throws Exception {
        bench.start(route("one"));
        String call = Told.newCall();
        assertThat(bench.post(Told.state(call, "incoming"))).isEqualTo(202);
        SuspendableService consumer =
                (SuspendableService) bench.context().getRoute("one").getConsumer();

        consumer.suspend();

        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(503);
        assertThat(bench.post(Told.state(call, "established"))).isEqualTo(202);
        bench.deliveredAs(2);

        consumer.resume();

        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(202);
        bench.deliveredAs(3);
        assertThat(consumer).isInstanceOf(Suspendable.class);
    }

    @Test
    void newCallsAreForTheConsumerThatStays() throws Exception {
        bench.start(route("one"), route("two"));
        ((SuspendableService) bench.context().getRoute("one").getConsumer()).suspend();

        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(202);

        assertThat(bench.deliveredAs(1).getFromRouteId()).isEqualTo("two");
        bench.context().getRouteController().suspendRoute("two");
        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(503);
        bench.context().getRouteController().stopRoute("one");
        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(404);
        bench.context().getRouteController().resumeRoute("two");
        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(202);
        assertThat(bench.deliveredAs(2).getFromRouteId()).isEqualTo("two");
    }

    /**
     * Four senders tell of new calls while two routes that share a door stop and start in turn. Whatever was answered with 202
     * went through at least one of them, and nothing through the same one twice.
     */
    @Test
    void nothingThatWasAcknowledgedIsLostWhileRoutesStopAndStart() throws Exception {
        bench.start(route("one"), route("two"));
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<Future<?>> sending = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sending.add(senders.submit(() -> {
                while (!enough.get()) {
                    String call = Told.newCall();
                    if (bench.post(Told.state(call, "incoming")) == 202) {
                        acknowledged.add(call);
                    }
                }
                return null;
            }));
        }
        for (String route : List.of("one", "two", "one", "two")) {
            bench.context().getRouteController().stopRoute(route);
            bench.context().getRouteController().startRoute(route);
            int before = acknowledged.size();
            await().until(() -> acknowledged.size() > before);
        }
        bench.context().getRouteController().stopRoute("one");
        bench.context().getRouteController().stopRoute("two");
        enough.set(true);
        for (Future<?> one : sending) {
            one.get(30, SECONDS);
        }
        senders.shutdown();

        List<String> routed = bench.delivered.stream()
                .map(e -> e.getMessage().getHeader("CamelGraphCallsCallId") + " " + e.getFromRouteId())
                .toList();
        assertThat(routed).doesNotHaveDuplicates();
        assertThat(acknowledged)
                .isNotEmpty()
                .allSatisfy(call -> assertThat(bench.eventsOf(call)).isNotEmpty());
    }

    private RouteBuilder route(String id) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications").routeId(id).process(bench::keep);
            }
        };
    }

    /** A route whose first exchange stays in it until it is let go. */
    private RouteBuilder holding(String from, String id) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId(id).process(e -> {
                    entered.countDown();
                    hold.await();
                    bench.keep(e);
                });
            }
        };
    }
}
