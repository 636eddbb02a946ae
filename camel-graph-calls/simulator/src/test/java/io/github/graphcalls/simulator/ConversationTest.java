package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls between a caller and a bot, from dialling to the end. */
class ConversationTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator);

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    @Test
    void aCallerHearsTheWelcomePressesAKeyAndIsHungUpOn() {
        bot.hasPrompt("welcome.wav", Duration.ofSeconds(3))
                .answersCalls()
                .on("mediaActive", (call, data) -> {
                    bot.post(call, "subscribeToTone", "{}");
                    bot.play(call, "welcome.wav");
                })
                .on("tone2", (call, data) -> bot.hangUp(call));

        simulator
                .caller("+14255550123")
                .dials(bot.asBot())
                .hearsToTheEnd("welcome.wav")
                .presses("2")
                .isHungUpOn();
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(simulator.transcript()).isEqualTo("""
                        00:00.0 [1] caller dials
                        00:00.0 [1] bot is told incoming
                        00:00.0 [1] bot POST answer 202
                        00:00.1 [1] bot is told establishing
                        00:00.2 [1] bot is told established
                        00:00.3 [1] bot is told mediaActive
                        00:00.3 [1] bot POST subscribeToTone 200
                        00:00.3 [1] bot POST playPrompt welcome.wav 200
                        00:00.4 [1] caller hears welcome.wav (3 s)
                        00:03.4 [1] bot is told playPromptOperation completed
                        00:03.9 [1] caller presses 2
                        00:03.9 [1] bot is told tone2
                        00:03.9 [1] bot DELETE hangUp 204
                        00:04.0 [1] bot is told terminating
                        00:04.0 [1] bot is told terminated""");
    }

    @Test
    void aStepThatDoesNotComeTrueFailsWithTheTranscript() {
        bot.hasPrompt("menu.wav", Duration.ofSeconds(2))
                .answersCalls()
                .on("mediaActive", (call, data) -> bot.play(call, "menu.wav"));
        Person caller = simulator.caller("+14255550123").dials(bot.asBot()).hears("menu.wav");

        assertThatThrownBy(() -> caller.hears("goodbye.wav"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        The caller expected to hear goodbye.wav within 15 s of 00:02.4, but heard nothing. What happened:
                        00:00.0 caller dials
                        00:00.0 bot is told incoming
                        00:00.0 bot POST answer 202
                        00:00.1 bot is told establishing
                        00:00.2 bot is told established
                        00:00.3 bot is told mediaActive
                        00:00.3 bot POST playPrompt menu.wav 200
                        00:00.4 caller hears menu.wav (2 s)
                        00:02.4 bot is told playPromptOperation completed""");
    }

    @Test
    void aCallThatNobodyAnswersIsOverAfter15Seconds() {
        Person caller = simulator.caller("+14255550123").dials(bot.asBot()).isNotAnswered();

        assertThat(simulator.time().elapsed()).isEqualTo(Duration.ofSeconds(15));
        simulator.time().advance(Duration.ofSeconds(1));
        JsonNode end = bot.lastResource();
        assertThat(end.path("state").asText()).isEqualTo("terminated");
        assertThat(end.path("resultInfo").path("code").asInt()).isEqualTo(408);
        assertThat(bot.post(caller.call().orElseThrow().id(), "answer", bot.answerBody())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCallerWhoHangsUpEndsTheCallForTheBot() {
        bot.answersCalls();

        simulator.caller("+14255550123").dials(bot.asBot()).isAnswered().hangsUp();
        simulator.time().advance(Duration.ofSeconds(1));

        JsonNode end = bot.lastResource();
        assertThat(end.path("state").asText()).isEqualTo("terminated");
        assertThat(end.path("resultInfo").path("subcode").asInt()).isEqualTo(560000);
    }

    @Test
    void aRejectedCallIsToldWithoutAState() {
        bot.on("incoming", (call, data) -> bot.post(call, "reject", "{\"reason\": \"busy\"}"));

        simulator.caller("user-1").dials(bot.asBot()).isRejected();
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(bot.lastResource().has("state")).isFalse();
    }

    @Test
    void promptsAreHeardOneAfterAnother() {
        bot.hasPrompt("first.wav", Duration.ofSeconds(2))
                .hasPrompt("second.wav", Duration.ofMillis(1500))
                .hasPrompt("third.wav", Duration.ofSeconds(1))
                .answersCalls()
                .on("mediaActive", (call, data) -> {
                    bot.play(call, "first.wav", "second.wav");
                    bot.play(call, "third.wav");
                });

        simulator
                .caller("+14255550123")
                .dials(bot.asBot())
                .hearsToTheEnd("first.wav")
                .hearsToTheEnd("second.wav")
                .hearsToTheEnd("third.wav");

        assertThat(simulator.time().elapsed()).isEqualTo(Duration.ofMillis(4900));
    }

    @Test
    void cancellingFailsTheRunningPromptAndTheQueuedOne() {
        bot.hasPrompt("long.wav", Duration.ofSeconds(30))
                .answersCalls()
                .on("mediaActive", (call, data) -> {
                    bot.post(call, "subscribeToTone", "{}");
                    bot.play(call, "long.wav");
                    bot.play(call, "long.wav");
                })
                .on("tone1", (call, data) -> bot.post(call, "cancelMediaProcessing", "{}"));
        Person caller = simulator
                .caller("+14255550123")
                .dials(bot.asBot())
                .beginsToHear("long.wav")
                .waits(Duration.ofSeconds(2))
                .presses("1")
                .waits(Duration.ofSeconds(1));

        assertThat(bot.resources("playPromptOperation")).hasSize(2).allSatisfy(operation -> {
            assertThat(operation.path("status").asText()).isEqualTo("failed");
            assertThat(operation.path("resultInfo").path("code").asInt()).isEqualTo(400);
            assertThat(operation.path("resultInfo").path("subcode").asInt()).isEqualTo(8508);
        });
        assertThat(caller.transcript()).contains("long.wav is cut off after 2.6 s");
    }

    @Test
    void aPromptThatIsNot16KilohertzFailsAndIsNotHeard() {
        byte[] wrong = Wav.hum(Duration.ofSeconds(1)).file();
        wrong[24] = 0x40;
        wrong[25] = 0x1f;
        bot.hasPrompt("wrong.wav", wrong)
                .answersCalls()
                .on("mediaActive", (call, data) -> bot.play(call, "wrong.wav", "missing.wav"));

        simulator.caller("+14255550123").dials(bot.asBot()).isAnswered().hearsNothingFor(Duration.ofSeconds(5));

        assertThat(bot.resources("playPromptOperation")).singleElement().satisfies(operation -> {
            assertThat(operation.path("status").asText()).isEqualTo("failed");
            assertThat(operation.path("resultInfo").path("message").asText())
                    .isEqualTo("wrong.wav cannot be played: it must be PCM with 1 channel, 16000 Hz, 16 bits,"
                            + " but is format 1 with 1 channel(s), 8000 Hz, 16 bits");
        });
    }

    @Test
    void aTransferEndsTheCallOnceTheOperatorHasAnswered() {
        Person operator = simulator.operator("operator-id").answersAfter(Duration.ofSeconds(3));
        bot.answersCalls().on("mediaActive", (call, data) -> bot.post(call, "transfer", transferTo(operator)));

        simulator.caller("+14255550123").dials(bot.asBot()).isTransferredTo(operator);
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(bot.states())
                .containsExactly(
                        "incoming",
                        "establishing",
                        "established",
                        "established",
                        "transferring",
                        "transferAccepted",
                        "transferAccepted",
                        "terminated");
        assertThat(bot.lastResource().path("resultInfo").path("subcode").asInt())
                .isEqualTo(7015);
    }

    @Test
    void aTransferThatNobodyTakesLeavesTheCallEstablished() {
        Person operator = simulator.operator("operator-id").rejects();
        bot.answersCalls().on("mediaActive", (call, data) -> bot.post(call, "transfer", transferTo(operator)));

        Person caller =
                simulator.caller("+14255550123").dials(bot.asBot()).isAnswered().waits(Duration.ofSeconds(5));

        assertThat(caller.call().orElseThrow().state()).isEqualTo(CallState.ESTABLISHED);
        assertThat(bot.lastResource().path("state").asText()).isEqualTo("established");
        assertThat(bot.lastResource().path("resultInfo").path("code").asInt()).isEqualTo(500);
        assertThat(bot.lastResource().path("resultInfo").path("subCode").asInt())
                .isEqualTo(7000);
    }

    @Test
    void aRedirectedCallerTalksToTheTarget() {
        Person colleague = simulator.operator("colleague-id");
        bot.on(
                "incoming",
                (call, data) ->
                        bot.post(call, "redirect", "{\"targets\": [" + invitation(colleague) + "], \"timeout\": 20}"));

        simulator.caller("user-1").dials(bot.asBot()).isRedirectedTo(colleague);
    }

    @Test
    void somebodyWhomTheBotCallsHearsItsPrompt() {
        bot.hasPrompt("reminder.wav", Duration.ofSeconds(2))
                .on("mediaActive", (call, data) -> bot.play(call, "reminder.wav"));
        Person callee = simulator.callee("+14255550199");

        bot.send("POST", "/communications/calls", bot.createBody(invitation(callee)));
        callee.isCalled().hearsToTheEnd("reminder.wav").hangsUp();
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(bot.states()).containsExactly("establishing", "established", "established", "terminated");
    }

    /** A person waited for a second call; the end of the first was taken for that of the second, which had not begun. */
    @Test
    void somebodyWhoWasCalledBeforeWaitsForTheNextCall() {
        Person callee = simulator.callee("+14255550199");
        bot.send("POST", "/communications/calls", bot.createBody(invitation(callee)));
        callee.isCalled().hangsUp();

        simulator.together(() -> callee.isCalled().hangsUp(), () -> {
            simulator.caller("+14255550123").waits(Duration.ofSeconds(5));
            bot.send("POST", "/communications/calls", bot.createBody(invitation(callee)));
        });

        assertThat(simulator.calls()).hasSize(2);
    }

    @Test
    void somebodyWhoDoesNotAnswerIsGivenUpAfterAMinute() {
        Person callee = simulator.callee("+14255550199").doesNotAnswer();

        bot.send("POST", "/communications/calls", bot.createBody(invitation(callee)));
        simulator.time().advance(Duration.ofSeconds(61));

        assertThat(bot.states()).containsExactly("establishing", "terminated");
        assertThat(bot.lastResource().path("resultInfo").path("code").asInt()).isEqualTo(480);
    }

    @Test
    void aCallEndsWithoutKeepAliveFor45Minutes() {
        bot.answersCalls();

        simulator.caller("+14255550123").dials(bot.asBot()).isAnswered().waits(Duration.ofMinutes(46));

        assertThat(bot.lastResource().path("resultInfo").path("subcode").asInt())
                .isEqualTo(8537);
    }

    @Test
    void aStepAfterTheEndOfTheCallFailsAtOnce() {
        bot.answersCalls().on("mediaActive", (call, data) -> bot.hangUp(call));
        Person caller = simulator.caller("+14255550123").dials(bot.asBot()).isHungUpOn();

        assertThatThrownBy(() -> caller.presses("1"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        The caller expected to press 1 at 00:00.9, but heard nothing, and the call is over: the bot has hung up. What happened:
                        00:00.0 caller dials
                        00:00.0 bot is told incoming
                        00:00.0 bot POST answer 202
                        00:00.1 bot is told establishing
                        00:00.2 bot is told established
                        00:00.3 bot is told mediaActive
                        00:00.3 bot DELETE hangUp 204
                        00:00.4 bot is told terminating
                        00:00.4 bot is told terminated""");
    }

    @Test
    void aLaterCallsTranscriptCountsFromItsOwnBeginningAndSaysOnceWhoHangsUp() {
        bot.answersCalls();
        simulator.time().advance(Duration.ofSeconds(40));

        Person caller =
                simulator.caller("+14255550123").dials(bot.asBot()).isAnswered().hangsUp();
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(caller.transcript()).isEqualTo("""
                        00:00.0 caller dials
                        00:00.0 bot is told incoming
                        00:00.0 bot POST answer 202
                        00:00.1 bot is told establishing
                        00:00.2 bot is told established
                        00:00.2 caller hangs up
                        00:00.2 bot is told terminated""");
        assertThat(simulator.transcript()).startsWith("00:40.0 [1] caller dials");
    }

    @Test
    void aRecordingIsCancelledByTheCallersHangUpAndToldBeforeTheEnd() {
        bot.answersCalls().on("mediaActive", (call, data) -> bot.post(call, "recordResponse", "{}"));

        Person caller = simulator
                .caller("+14255550123")
                .dials(bot.asBot())
                .hearsTheBeep()
                .says(Duration.ofSeconds(2))
                .hangsUp();
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(caller.call().orElseThrow().notifications())
                .extracting(NotificationRecord::what)
                .endsWith("recordOperation failed", "terminated");
        assertThat(bot.resources("recordOperation")
                        .get(0)
                        .path("completionReason")
                        .asText())
                .isEqualTo("operationCanceled");
    }

    @Test
    void keysAreNotToldToABotThatHasNotSubscribed() {
        bot.answersCalls();

        Person caller =
                simulator.caller("+14255550123").dials(bot.asBot()).isAnswered().presses("12");

        assertThat(bot.states()).doesNotContain("tone1");
        assertThat(caller.transcript())
                .contains("caller presses 1\n00:00.7 which the bot is not told: it has not subscribed to tones");
    }

    private static String transferTo(Person target) {
        return "{\"transferTarget\": " + invitation(target) + "}";
    }

    private static String invitation(Person person) {
        return """
                {"@odata.type": "#microsoft.graph.invitationParticipantInfo",
                 "identity": {"@odata.type": "#microsoft.graph.identitySet",
                              "%s": {"@odata.type": "#microsoft.graph.identity", "id": "%s"}}}""".formatted(person.id().startsWith("+") ? "phone" : "user", person.id());
    }
}
