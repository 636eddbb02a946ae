package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private final AtomicInteger failures = new AtomicInteger();
    private final List<Exchange> other = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch hold = new CountDownLatch(0);
    private CallbackBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new CallbackBench();
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?acknowledge=completed")
                        .routeId("first")
                        .process(bench::keep)
                        .process(e -> hold.await())
                        .process(RepeatsTest.this::failIfDue);
                from("graph-calls:notifications?acknowledge=completed&bodyType=typed")
                        .routeId("other")
                        .process(e -> other.add(e.copy()));
            }
        });
    }

    private void failIfDue(Exchange exchange) {
        if (failures.getAndUpdate(due -> Math.max(0, due - 1)) > 0) {
            throw new IllegalStateException("not today");
        }
    }

    @AfterEach
    void stop() throws Exception {
        hold.countDown();
        bench.close();
    }

    @Test
    void aRepeatOfWhatSucceededIsDropped() throws Exception {
        String body = Told.state(Told.newCall(), "incoming");
        assertThat(bench.post(body, "message")).isEqualTo(202);
        assertThat(bench.post(body, "message")).isEqualTo(202);
        assertThat(sent(body, "X-Microsoft-Skype-Original-Message-ID", "message"))
                .isEqualTo(202);

        assertThat(bench.events()).containsExactly("incoming");
        assertThat(other).hasSize(1);
    }

    @Test
    void theSameMessageTellsSeveralThingsAtItsPlaces() throws Exception {
        String call = Told.newCall();
        String body = Told.envelope(
                Told.call("created", call, "'state':'incoming'"), Told.call("updated", call, "'state':'establishing'"));

        assertThat(bench.post(body, "message")).isEqualTo(202);

        assertThat(bench.events()).containsExactly("incoming", "establishing");
    }

    @Test
    void aRepeatOfWhatFailedIsTheSameEventAgainForWhomItFailed() throws Exception {
        failures.set(2);
        String body = Told.state(Told.newCall(), "incoming");

        assertThat(bench.post(body, "message")).isEqualTo(500);
        assertThat(bench.post(body, "message")).isEqualTo(500);
        assertThat(bench.post(body, "message")).isEqualTo(202);
        assertThat(bench.post(body, "message")).isEqualTo(202);

        assertThat(bench.events()).containsExactly("incoming", "incoming", "incoming");
        assertThat(bench.delivered)
                .extracting(e -> e.getMessage().getHeader("CamelGraphCallsRedelivered"))
                .containsExactly(null, true, true);
        assertThat(other).hasSize(1);
    }

    @Test
    void whatFailedGoesToTheRouteThatWasRestartedMeanwhile() throws Exception {
        failures.set(1);
        String body = Told.state(Told.newCall(), "incoming");
        assertThat(bench.post(body, "message")).isEqualTo(500);

        bench.context().getRouteController().stopRoute("first");
        bench.context().getRouteController().startRoute("first");

        assertThat(bench.post(body, "message")).isEqualTo(202);
        assertThat(bench.events()).containsExactly("incoming", "incoming");
    }

    @Test
    void aRepeatOfWhatIsUnderWayGetsTheSameAnswer() throws Exception {
        hold = new CountDownLatch(1);
        failures.set(1);
        String body = Told.state(Told.newCall(), "incoming");
        CompletableFuture<Integer> first = bench.posted(body, "message");
        bench.deliveredAs(1);
        CompletableFuture<Integer> repeat = bench.posted(body, "message");

        hold.countDown();

        assertThat(first.get()).isEqualTo(500);
        assertThat(repeat.get()).isIn(500, 202); // 202 where it came after the first had failed
        assertThat(bench.delivered.size()).isEqualTo(repeat.get() == 500 ? 1 : 2);
    }

    @Test
    void withoutAMessageIdAKeyIsToldOnceAndSoIsAState() throws Exception {
        String call = Told.newCall();
        for (String body : List.of(
                Told.state(call, "established"),
                Told.state(call, "established"),
                Told.tone(call, 1, "tone1"),
                Told.tone(call, 1, "tone1"),
                Told.tone(call, 2, "tone1"))) {
            assertThat(bench.send(plain(body).build()).statusCode()).isEqualTo(202);
        }
        assertThat(bench.events()).containsExactly("established", "callUpdated", "toneReceived", "toneReceived");
    }

    @Test
    void withoutAMessageIdARepeatOfWhatFailedIsTheSameEvent() throws Exception {
        failures.set(1);
        String body = Told.state(Told.newCall(), "incoming");

        assertThat(bench.send(plain(body).build()).statusCode()).isEqualTo(500);
        assertThat(bench.send(plain(body).build()).statusCode()).isEqualTo(202);

        assertThat(bench.events()).containsExactly("incoming", "incoming");
    }

    @Test
    void withoutAMessageIdARepeatOfAKeyUnderWaySharesItsFailure() throws Exception {
        // The key's route is in progress and will fail. Its repeat, dropped as the same key, was answered 202 at once:
        // the service took the key for delivered and sent it no more.
        String call = Told.newCall();
        assertThat(bench.send(plain(Told.state(call, "established")).build()).statusCode())
                .isEqualTo(202);
        hold = new CountDownLatch(1);
        failures.set(1);
        CompletableFuture<Integer> first =
                bench.sent(plain(Told.tone(call, 1, "tone1")).build());
        bench.deliveredAs(2);
        CompletableFuture<Integer> repeat =
                bench.sent(plain(Told.tone(call, 1, "tone1")).build());
        await().during(Duration.ofMillis(200)).until(() -> !repeat.isDone());

        hold.countDown();

        assertThat(first.get()).isEqualTo(500);
        assertThat(repeat.get()).isEqualTo(500);
    }

    private int sent(String body, String header, String value) throws Exception {
        return bench.send(plain(body)
                        .header("X-Microsoft-Skype-Message-ID", Told.newCall())
                        .header(header, value)
                        .build())
                .statusCode();
    }

    private HttpRequest.Builder plain(String body) {
        return bench.request(body).header("Authorization", "Bearer " + bench.token());
    }
}
