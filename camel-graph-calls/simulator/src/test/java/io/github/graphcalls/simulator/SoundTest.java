package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people hear of what the bot plays in less usual ways, and what becomes of calls and tokens in the end. */
class SoundTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot =
            new TinyBot(simulator).hasPrompt("a.wav", Duration.ofSeconds(2)).hasPrompt("b.wav", Duration.ofSeconds(2));

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    private Person answered() {
        return simulator
                .caller("user-1")
                .dials(bot.answersCalls().asBot())
                .isAnswered()
                .waits(Duration.ofSeconds(1));
    }

    private static String idOf(Person person) {
        return person.call().orElseThrow().id();
    }

    private List<String> outcomes(String type) {
        return bot.resources(type).stream()
                .map(one -> one.path("status").asText() + " "
                        + one.at("/resultInfo/code").asText() + "/"
                        + one.at("/resultInfo/subcode").asText())
                .toList();
    }

    @Test
    void aPromptThatLoopsIsHeardAgainAndAgainUntilItIsCancelled() {
        Person caller = answered();
        bot.speaks("beta")
                .post(idOf(caller), "playPrompt", "{\"loop\": true, \"prompts\": [" + bot.promptsJson("a.wav") + "]}");

        caller.hearsToTheEnd("a.wav").hearsToTheEnd("a.wav").hearsToTheEnd("a.wav");
        assertThat(outcomes("playPromptOperation")).isEmpty();
        bot.post(idOf(caller), "cancelMediaProcessing", "{}");
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(outcomes("playPromptOperation")).containsExactly("failed 400/8508");
        caller.hearsNothingFor(Duration.ofSeconds(10));
    }

    @Test
    void aRecordingThatMayBargeInCutsOffWhatRunsAndWhatIsQueued() {
        Person caller = answered();
        bot.play(idOf(caller), "a.wav");
        bot.play(idOf(caller), "b.wav");
        caller.beginsToHear("a.wav");

        bot.post(idOf(caller), "recordResponse", "{\"bargeInAllowed\": true}");
        caller.hearsTheBeep().says(Duration.ofSeconds(1)).waits(Duration.ofSeconds(6));

        assertThat(caller.heard()).containsExactly("a.wav", "beep");
        assertThat(outcomes("playPromptOperation")).containsExactly("failed 400/8508", "failed 400/8508");
        assertThat(outcomes("recordOperation")).containsExactly("completed 200/8515");
    }

    @Test
    void keysThatTheBotSendsAreHeard() {
        Person caller = answered();

        bot.post(idOf(caller), "sendDtmfTones", "{\"tones\": [\"tone1\", \"star\"], \"delayBetweenTonesMs\": 300}");

        caller.hears("keys 1*");
        assertThat(caller.transcript()).contains("00:01.9 caller hears keys 1* (0 s)");

        bot.post(idOf(caller), "sendDtmfTones", "{\"tones\": [\"a\", \"flash\", {\"tone\": \"d\"}]}");
        caller.hears("keys a!d");
        assertThat(bot.post(idOf(caller), "sendDtmfTones", "{\"tones\": [\"1\"]}")
                        .body())
                .contains("tones [0] is \\\"1\\\"; it must be")
                .contains("one of tone0 to tone9, star, pound, a, b, c, d and flash");
    }

    @Test
    void keysThatFewPhonesHaveAreToldAndEndRecordingsAsOthersDo() {
        Person caller = answered();
        bot.post(idOf(caller), "subscribeToTone", "{}");
        bot.post(idOf(caller), "recordResponse", "{\"stopTones\": [\"D\"], \"playBeep\": false}");

        caller.presses("aBc!").waits(Duration.ofSeconds(1));
        assertThat(outcomes("recordOperation")).isEmpty();
        caller.presses("d").waits(Duration.ofSeconds(1));

        assertThat(bot.resources("call").stream()
                        .map(one -> one.path("toneInfo").path("tone").asText())
                        .filter(tone -> !tone.isEmpty()))
                .containsExactly("a", "b", "c", "flash", "d");
        assertThat(outcomes("recordOperation")).containsExactly("completed 200/0");
    }

    @Test
    void aRedirectThatNobodyTakesEndsTheCallAfterItsTimeout() {
        simulator.callee("user-2").rejects();
        simulator.callee("user-3").doesNotAnswer();
        bot.on("incoming", (call, data) -> bot.post(call, "redirect", """
                        {"timeout": 20, "targets": [{"identity": {"user": {"id": "user-2"}}},
                         {"identity": {"user": {"id": "user-3"}}}]}"""));
        SimulatedCall call =
                simulator.caller("user-1").dials(bot.asBot()).call().orElseThrow();

        simulator.time().advance(Duration.ofSeconds(19));
        assertThat(call.state()).isEqualTo(CallState.REDIRECTING);
        simulator.time().advance(Duration.ofSeconds(2));

        assertThat(call.state()).isEqualTo(CallState.TERMINATED);
        assertThat(call.transcript()).contains("00:01.0 callee rejects").contains("redirected, but nobody answered");
    }

    @Test
    void whoIsOnHoldHearsMusicAndNothingElseAndIsNotHeard() {
        Person anna = simulator.attendee("anna-id", "Anna");
        Person bert = simulator.attendee("bert-id", "Bert");
        SimulatedCall call = meeting(anna, bert);

        bot.post(call.id(), onHold(call, anna, "start"), "{\"customPrompt\": " + bot.promptsJson("b.wav") + "}");
        anna.beginsToHear("b.wav");
        bot.play(call.id(), "a.wav");
        bert.hearsToTheEnd("a.wav");
        anna.says(Duration.ofSeconds(1));
        bot.post(call.id(), onHold(call, anna, "stop"), "{}");
        bot.play(call.id(), "a.wav");
        anna.hearsToTheEnd("a.wav");

        assertThat(anna.heard()).containsExactly("b.wav", "a.wav");
        assertThat(call.transcript()).contains("Anna speaks for 1 s, and is not heard");
        assertThat(outcomes("startHoldMusicOperation")).containsExactly("completed 200/0");
        assertThat(outcomes("stopHoldMusicOperation")).containsExactly("completed 200/0");
    }

    @Test
    void oneAtATimeIsOnHoldAndUntilThereIsMusicNobodyIs() {
        Person anna = simulator.attendee("anna-id", "Anna");
        Person bert = simulator.attendee("bert-id", "Bert");
        SimulatedCall call = meeting(anna, bert);

        bot.post(call.id(), onHold(call, anna, "start"), "{\"customPrompt\": " + bot.promptsJson("none.wav") + "}");
        simulator.time().advance(Duration.ofSeconds(1));
        assertThat(outcomes("startHoldMusicOperation")).containsExactly("failed 400/0");
        bot.post(call.id(), onHold(call, anna, "start"), "{}");
        anna.beginsToHear("hold music");

        JsonNode refused = TinyBot.json(
                bot.post(call.id(), onHold(call, bert, "start"), "{}").body());

        assertThat(refused.at("/error/message").asText()).contains("is on hold already; one at a time may be");
        anna.leaves();
        assertThat(bot.post(call.id(), onHold(call, bert, "start"), "{}").statusCode())
                .isEqualTo(202);
        bert.beginsToHear("hold music");
    }

    private SimulatedCall meeting(Person... people) {
        bot.send("POST", "/communications/calls", bot.createMeetingBody());
        simulator.time().advance(Duration.ofSeconds(1));
        SimulatedCall call = simulator.calls().get(0);
        for (Person one : people) {
            one.joins(call);
        }
        simulator.time().advance(Duration.ofSeconds(1));
        return call;
    }

    private static String onHold(SimulatedCall call, Person person, String what) {
        String id = call.roster()
                .meeting()
                .flatMap(it -> it.participant(person))
                .orElseThrow()
                .id();
        return "participants/" + id + "/" + what + "HoldMusic";
    }

    @Test
    void anAccessTokenLivesAnHourLessASecondOfSimulatedTime() {
        Person caller = answered();
        String token = simulator.accessToken();
        String call = "/communications/calls/" + idOf(caller);

        simulator.time().advance(Duration.ofSeconds(3598));
        bot.post(idOf(caller), "keepAlive", "");
        int before = bot.sendWithToken("GET", "/communications/calls/none", "", token)
                .statusCode();
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(before).isEqualTo(404);
        assertThat(bot.sendWithToken("GET", call, "", token).statusCode()).isEqualTo(401);
    }
}
