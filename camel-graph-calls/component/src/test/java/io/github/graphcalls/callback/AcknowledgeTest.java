package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcknowledgeTest {

    private final List<String> handled = new CopyOnWriteArrayList<>();
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
    void receivedAnswersBeforeTheRouteEnds() throws Exception {
        holding("");
        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(202);
        bench.deliveredAs(1);
    }

    @Test
    void completedAnswersAfterTheRouteEnds() throws Exception {
        holding("?acknowledge=completed");
        CompletableFuture<Integer> answer = bench.posted(Told.state(Told.newCall(), "incoming"), "m");
        bench.deliveredAs(1);
        assertThat(answer).isNotDone();

        hold.countDown();

        assertThat(answer.get()).isEqualTo(202);
    }

    @Test
    void anAnswerIsHeldNoLongerThanIsSetAndTheRepeatGetsTheOutcome() throws Exception {
        holding("?acknowledge=completed&acknowledgeTimeout=300");
        String body = Told.state(Told.newCall(), "incoming");
        assertThat(bench.post(body, "m")).isEqualTo(503);

        hold.countDown();

        await().untilAsserted(() -> assertThat(bench.post(body, "m")).isEqualTo(202));
        assertThat(bench.events()).containsExactly("incoming");
    }

    @Test
    void onlySoManyAnswersAreHeldAndTheNextIsToComeAgain() throws Exception {
        holding("?acknowledge=completed");
        List<CompletableFuture<Integer>> held = IntStream.range(0, 8)
                .mapToObj(i -> bench.posted(Told.state(Told.newCall(), "incoming"), "m" + i))
                .toList();
        bench.deliveredAs(8);

        HttpResponse<String> ninth = bench.send(bench.callback(Told.state(Told.newCall(), "incoming"), "m9"));

        assertThat(ninth.statusCode()).isEqualTo(503);
        assertThat(ninth.headers().firstValue("Retry-After")).hasValue("1");
        hold.countDown();
        assertThat(held).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(202));
    }

    @Test
    void aRouteThatFailsAnswers500AndTheExceptionHandlerSeesItOnce() throws Exception {
        bench.context().getRegistry().bind("handler", new Handler());
        failing("?acknowledge=completed&exceptionHandler=#handler");

        assertThat(bench.post(Told.state("the-call", "incoming"))).isEqualTo(500);

        assertThat(handled).containsExactly("The event incoming of call the-call was not processed");
    }

    @Test
    void aHandlerThatThrowsHoldsNothingUp() throws Exception {
        bench.context().getRegistry().bind("handler", new Handler() {
            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                throw new IllegalStateException("a fault of the handler's own");
            }
        });
        failing("?acknowledge=completed&exceptionHandler=#handler");
        String call = Told.newCall();

        assertThat(bench.post(Told.state(call, "incoming"))).isEqualTo(500);
        assertThat(bench.post(Told.state(call, "established"))).isEqualTo(500);
    }

    @Test
    void aFailedEventGoesToTheRoutesErrorHandlerWhereItIsBridged() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(IllegalStateException.class).handled(true).process(e -> handled.add("bridged"));
                from("graph-calls:notifications?acknowledge=completed&bridgeErrorHandler=true")
                        .throwException(new IllegalStateException("no"));
            }
        });

        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(202);
        assertThat(handled).containsExactly("bridged");
    }

    private void holding(String options) throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications" + options).process(bench::keep).process(e -> hold.await());
            }
        });
    }

    private void failing(String options) throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications" + options).throwException(new IllegalStateException("no"));
            }
        });
    }

    /** Remembers what it is told. */
    private class Handler implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            handled.add("");
        }

        @Override
        public void handleException(String message, Throwable exception) {
            handled.add(message);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            handled.add(message);
        }
    }
}
