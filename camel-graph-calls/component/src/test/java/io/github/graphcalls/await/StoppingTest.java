package io.github.graphcalls.await;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.await.HeldGraph.Reply;
import io.github.graphcalls.await.HeldGraph.Talk;
import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.WaitsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.Test;

/** Whoever waits when the component stops is told so, once. */
class StoppingTest {

    private static final String USER = "550fae72-d251-43ec-868c-373732c2704f";
    private static final String SENT = " The request was sent and may have been carried out.";

    private final String call = UUID.randomUUID().toString();
    private final List<Pending> pending = new ArrayList<>();

    @Test
    void eachWaitEndsWhenTheContextStops() throws Exception {
        Calls calls;
        try (AwaitBench bench = new AwaitBench(List.of())) {
            calls = bench.calls();
            bench.post(Says.call("created", call, "'state':'incoming'"));
            bench.post(Says.established(call));
            await(bench, "recordResponse?await=completed", false);
            await(bench, "hangUp?await=terminated", true);
            await(bench, "answer?await=mediaActive", true);
            await(bench, "transfer?await=completed&transferTarget=" + USER, true);
            await(bench, "playPrompt?prompts=https://bot.example.com/a.wav", false);
            assertThat(WaitsOf.all(calls)).isEqualTo(5);
        }

        assertThat(pending.stream().map(Pending::message))
                .containsExactly(
                        "recordResponse (call " + call
                                + "): the component stopped before active media came. Nothing was sent.",
                        "hangUp (call " + call + "): the component stopped before the end of the call came." + SENT,
                        "answer (call " + call + "): the component stopped before active media came." + SENT,
                        "transfer (call " + call + "): the component stopped before the operation's outcome came."
                                + SENT,
                        "playPrompt (call " + call
                                + "): the component stopped before active media came. Nothing was sent.");
        assertThat(pending.stream().map(one -> one.callbacks.get())).containsOnly(1);
        assertThat(WaitsOf.all(calls)).isZero();
    }

    @Test
    void whatIsAnsweredWhileTheContextStopsDoesNotBeginToWait() throws Exception {
        try (AwaitBench bench = new AwaitBench(List.of())) {
            Talk talk = bench.graph.begin();
            Pending one = pending(bench, "recordResponse?await=completed");
            CompletableFuture<Void> sending = CompletableFuture.runAsync(one::go);
            talk.asked.get(AwaitBench.SOON.toSeconds(), SECONDS);
            bench.calls().close();

            talk.answer.complete(new Reply(200, Says.json("{'id':'1','status':'running'}")));

            sending.get(AwaitBench.SOON.toSeconds(), SECONDS);
            assertThat(one.message())
                    .isEqualTo("recordResponse (call " + call
                            + "): the component stopped before the operation's outcome came." + SENT);
            assertThat(bench.left(call)).isEqualTo("nothing");
        }
    }

    private void await(AwaitBench bench, String uri, boolean isSent) throws Exception {
        int timers = bench.time.timers();
        Talk talk = bench.graph.begin();
        talk.answer.complete(new Reply(202, ""));
        Pending one = pending(bench, uri);
        one.go();
        pending.add(one);
        assertThat(talk.asked.isDone()).isEqualTo(isSent);
        assertThat(bench.time.timers()).isEqualTo(timers + 1);
    }

    private Pending pending(AwaitBench bench, String uri) throws Exception {
        AsyncProducer producer = bench.context.getEndpoint("graph-calls:" + uri).createAsyncProducer();
        ServiceHelper.startService(producer);
        Exchange exchange = new DefaultExchange(bench.context);
        exchange.getMessage().setHeader("CamelGraphCallsCallId", call);
        return new Pending(producer, exchange, new AtomicInteger(), new CompletableFuture<>());
    }

    private record Pending(
            AsyncProducer producer, Exchange exchange, AtomicInteger callbacks, CompletableFuture<Void> over) {

        void go() {
            producer.process(exchange, sync -> {
                callbacks.incrementAndGet();
                over.complete(null);
            });
        }

        String message() {
            over.orTimeout(AwaitBench.SOON.toSeconds(), SECONDS).join();
            return exchange.getException().getMessage();
        }
    }
}
