package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets what, in which order, and which doors are open. */
class DoorsTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
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
    void theEventsOfACallComeInOrderThroughASlowAsynchronousRoute() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications")
                        .delay(20)
                        .asyncDelayed()
                        .process(e -> seen.add(e.getMessage().getHeader("CamelGraphCallsTone", "-", String.class)));
            }
        });
        String call = Told.newCall();
        bench.post(Told.state(call, "established"));
        for (int i = 1; i <= 9; i++) {
            bench.post(Told.tone(call, i, "tone" + i));
        }

        await().until(() -> seen.size() == 10);
        assertThat(seen).containsExactly("-", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void differentCallsGoInParallel() throws Exception {
        CyclicBarrier together = new CyclicBarrier(5);
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications")
                        .process(e -> together.await(10, TimeUnit.SECONDS))
                        .process(bench::keep);
            }
        });
        for (String call : IntStream.range(0, 5).mapToObj(i -> Told.newCall()).toList()) {
            bench.post(Told.state(call, "incoming"));
        }
        bench.deliveredAs(5);
    }

    @Test
    void aBusyConsumerDoesNotHoldUpAnother() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=incoming").process(e -> hold.await());
                from("graph-calls:notifications?events=incoming,established").process(bench::keep);
            }
        });
        String call = Told.newCall();
        bench.post(Told.state(call, "incoming"));
        bench.post(Told.state(call, "established"));

        await().untilAsserted(() -> assertThat(bench.events()).containsExactly("incoming", "established"));
    }

    @Test
    void twoConsumersOfOnePathMustAgreeOnWhatTheyCheck() {
        assertThatThrownBy(() -> bench.start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("graph-calls:notifications").process(bench::keep);
                        from("graph-calls:notifications?tenants=one").process(bench::keep);
                    }
                }))
                .hasMessage("Two consumers share the path /api/calls but differ in what they check. Give them the same"
                        + " applicationId, issuers, tenants, openIdConfigurationUrl, clockSkew, validateToken, maxBodySize,"
                        + " acknowledgeTimeout and maxHeldAnswers, or paths of their own (option path).");
    }

    @Test
    void eachPathHasADoorOfItsOwn() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?path=/one").process(e -> seen.add("one"));
                from("graph-calls:notifications?path=two/&tenants=" + CallbackSigner.TENANT)
                        .process(e -> seen.add("two"));
            }
        });
        // the same message at both: each is its own
        String body = Told.state(Told.newCall(), "incoming");
        assertThat(status("/one", body)).isEqualTo(202);
        assertThat(status("/two", Told.state(Told.newCall(), "incoming"))).isEqualTo(202);
        assertThat(status("/api/calls", body)).isEqualTo(404);
        await().untilAsserted(() -> assertThat(seen).containsExactlyInAnyOrder("one", "two"));
    }

    @Test
    void theLastConsumerOutClosesTheDoorAndTheFirstOpensItAgain() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications").routeId("one").process(e -> seen.add("one"));
                from("graph-calls:notifications?bodyType=typed").routeId("two").process(e -> seen.add("two"));
            }
        });
        bench.context().getRouteController().stopRoute("one");
        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(202);
        await().untilAsserted(() -> assertThat(seen).containsExactly("two"));

        bench.context().getRouteController().stopRoute("two");
        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(404);

        bench.context().getRouteController().startRoute("one");
        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(202);
        await().untilAsserted(() -> assertThat(seen).containsExactly("two", "one"));
    }

    @Test
    void aSuspendedContextReceivesNothingAndAResumedOneDoes() throws Exception {
        bench.routeWith("");
        bench.context().suspend();
        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isIn(404, 503);

        bench.context().resume();

        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(202);
        bench.deliveredAs(1);
    }

    @Test
    void whatWasAcknowledgedIsRoutedBeforeARouteStops() throws Exception {
        // Three events of a call were acknowledged with 202, the first was still in the route. The route was stopped
        // gracefully; the two behind it reached a stopped route and were lost. They should have been routed first.
        CountDownLatch entered = new CountDownLatch(1);
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications").routeId("slow").process(e -> {
                    entered.countDown();
                    hold.await();
                    bench.keep(e);
                });
            }
        });
        String call = Told.newCall();
        for (String state : List.of("incoming", "establishing", "established")) {
            assertThat(bench.post(Told.state(call, state))).isEqualTo(202);
        }
        assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> {
            try {
                bench.context().getRouteController().stopRoute("slow");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(() -> bench.post(Told.state(Told.newCall(), "incoming")) == 503);

        hold.countDown();

        stopping.get(30, TimeUnit.SECONDS);
        assertThat(bench.eventsOf(call)).containsExactly("incoming", "establishing", "established");
    }

    private int status(String path, String body) throws Exception {
        return bench.send(HttpRequest.newBuilder(bench.at(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + bench.token())
                        .header("X-Microsoft-Skype-Message-ID", "message")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }
}
