package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the bot is told in each of the service's flows, whole and in order: change type, resource, and what it says. */
class FlowsTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator).hasPrompt("a.wav", Duration.ofSeconds(1));
    private final Person operator = simulator.operator("operator-id");

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    private static final List<String> ANSWERED = List.of(
            "created call incoming",
            "updated call establishing",
            "updated call established",
            "updated call established audio active");

    private static final List<String> MADE =
            List.of("updated call establishing", "updated call established", "updated call established audio active");

    /** A line for each notification about the call after so many. */
    private List<String> told(SimulatedCall call, int after) {
        simulator.time().advance(Duration.ofSeconds(30));
        return call.notifications().stream()
                .skip(after)
                .map(one -> line(one.body().path("value").path(0)))
                .toList();
    }

    private static String line(JsonNode one) {
        JsonNode data = one.path("resourceData");
        JsonNode first = data.isArray() ? data.path(0) : data;
        return String.join(
                        " ",
                        one.path("changeType").asText(),
                        first.path("@odata.type").asText().replace("#microsoft.graph.", "")
                                + (data.isArray() ? "s " + data.size() : ""),
                        first.path("state").asText(),
                        first.path("status").asText(),
                        first.path("toneInfo").path("tone").asText(),
                        first.has("mediaState")
                                ? "audio "
                                        + first.path("mediaState").path("audio").asText()
                                : "",
                        first.path("terminationReason").asText(),
                        result(first.path("resultInfo")))
                .trim()
                .replaceAll(" +", " ");
    }

    private static String result(JsonNode info) {
        return info.isMissingNode()
                ? ""
                : info.path("code").asText() + "/"
                        + info.path("subcode").asText(info.path("subCode").asText());
    }

    private SimulatedCall answered() {
        Person caller =
                simulator.caller("user-1").dials(bot.answersCalls().asBot()).isAnswered();
        simulator.time().advance(Duration.ofSeconds(1));
        return caller.call().orElseThrow();
    }

    private SimulatedCall made(String body) {
        bot.send("POST", "/communications/calls", body);
        simulator.time().advance(Duration.ofSeconds(5));
        return simulator.calls().get(simulator.calls().size() - 1);
    }

    private static String invitation(String user, String more) {
        return "{\"@odata.type\": \"#microsoft.graph.invitationParticipantInfo\", " + more
                + "\"identity\": {\"user\": {\"id\": \"" + user + "\"}}}";
    }

    private static String transfer(String more) {
        return "{\"transferTarget\": " + invitation("operator-id", more) + "}";
    }

    @Test
    void aAnIncomingCallIsAnsweredAndHungUpByTheBot() {
        SimulatedCall call = answered();
        bot.hangUp(call.id());

        assertThat(told(call, 0).subList(0, 4)).isEqualTo(ANSWERED);
        assertThat(told(call, 4)).containsExactly("updated call terminating", "deleted call terminated 200/7000");
    }

    @Test
    void aAnIncomingCallIsRejected() {
        bot.on("incoming", (call, data) -> bot.post(call, "reject", "{\"reason\": \"busy\"}"));
        Person caller = simulator.caller("user-1").dials(bot.asBot()).isRejected();

        assertThat(told(caller.call().orElseThrow(), 0)).containsExactly("created call incoming", "deleted call");
    }

    @Test
    void aAnIncomingCallEndsForThreeOtherReasons() {
        SimulatedCall byUser = answered();
        simulator.caller("user-1").hangsUp();
        SimulatedCall byPhone = simulator
                .caller("+14255550123")
                .dials(bot.asBot())
                .isAnswered()
                .call()
                .orElseThrow();
        simulator.time().advance(Duration.ofSeconds(1));
        simulator.caller("+14255550123").hangsUp();
        bot.on("incoming", (call, data) -> {});
        SimulatedCall unanswered = simulator
                .caller("user-3")
                .dials(bot.asBot())
                .isNotAnswered()
                .call()
                .orElseThrow();

        assertThat(told(byUser, 4)).containsExactly("deleted call terminated 200/4521");
        assertThat(told(byPhone, 4)).containsExactly("deleted call terminated 200/560000");
        assertThat(told(unanswered, 1)).containsExactly("deleted call terminated 408/10057");
    }

    @Test
    void bACallThatTheBotMakesToOne() {
        SimulatedCall call = made(bot.createBody(invitation("operator-id", "")));

        assertThat(told(call, 0)).isEqualTo(MADE);
    }

    @Test
    void bACallThatTheBotMakesRingsUntilItIsAnsweredWhichIsToldOnlyIfThatIsWanted() {
        operator.answersAfter(Duration.ofSeconds(10));
        SimulatedCall quiet = made(bot.createBody(invitation("operator-id", "")));
        assertThat(quiet.state()).isEqualTo(CallState.RINGING);
        assertThat(TinyBot.json(bot.send("GET", "/communications/calls/" + quiet.id(), "")
                                .body())
                        .path("state")
                        .asText())
                .isEqualTo("ringing");
        simulator.time().advance(Duration.ofSeconds(10));

        simulator.oddities().on(Oddity.RINGING_TOLD);
        SimulatedCall told = made(bot.createBody(invitation("operator-id", "")));

        assertThat(told(quiet, 0)).isEqualTo(MADE);
        assertThat(told(told, 0))
                .containsExactly(
                        "updated call establishing",
                        "updated call ringing",
                        "updated call established",
                        "updated call established audio active");
    }

    @Test
    void aACallIsHeldAndResumedByTheOtherSide() {
        SimulatedCall call = answered();
        Person caller = simulator.caller("user-1");
        bot.hasPrompt("long.wav", Duration.ofSeconds(20));
        bot.play(call.id(), "long.wav");
        caller.beginsToHear("long.wav").waits(Duration.ofSeconds(1));
        assertThat(call.heardNow()).contains("long.wav");
        caller.holds();
        assertThat(call.state()).isEqualTo(CallState.HOLD);
        assertThat(call.heardNow()).isEmpty();
        bot.play(call.id(), "a.wav");
        caller.hearsNothingFor(Duration.ofSeconds(30)).resumes().waits(Duration.ofSeconds(1));
        bot.play(call.id(), "a.wav");
        caller.hearsToTheEnd("a.wav").holds();
        bot.hangUp(call.id());

        assertThat(told(call, 4))
                .containsExactly(
                        "updated call hold",
                        "updated call hold audio inactive",
                        "deleted playPromptOperation completed 200/0",
                        "deleted playPromptOperation completed 200/0",
                        "updated call established",
                        "updated call established audio active",
                        "deleted playPromptOperation completed 200/0",
                        "updated call hold",
                        "updated call hold audio inactive",
                        "updated call terminating",
                        "deleted call terminated 200/7000");
    }

    @Test
    void aCallOnHoldIsNotTransferredAndTellsNoKeys() {
        SimulatedCall call = answered();
        bot.post(call.id(), "subscribeToTone", "{}");
        simulator.caller("user-1").holds().presses("1").says(Duration.ofSeconds(1));

        assertThat(bot.post(call.id(), "transfer", transfer("")).statusCode()).isEqualTo(409);
        assertThat(told(call, 6)).isEmpty();
        assertThat(call.transcript())
                .contains("caller presses 1\n00:01.7 which the bot is not told: the call is on hold")
                .contains("caller speaks for 1 s, and is not heard");
        assertThatThrownBy(() -> simulator.caller("user-1").holds())
                .hasMessageStartingWith("The caller expected to hold the call, which is hold. What happened:");
    }

    @Test
    void bACallThatTheBotMakesInVain() {
        operator.isBusy();
        SimulatedCall busy = made(bot.createBody(invitation("operator-id", "")));
        operator.rejects();
        SimulatedCall rejected = made(bot.createBody(invitation("operator-id", "")));
        operator.doesNotAnswer();
        SimulatedCall silent = made(bot.createBody(invitation("operator-id", "")));

        assertThat(told(rejected, 0)).containsExactly("updated call establishing", "deleted call terminated 200/5002");
        assertThat(told(busy, 0)).containsExactly("updated call establishing", "deleted call terminated 200/5002");
        assertThat(busy.transcript()).contains("the callee is busy");
        simulator.time().advance(Duration.ofMinutes(1));
        assertThat(told(silent, 0)).containsExactly("updated call establishing", "deleted call terminated 480/10076");
    }

    @Test
    void cAMeetingIsJoinedWithItsRosters() {
        SimulatedCall call = made(bot.createMeetingBody());
        Person anna = simulator.attendee("anna-id", "Anna").joins(call);
        simulator.time().advance(Duration.ofSeconds(1));
        anna.leaves();
        simulator.time().advance(Duration.ofSeconds(1));
        bot.hangUp(call.id());

        assertThat(told(call, 0).subList(0, 3)).isEqualTo(MADE);
        assertThat(told(call, 3))
                .containsExactly(
                        "updated participants 1",
                        "updated participants 2",
                        "updated participants 1",
                        "updated call terminating",
                        "deleted call terminated 200/7000");
    }

    @Test
    void dACallIsTransferredBlindly() {
        SimulatedCall call = answered();
        bot.post(call.id(), "transfer", transfer(""));

        assertThat(told(call, 4))
                .containsExactly(
                        "updated call transferring",
                        "updated call transferAccepted",
                        "updated call transferAccepted audio inactive",
                        "deleted call terminated 0/7015");
    }

    @Test
    void dABlindTransferFails() {
        operator.doesNotAnswer();
        SimulatedCall call = answered();
        bot.post(call.id(), "transfer", transfer(""));

        assertThat(told(call, 4)).containsExactly("updated call transferring");
        assertThat(told(call, 5)).containsExactly("updated call established 500/7000");
    }

    @Test
    void dACallIsTransferredAfterConsultation() {
        SimulatedCall call = answered();
        SimulatedCall consulted = made(bot.createBody(invitation("operator-id", "")));
        bot.post(call.id(), "transfer", transfer("\"replacesCallId\": \"" + consulted.id() + "\", "));

        assertThat(told(call, 4))
                .containsExactly(
                        "updated call transferring",
                        "updated call transferAccepted",
                        "updated call transferAccepted audio inactive",
                        "deleted call terminated AppTransferred");
        assertThat(told(consulted, 3)).containsExactly("deleted call terminated AppTransferred");
    }

    @Test
    void dATransferAfterConsultationFails() {
        SimulatedCall call = answered();
        SimulatedCall consulted = made(bot.createBody(invitation("operator-id", "")));
        operator.rejects();
        bot.post(call.id(), "transfer", transfer("\"replacesCallId\": \"" + consulted.id() + "\", "));

        assertThat(told(call, 4)).containsExactly("updated call transferring", "updated call established 500/7700");
        assertThat(consulted.state()).isEqualTo(CallState.ESTABLISHED);
    }

    @Test
    void eACallIsRedirected() {
        bot.on(
                "incoming",
                (call, data) -> bot.post(
                        call,
                        "redirect",
                        "{\"targets\": [" + invitation("nobody-id", "") + ", " + invitation("operator-id", "") + "]}"));
        simulator.callee("nobody-id").doesNotAnswer();
        Person caller = simulator.caller("user-1").dials(bot.asBot()).isRedirectedTo(operator);

        assertThat(told(caller.call().orElseThrow(), 0))
                .containsExactly("created call incoming", "deleted call terminated");
    }

    @Test
    void fARecordingIsMade() {
        SimulatedCall call = answered();
        bot.post(
                call.id(),
                "recordResponse",
                "{\"maxSilenceTimeoutInSeconds\": 2, \"prompts\": [" + bot.promptsJson("a.wav") + "]}");
        simulator.caller("user-1").hearsTheBeep().says(Duration.ofSeconds(1));

        assertThat(told(call, 4)).containsExactly("deleted recordOperation completed 200/0");
        assertThat(bot.lastResource().path("recordingLocation").asText()).isNotEmpty();
        assertThat(bot.lastResource().path("recordingAccessToken").asText()).isNotEmpty();
    }

    @Test
    void gTonesAreToldOneByOneAlsoAfterCancelling() {
        SimulatedCall call = answered();
        bot.post(call.id(), "subscribeToTone", "{}");
        simulator.caller("user-1").presses("1");
        bot.post(call.id(), "cancelMediaProcessing", "{}");
        simulator.caller("user-1").presses("#");

        assertThat(told(call, 4)).containsExactly("updated call established tone1", "updated call established pound");
    }

    @Test
    void hSomebodyIsInvitedFromAnotherCall() {
        SimulatedCall call = answered();
        SimulatedCall meeting = made(bot.createMeetingBody());
        bot.post(
                meeting.id(),
                "participants/invite",
                "{\"participants\": [" + invitation("user-1", "\"replacesCallId\": \"" + call.id() + "\", ") + "]}");

        assertThat(told(meeting, 4))
                .containsExactly("deleted inviteParticipantsOperation completed 200/0", "updated participants 2");
        assertThat(told(call, 4)).containsExactly("deleted call terminated AppTransferred");
    }

    @Test
    void hAnInvitationIsNotTaken() {
        operator.rejects();
        SimulatedCall meeting = made(bot.createMeetingBody());
        bot.post(meeting.id(), "participants/invite", "{\"participants\": [" + invitation("operator-id", "") + "]}");

        assertThat(told(meeting, 4)).containsExactly("deleted inviteParticipantsOperation failed 480/10076");
    }

    @Test
    void iContentSharingIsToldToABotThatAskedForIt() {
        Meeting meeting = simulator.meeting("19:meeting@thread.v2");
        Person anna = simulator.attendee("anna-id", "Anna").joins(meeting);
        Person bert = simulator.attendee("bert-id", "Bert").joins(meeting);
        SimulatedCall call = made(bot.createMeetingBody()
                .replaceFirst(
                        "}$",
                        ", \"callOptions\": {\"@odata.type\": \"#microsoft.graph.outgoingCallOptions\","
                                + " \"isContentSharingNotificationEnabled\": true}}"));
        anna.sharesScreen().waits(Duration.ofSeconds(1));
        bert.sharesScreen().waits(Duration.ofSeconds(1));
        bert.stopsSharing();

        assertThat(told(call, 4))
                .containsExactly(
                        "created contentSharingSessions 1",
                        "updated participants 3",
                        "updated contentSharingSessions 1",
                        "updated participants 3",
                        "deleted contentSharingSessions 1",
                        "updated participants 3");
    }
}
