package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Conversations that are said beforehand and hold no threads. */
class ScriptTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator);

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    @Test
    void aScriptGoesAsTheConversationDoes() {
        bot.hasPrompt("welcome.wav", Duration.ofSeconds(3))
                .answersCalls()
                .on("mediaActive", (call, data) -> {
                    bot.post(call, "subscribeToTone", "{}");
                    bot.play(call, "welcome.wav");
                })
                .on("tone2", (call, data) -> bot.hangUp(call));
        Script menu = Script.begin()
                .dials(bot.asBot())
                .isAnswered()
                .hears("welcome.wav")
                .presses("2")
                .isHungUpOn();

        CompletableFuture<Void> ended = simulator.caller("+14255550123").follows(menu);
        simulator.time().until("the end of the script", Duration.ofMinutes(1), ended::isDone);
        ended.join();
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(simulator.transcript())
                .contains("00:00.4 [1] caller hears welcome.wav (3 s)")
                .contains("00:03.9 [1] caller presses 2")
                .endsWith("[1] bot is told terminated");
    }

    @Test
    void aStepThatDoesNotComeTrueEndsTheScriptWithTheTranscript() {
        bot.hasPrompt("menu.wav", Duration.ofSeconds(2))
                .answersCalls()
                .on("mediaActive", (call, data) -> bot.play(call, "menu.wav"));
        Script expecting = Script.begin().dials(bot.asBot()).hears("menu.wav").hears("goodbye.wav");

        CompletableFuture<Void> ended = simulator.caller("+14255550123").follows(expecting);
        simulator.time().until("the end of the script", Duration.ofMinutes(1), ended::isDone);

        assertThatThrownBy(ended::join).isInstanceOf(CompletionException.class).hasRootCauseMessage("""
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
    void scriptsAreAsStrictAsConversationsAboutWhatIsHeard() {
        bot.hasPrompt("menu.wav", Duration.ofSeconds(5))
                .answersCalls()
                .on("mediaActive", (call, data) -> {
                    bot.post(call, "subscribeToTone", "{}");
                    bot.play(call, "menu.wav");
                })
                .on("tone1", (call, data) -> bot.post(call, "cancelMediaProcessing", "{}"));
        Script begin = Script.begin().dials(bot.asBot()).beginsToHear("menu.wav");

        CompletableFuture<Void> whole = simulator
                .caller("anna")
                .follows(Script.begin().dials(bot.asBot()).hearsToTheEnd("menu.wav"));
        CompletableFuture<Void> cut = simulator
                .caller("bert")
                .follows(begin.presses("1").waits(Duration.ofSeconds(1)).hearsNothingFor(Duration.ofSeconds(2)));
        CompletableFuture<Void> heard = simulator.caller("carl").follows(begin.hearsNothingFor(Duration.ofSeconds(1)));
        Person dora = simulator.caller("dora");
        CompletableFuture<Void> cutOff =
                dora.follows(Script.begin().dials(bot.asBot()).isAnswered().waits(Duration.ofSeconds(1)));
        simulator.time().advance(Duration.ofSeconds(2));
        CompletableFuture<Void> partly = dora.follows(Script.begin().hearsToTheEnd("menu.wav"));
        dora.presses("1");
        simulator.time().advance(Duration.ofSeconds(20));

        assertThat(whole).isCompleted();
        assertThat(cut).isCompleted();
        assertThat(cutOff).isCompleted();
        assertThatThrownBy(heard::join)
                .rootCause()
                .hasMessageStartingWith(
                        "The caller expected to hear nothing for 1 s from 00:00.4 on, but heard nothing.");
        assertThatThrownBy(partly::join)
                .rootCause()
                .hasMessageStartingWith(
                        "The caller expected to hear menu.wav to the end from 00:02.0 on, but it was cut off after 2.2 s.");
    }

    @Test
    void peopleInMeetingsFollowScriptsToo() {
        Meeting meeting = simulator.meeting("19:meeting@thread.v2").keepsBotsInLobby();
        Person anna = simulator.attendee("anna-id", "Anna");
        Person bert = simulator.attendee("bert-id", "Bert");
        CompletableFuture<Void> host = anna.follows(Script.begin()
                .joins(meeting)
                .waits(Duration.ofSeconds(2))
                .admits("bert-id")
                .admitsTheBot()
                .seesTheBotJoin()
                .sharesScreen()
                .stopsSharing()
                .mutes()
                .unmutes()
                .seesTheBotLeave()
                .leaves());
        CompletableFuture<Void> guest =
                bert.follows(Script.begin().waitsInTheLobby(meeting).isAdmitted());
        bot.on("mediaActive", (call, data) -> bot.hangUp(call));
        bot.send("POST", "/communications/calls", bot.createMeetingBody());

        simulator.time().advance(Duration.ofSeconds(5));

        assertThat(host).isCompleted();
        assertThat(guest).isCompleted();
        assertThat(simulator.transcript()).contains("Anna shares the screen").contains("Anna leaves");
    }

    @Test
    void whoIsRecordedByPolicyComesAndGoesInAScript() {
        bot.answersAsRecorder(3);
        CompletableFuture<Void> first = simulator
                .caller("anna")
                .follows(Script.begin().dials(bot.asBot()).isAnswered());
        simulator.time().advance(Duration.ofSeconds(1));

        CompletableFuture<Void> second = simulator
                .attendee("bert", "Bert")
                .follows(Script.begin().joinsRecorded("anna").leaves());
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
        assertThat(simulator.transcript())
                .contains("bot decides about Bert: ACCEPTED")
                .endsWith("bot is told who left");
    }

    @Test
    void aCallThatEndsEndsTheWaitingForAnythingElse() {
        bot.on("incoming", (call, data) -> bot.post(call, "reject", "{\"reason\": \"busy\"}"));
        Script expecting = Script.begin().dials(bot.asBot()).isAnswered();

        CompletableFuture<Void> ended = simulator.caller("+14255550123").follows(expecting);
        simulator.time().until("the end of the script", Duration.ofSeconds(1), ended::isDone);

        assertThatThrownBy(ended::join)
                .rootCause()
                .hasMessageStartingWith("The caller expected to be answered within 15 s of 00:00.0, but heard nothing,"
                        + " and the call is over: the bot has rejected it.");
    }

    @Test
    void hundredsWhoWaitHoldNoThreads() {
        bot.answersCalls();
        List<CompletableFuture<Void>> all = IntStream.range(0, 300)
                .mapToObj(number -> simulator
                        .caller("+1425555" + (1000 + number))
                        .follows(Script.begin().dials(bot.asBot()).isAnswered().isHungUpOn()))
                .toList();

        simulator.time().advance(Duration.ofSeconds(2));

        assertThat(simulator.calls())
                .hasSize(300)
                .allSatisfy(call -> assertThat(call.state()).isEqualTo(CallState.ESTABLISHED));
        assertThat(all).noneMatch(CompletableFuture::isDone);
        assertThat(Thread.getAllStackTraces().values())
                .noneMatch(stack ->
                        Stream.of(stack).anyMatch(frame -> frame.getClassName().equals(Person.class.getName())));
    }

    @Test
    void runningTimeLeapsForwardAndWhatBecameDueHappens() {
        try (GraphCallsSimulator running =
                GraphCallsSimulator.builder().timeFactor(1).start()) {
            CompletableFuture<Void> waited =
                    running.caller("anna").follows(Script.begin().waits(Duration.ofHours(3)));

            running.time().leap(Duration.ofHours(3));

            assertThat(waited).succeedsWithin(Duration.ofSeconds(5));
            assertThat(running.time().elapsed())
                    .isBetween(Duration.ofHours(3), Duration.ofHours(3).plusMinutes(1));
        }
    }
}
