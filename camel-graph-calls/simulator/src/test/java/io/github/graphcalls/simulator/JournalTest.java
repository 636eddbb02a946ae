package io.github.graphcalls.simulator;

import static io.github.graphcalls.simulator.CallAssert.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.simulator.JournalEntry.Sort;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be asked of what happened, and what is said where it was otherwise. */
class JournalTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator);

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    private SimulatedCall menuCall() {
        bot.answersCalls()
                .hasPrompt("menu.wav", Duration.ofSeconds(1))
                .hasPrompt("goodbye.wav", Duration.ofSeconds(1))
                .on("mediaActive", (call, data) -> {
                    bot.post(call, "subscribeToTone", "{}");
                    bot.play(call, "menu.wav");
                })
                .on("tone1", (call, data) -> bot.play(call, "goodbye.wav"))
                .on("playPromptOperation", (call, data) -> {
                    if (simulator.requests("playPrompt").size() == 2) {
                        bot.hangUp(call);
                    }
                });
        return simulator
                .caller("+14255550123")
                .dials(bot.asBot())
                .hears("menu.wav")
                .presses("1")
                .hears("goodbye.wav")
                .isHungUpOn()
                .call()
                .orElseThrow();
    }

    @Test
    void aCallTellsItsRequestsNotificationsAndWhatWasHeard() {
        SimulatedCall call = menuCall();

        assertThatCall(call)
                .wasAnswered()
                .isOver()
                .heardInOrder("menu.wav", "goodbye.wav")
                .didNotHear("error.wav")
                .hadRequests("answer", "playPrompt", "playPrompt", "hangUp")
                .hadOnlyRequests("answer", "subscribeToTone", "playPrompt", "hangUp")
                .hadNotifications("incoming", "established", "mediaActive", "tone1", "terminated");
        assertThat(simulator.requests("playPrompt")).hasSize(2);
        assertThat(call.heard())
                .extracting(HeardSound::name, HeardSound::length, HeardSound::personId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("menu.wav", Duration.ofSeconds(1), "+14255550123"),
                        org.assertj.core.groups.Tuple.tuple("goodbye.wav", Duration.ofSeconds(1), "+14255550123"));
        assertThat(call.journal().stream().filter(one -> one.sort() == Sort.STEP))
                .extracting(JournalEntry::text)
                .containsExactly("caller dials", "caller presses 1");
    }

    @Test
    void anAssertionThatDoesNotHoldTellsWhatThereWasAndTheTranscript() {
        SimulatedCall call = menuCall();

        assertThatThrownBy(() -> assertThatCall(call).heardInOrder("goodbye.wav", "menu.wav"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected of call 1 that people on it heard goodbye.wav, menu.wav in this order, but after"
                        + " menu.wav, goodbye.wav there was nothing. What happened:\n" + call.transcript());
        assertThatThrownBy(() -> assertThatCall(call).goesOn())
                .hasMessage("Expected of call 1 that it goes on, but it is over: the bot has hung up. What happened:\n"
                        + call.transcript());
        assertThatThrownBy(() -> assertThatCall(call).wasNotAnswered())
                .hasMessageStartingWith("Expected of call 1 that it was not answered, but it has been [incoming,"
                        + " establishing, established, terminating, terminated]. What happened:\n00:00.0 caller dials");
        assertThatThrownBy(() -> assertThatCall(call).hadOnlyRequests("answer", "playPrompt", "hangUp"))
                .hasMessageStartingWith("Expected of call 1 that the bot asked for nothing but answer, playPrompt,"
                        + " hangUp, but there was subscribeToTone. What happened:");
    }

    @Test
    void aMistakeOfTheBotIsToldWithTheTranscript() {
        SimulatedCall call =
                simulator.caller("+14255550123").dials(bot.asBot()).call().orElseThrow();
        bot.play(call.id(), "menu.wav");

        assertThat(simulator.refusals())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(RefusedRequest.Reason.WRONG_STATE))
                .satisfies(one -> assertThat(one.operation()).isEqualTo("playPrompt"));
        assertThatThrownBy(simulator::requireNoProtocolErrors)
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "The service refused what the bot asked:\n00:00.0 POST /v1.0/communications/calls/" + call.id()
                                + "/playPrompt 409: playPrompt is possible for a call that is established; this one is incoming"
                                + " and has been [incoming]. See https://learn.microsoft.com/graph/api/call-playprompt\n"
                                + "What happened:\n" + simulator.transcript());
        simulator.requireNoProtocolErrors(); // told once
    }

    @Test
    void aMistakeThatIsExpectedIsNone() {
        SimulatedCall call =
                simulator.caller("+14255550123").dials(bot.asBot()).call().orElseThrow();
        simulator.expectsRefusal("playPrompt");
        bot.play(call.id(), "menu.wav");

        simulator.requireNoProtocolErrors();

        simulator.expectsRefusal("playPrompt");
        assertThatThrownBy(simulator::requireNoProtocolErrors)
                .hasMessage("The service was expected to refuse playPrompt, but did not. What happened:\n"
                        + simulator.transcript());
    }

    @Test
    void whatMayHappenToAnyBotIsNoMistake() {
        bot.post("57dab8b1", "keepAlive", "");
        simulator.tokens().revokeAccessTokens();
        bot.post("57dab8b1", "keepAlive", "");
        simulator.faults().on("keepAlive").tooManyRequests();
        bot.sendWithToken("POST", "/communications/calls/57dab8b1/keepAlive", "", simulator.accessToken());

        simulator.requireNoProtocolErrors();
        assertThat(simulator.refusals())
                .extracting(RefusedRequest::reason)
                .containsExactly(RefusedRequest.Reason.CALL_NOT_FOUND, RefusedRequest.Reason.TOKEN_REFUSED);
    }

    @Test
    void aCallIsDrawnForMermaid() {
        simulator
                .caller("+14255550123")
                .dials(bot.asBot())
                .waits(Duration.ofSeconds(1))
                .hangsUp();

        assertThat(simulator.calls().get(0).diagram().mermaid()).isEqualTo("""
                        sequenceDiagram
                            participant p0 as caller
                            participant p1 as calling service
                            participant p2 as bot
                            p0->>p1: 00:00.0 dials
                            p1->>p2: 00:00.0 incoming
                            p0->>p1: 00:01.0 hangs up
                            p1->>p2: 00:01.0 terminated
                        """);
    }

    @Test
    void peopleOfOneNameAreToldApartAndCallsCarryTheirNumber() {
        simulator.caller("+14255550123").dials(bot.asBot());
        simulator.caller("+14255550124").dials(bot.asBot());

        assertThat(simulator.diagram().mermaid())
                .contains("as caller +14255550123\n", "as caller +14255550124\n", ": 00:00.0 [2] dials\n");
    }
}
