package io.github.graphcalls.await;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.await.AwaitBench.Sent;
import io.github.graphcalls.await.HeldGraph.Reply;
import io.github.graphcalls.await.HeldGraph.Talk;
import io.github.graphcalls.graph.GraphCallsException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How an outcome finds the exchange that awaits it, and what the route learns from it. */
class OutcomesTest {

    private static final int PROMPT = 0;
    private static final int INVITE = 1;
    private static final String RUNNING =
            "{'@odata.type':'#microsoft.graph.playPromptOperation','id':'ID','status':'running'}";

    private static AwaitBench bench;

    private final String call = UUID.randomUUID().toString();
    private final String operation = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws Exception {
        bench = new AwaitBench(List.of(
                "playPrompt?await=completed&prompts=https://bot.example.com/a.wav",
                "inviteParticipants?await=completed&participants=550fae72-d251-43ec-868c-373732c2704f"));
    }

    @AfterAll
    static void stop() throws IOException {
        bench.close();
    }

    @Test
    void anOutcomeIsFoundByTheIdInItsUrlAloneWithoutAnyClientContext() throws Exception {
        Sent sent = awaits(PROMPT, operation);

        bench.post(Says.operation(call, Says.hex(operation), "'status':'completed'"));

        assertThat(endOf(sent)).isEqualTo("OtherOperation");
    }

    /** An invitation of several people is told of under a URL that names no operation (facts, section 9). */
    @Test
    void anOutcomeIsFoundByTheIdInItsDataWhereTheUrlNamesNone() throws Exception {
        Sent sent = awaits(INVITE, operation);

        bench.post(Says.operation(
                call,
                "participants",
                "'@odata.type':'#microsoft.graph.inviteParticipantsOperation','id':'" + operation
                        + "','status':'completed'"));

        assertThat(endOf(sent)).isEqualTo("InviteParticipantsOperation");
    }

    @Test
    void operationsOfOneCallEndEachWithItsOwnOutcome() throws Exception {
        String other = UUID.randomUUID().toString();
        Sent first = awaits(PROMPT, operation);
        Sent second = awaits(PROMPT, other);

        bench.post(Says.operation(
                call, other, "'@odata.type':'#microsoft.graph.playPromptOperation','status':'completed'"));

        assertThat(endOf(second)).isEqualTo("PlayPromptOperation");
        assertThat(first.over).isNotDone();
        bench.post(Says.operation(call, operation, "'status':'failed','resultInfo':{'code':400,'subcode':8508}"));
        assertThat(endOf(first))
                .isEqualTo("playPrompt (call " + call
                        + "): the operation failed with code 400, subcode 8508: It was cancelled. The request"
                        + " was sent, and this is Graph's answer.");
        assertThat(bench.left(call)).isEqualTo("nothing");
    }

    @Test
    void whatWasCancelledTellsItsCodes() throws Exception {
        Sent sent = awaits(PROMPT, operation);

        bench.post(Says.operation(
                call,
                operation,
                "'status':'failed','resultInfo':{'code':'400','subCode':'8508','message':'Action cancelled.'}"));

        GraphCallsException failure = sent.over
                .get(AwaitBench.SOON.toSeconds(), SECONDS)
                .getProperty(Exchange.EXCEPTION_CAUGHT, GraphCallsException.class);
        assertThat(failure.kind()).isEqualTo(GraphCallsException.Kind.OPERATION_FAILED);
        assertThat(failure.operationResult().orElseThrow().code()).isEqualTo(400);
        assertThat(failure.operationResult().orElseThrow().subcode()).isEqualTo(8508);
    }

    @Test
    void anOutcomeOfACallThatHasEndedCountsIfItWasToldBeforeTheAnswer() throws Exception {
        Talk talk = bench.graph.begin();
        Sent sent = bench.send(PROMPT, call);
        talk.asked.get(AwaitBench.SOON.toSeconds(), SECONDS);
        bench.post(Says.terminated(call));
        bench.post(Says.operation(
                call, operation, "'@odata.type':'#microsoft.graph.playPromptOperation','status':'completed'"));

        answer(talk, operation);

        assertThat(endOf(sent)).isEqualTo("PlayPromptOperation");
    }

    /** Operations are deleted when they end, so a 404 that names no call says nothing about the call, or the outcome. */
    @Test
    void anOperationThatIsNotFoundAtLastIsATimeOutAndNotTheEndOfTheCall() throws Exception {
        Sent sent = awaits(PROMPT, operation, new Reply(404, Says.json("{'error':{'code':'NotFound'}}")));

        bench.time.pass(Duration.ofSeconds(301));

        assertThat(endOf(sent))
                .isEqualTo(
                        "playPrompt (call " + call + "): the operation's outcome, for which the service was asked once"
                                + " more, did not come within 300 s. The request was sent and may have been carried out. Raise"
                                + " awaitTimeout, and check that notifications reach the callbackUri.");
    }

    @Test
    void aLastLookThatFailsIsATimeOut() throws Exception {
        Sent sent = awaits(PROMPT, operation, new Reply(403, "{}"));

        bench.time.pass(Duration.ofSeconds(301));

        assertThat(endOf(sent)).contains("did not come within 300 s");
        assertThat(bench.left(call)).isEqualTo("nothing");
    }

    private Sent awaits(int route, String id) throws Exception {
        return awaits(route, id, new Reply(500, "{}"));
    }

    private Sent awaits(int route, String id, Reply truth) throws Exception {
        int before = bench.time.timers();
        Talk talk = bench.graph.begin();
        talk.truth = truth;
        Sent sent = bench.send(route, call);
        answer(talk, id);
        AwaitBench.until(() -> bench.time.timers() > before);
        return sent;
    }

    private static void answer(Talk talk, String id) {
        talk.answer.complete(new Reply(200, Says.json(RUNNING.replace("ID", id))));
    }

    private static String endOf(Sent sent) throws Exception {
        sent.over.get(AwaitBench.SOON.toSeconds(), SECONDS);
        assertThat(sent.ends).hasSize(1);
        return sent.ends.get(0);
    }
}
