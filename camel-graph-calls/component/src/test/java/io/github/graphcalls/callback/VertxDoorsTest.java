package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On Vert.x, what needs no waiting is answered even while all of the server's worker threads are busy with other things. */
class VertxDoorsTest {

    /** Vert.x has 20 by default. */
    private static final int MORE_THAN_WORKERS = 24;

    private final CountDownLatch hold = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();
    private final String call = Told.newCall();
    private CallbackBench bench;
    private List<CompletableFuture<Integer>> slow;

    @BeforeEach
    void occupyTheServer() throws Exception {
        bench = new CallbackBench();
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications").process(bench::keep);
                from("platform-http:/slow").process(e -> {
                    held.incrementAndGet();
                    hold.await();
                });
            }
        });
        assertThat(bench.post(Told.state(call, "incoming"))).isEqualTo(202); // its token is known from now on
        slow = IntStream.range(0, MORE_THAN_WORKERS)
                .mapToObj(i -> bench.sent(HttpRequest.newBuilder(bench.at("/slow"))
                        .POST(BodyPublishers.noBody())
                        .build()))
                .toList();
        await().until(() -> held.get() >= MORE_THAN_WORKERS - 4);
    }

    @AfterEach
    void stop() throws Exception {
        hold.countDown();
        CompletableFuture.allOf(slow.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
        bench.close();
    }

    @Test
    void aNotificationIsAnsweredAndRouted() throws Exception {
        assertThat(bench.posted(Told.state(call, "established"), "m-1").get(5, TimeUnit.SECONDS))
                .isEqualTo(202);
        assertThat(bench.posted(Told.state(call, "established"), "m-1").get(5, TimeUnit.SECONDS))
                .isEqualTo(202);

        bench.deliveredAs(2);
        assertThat(bench.events()).containsExactly("incoming", "established");
    }

    @Test
    void soIsWhatIsRefused() throws Exception {
        assertThat(bench.posted("no JSON", "m-1").get(5, TimeUnit.SECONDS)).isEqualTo(400);
    }

    @Test
    void whatMayTakeLongWaitsForAWorker() throws Exception {
        CompletableFuture<Integer> large = bench.posted(
                Told.envelope(
                        Told.call("updated", call, "'state':'established','subject':'" + "x".repeat(10_000) + "'")),
                "m-1");
        CompletableFuture<Integer> question = bench.posted(
                Told.envelope(Told.entry(
                        "updated",
                        "/communications/calls/" + call,
                        "{'@odata.type':'#microsoft.graph.participantJoiningNotification','call':{'id':'" + call
                                + "'}}")),
                "m-2");
        CompletableFuture<Integer> stranger = bench.sent(bench.request(Told.state(call, "established"))
                .header("Authorization", "Bearer of.another.token")
                .build());

        // The server takes requests in their order, and what comes after these is answered before them.
        assertThat(bench.posted(Told.state(call, "terminated"), "m-3").get(5, TimeUnit.SECONDS))
                .isEqualTo(202);
        assertThat(List.of(large, question, stranger)).noneMatch(CompletableFuture::isDone);

        hold.countDown();
        assertThat(large.get(10, TimeUnit.SECONDS)).isEqualTo(202);
        assertThat(question.get(10, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(stranger.get(10, TimeUnit.SECONDS)).isEqualTo(401);
    }
}
