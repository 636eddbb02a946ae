package io.github.graphcalls.await;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.await.AwaitBench.Sent;
import io.github.graphcalls.await.HeldGraph.Reply;
import io.github.graphcalls.await.HeldGraph.Talk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is to be heard is held back while a call is known to be silent, and nothing else is. */
class MediaFirstTest {

    private static final int PROMPT = 0;
    private static final int RECORDING = 1;
    private static final int TONES = 2;

    private static AwaitBench bench;

    private final String call = UUID.randomUUID().toString();
    private final Talk talk = bench.graph.begin();

    @BeforeAll
    static void start() throws Exception {
        bench = new AwaitBench(List.of(
                "playPrompt?prompts=https://bot.example.com/a.wav", "recordResponse", "sendDtmfTones?tones=tone1"));
    }

    @AfterAll
    static void stop() throws IOException {
        bench.close();
    }

    @AfterEach
    void leavesNothing() {
        assertThat(bench.left(call)).isEqualTo("nothing");
    }

    @Test
    void aPromptRightAfterEstablishedIsSentOnceMediaIsActive() throws Exception {
        isEstablished();
        Sent sent = heldBack(PROMPT);

        bench.post(Says.sound(call));

        assertThat(asked()).endsWith("/communications/calls/" + call + "/playPrompt");
        assertThat(endOf(sent)).isEqualTo("PlayPromptOperation");
    }

    @Test
    void itIsSentAfterTenSecondsAtTheLatest() throws Exception {
        isEstablished();
        Sent sent = heldBack(PROMPT);

        bench.time.pass(Duration.ofMillis(9_999));
        assertThat(talk.asked).isNotDone();
        bench.time.pass(Duration.ofMillis(1));

        assertThat(asked()).endsWith("/playPrompt");
        assertThat(endOf(sent)).isEqualTo("PlayPromptOperation");
    }

    @Test
    void aRecordingIsHeldBackToo() throws Exception {
        isEstablished();
        Sent sent = heldBack(RECORDING);

        bench.post(Says.sound(call));

        assertThat(asked()).endsWith("/recordResponse");
        endOf(sent);
    }

    @Test
    void aCallThatEndsMeanwhileFailsItUnsent() throws Exception {
        isEstablished();
        Sent sent = heldBack(PROMPT);

        bench.post(Says.terminated(call));

        sent.over.get(AwaitBench.SOON.toSeconds(), SECONDS);
        assertThat(sent.ends)
                .containsExactly("playPrompt (call " + call
                        + "): the call ended before its media was active. Nothing was sent.");
        assertThat(talk.asked).isNotDone();
    }

    @Test
    void whatIsNotToBeHeardIsSentAtOnce() throws Exception {
        isEstablished();

        Sent sent = bench.send(TONES, call);

        assertThat(asked()).endsWith("/sendDtmfTones");
        endOf(sent);
    }

    @Test
    void aCallWhoseSoundFlowsIsPlayedToAtOnce() throws Exception {
        isEstablished();
        bench.post(Says.sound(call));

        Sent sent = bench.send(PROMPT, call);

        assertThat(asked()).endsWith("/playPrompt");
        endOf(sent);
    }

    /** It may sound for long already: another node has seen that, or this one before it was started again. */
    @Test
    void aCallWhoseBeginningWasNotSeenHereIsPlayedToAtOnce() throws Exception {
        bench.post(Says.established(call));

        Sent sent = bench.send(PROMPT, call);

        assertThat(asked()).endsWith("/playPrompt");
        endOf(sent);
    }

    @Test
    void aCallOfWhichNothingIsKnownIsPlayedToAtOnce() throws Exception {
        Sent sent = bench.send(PROMPT, call);

        assertThat(asked()).endsWith("/playPrompt");
        endOf(sent);
    }

    private void isEstablished() throws Exception {
        bench.post(Says.call("created", call, "'state':'incoming'"));
        bench.post(Says.established(call));
    }

    private Sent heldBack(int route) {
        Sent sent = bench.send(route, call);
        AwaitBench.until(() -> bench.time.timers() == 1);
        AwaitBench.until(() -> bench.sending() == 0); // no thread waits
        assertThat(talk.asked).isNotDone();
        return sent;
    }

    private String asked() throws Exception {
        return talk.asked.get(AwaitBench.SOON.toSeconds(), SECONDS);
    }

    private String endOf(Sent sent) throws Exception {
        talk.answer.complete(new Reply(200, Says.json("{'id':'1','status':'running'}")));
        sent.over.get(AwaitBench.SOON.toSeconds(), SECONDS);
        assertThat(sent.ends).hasSize(1);
        return sent.ends.get(0);
    }
}
