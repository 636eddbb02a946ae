package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What there is in meetings besides coming and going: screens, lobbies for bots, audio routes, transfers of one of many. */
class GroupFeaturesTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator).hasPrompt("notice.wav", Duration.ofSeconds(2));
    private final Meeting meeting = simulator.meeting("19:meeting@thread.v2");
    private final Person anna = simulator.attendee("anna-id", "Anna");
    private final Person bert = simulator.attendee("bert-id", "Bert");

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    private SimulatedCall botJoins() {
        bot.send("POST", "/communications/calls", bot.createMeetingBody());
        simulator.time().advance(Duration.ofSeconds(1));
        return meeting.calls().get(0);
    }

    private JsonNode get(SimulatedCall call, String path) {
        return TinyBot.json(
                bot.send("GET", "/communications/calls/" + call.id() + path, "").body());
    }

    private static String idOf(SimulatedCall call, Person person) {
        return call.roster().all().stream()
                .filter(one -> one.is(person))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void whoSharesTheScreenIsSeenInTheRosterAndInTheListOfSessions() {
        anna.joins(meeting);
        SimulatedCall call = botJoins();
        anna.sharesScreen().waits(Duration.ofSeconds(1));

        JsonNode session = get(call, "/contentSharingSessions").path("value").path(0);
        assertThat(get(call, "/contentSharingSessions/" + session.path("id").asText())
                        .path("@odata.type")
                        .asText())
                .isEqualTo("#microsoft.graph.contentSharingSession");
        assertThat(bot.lastResource().get(1).path("mediaStreams").findValuesAsText("mediaType"))
                .containsExactly("audio", "videoBasedScreenSharing");

        anna.leaves().waits(Duration.ofSeconds(1));
        assertThat(get(call, "/contentSharingSessions").path("value")).isEmpty();
    }

    @Test
    void aBotThatDidNotAskIsNotToldOfContentSharing() {
        anna.joins(meeting);
        SimulatedCall call = botJoins();
        anna.sharesScreen().waits(Duration.ofSeconds(1));

        assertThat(call.notifications()).noneMatch(one -> one.what().startsWith("contentSharing"));
    }

    @Test
    void aBotWithItsOwnMediaSharesAndViews() {
        bot.send("POST", "/communications/calls", bot.createMeetingBody().replace("serviceHosted", "appHosted"));
        simulator.time().advance(Duration.ofSeconds(1));
        SimulatedCall call = meeting.calls().get(0);

        bot.post(call.id(), "changeScreenSharingRole", "{\"role\": \"sharer\"}");
        assertThat(get(call, "/contentSharingSessions").path("value")).hasSize(1);
        bot.post(call.id(), "changeScreenSharingRole", "{\"role\": \"viewer\"}");
        assertThat(get(call, "/contentSharingSessions").path("value")).isEmpty();
    }

    @Test
    void theStatusOfABotsRecordingStandsInTheRoster() {
        SimulatedCall call = botJoins();
        bot.post(call.id(), "updateRecordingStatus", "{\"status\": \"recording\"}");
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(bot.lastResource()
                        .get(0)
                        .at("/recordingInfo/recordingStatus")
                        .asText())
                .isEqualTo("recording");
        assertThat(bot.lastResource()
                        .get(0)
                        .at("/recordingInfo/initiator/application/id")
                        .asText())
                .isEqualTo(simulator.applicationId());
    }

    @Test
    void aBotInTheLobbySeesItselfAloneAndIsNotHeardUntilAdmitted() {
        anna.joins(meeting.keepsBotsInLobby());
        SimulatedCall call = botJoins();

        assertThat(call.state()).isEqualTo(CallState.ESTABLISHED);
        assertThat(bot.lastResource()).hasSize(1);
        assertThat(bot.lastResource().get(0).path("isInLobby").asBoolean()).isTrue();
        bot.play(call.id(), "notice.wav");
        anna.hearsNothingFor(Duration.ofSeconds(3));

        anna.admitsTheBot().seesTheBotJoin().waits(Duration.ofSeconds(1));
        assertThat(bot.lastResource()).hasSize(2);
        assertThat(bot.lastResource().get(0).path("isInLobby").asBoolean()).isFalse();
        bot.play(call.id(), "notice.wav");
        anna.hearsToTheEnd("notice.wav");
    }

    @Test
    void aBotThatNobodyAdmitsIsOutAfterHalfAnHour() {
        anna.joins(meeting.keepsBotsInLobby());
        SimulatedCall call = botJoins();
        simulator.time().advance(Duration.ofMinutes(31));

        assertThat(call.state()).isEqualTo(CallState.TERMINATED);
        assertThat(bot.lastResource().at("/resultInfo/subcode").asInt()).isEqualTo(5855);
    }

    @Test
    void nobodyIsAdmittedWhoDoesNotWait() {
        anna.joins(meeting);
        botJoins();

        assertThatThrownBy(anna::admitsTheBot)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "Anna expected to admit the bot, which does not wait in the lobby. What happened:\n");
    }

    @Test
    void whoIsOffTheDefaultRouteHearsTheBotByAnAudioRoutingGroupAlone() {
        anna.joins(meeting);
        SimulatedCall call = botJoins();
        bot.post(
                call.id(),
                "participants/invite",
                "{\"participants\": [{\"removeFromDefaultAudioRoutingGroup\": true,"
                        + " \"identity\": {\"user\": {\"id\": \"bert-id\"}}}]}");
        bert.isCalled();

        bot.play(call.id(), "notice.wav");
        anna.hearsToTheEnd("notice.wav");
        assertThat(bert.heard()).isEmpty();

        bot.post(
                call.id(),
                "audioRoutingGroups",
                "{\"id\": \"g\", \"routingMode\": \"oneToOne\", \"sources\": [\""
                        + call.roster().self().id() + "\"], \"receivers\": [\"" + idOf(call, bert) + "\"]}");
        bot.play(call.id(), "notice.wav");
        bert.hearsToTheEnd("notice.wav");
        bert.says(Duration.ofSeconds(1));
        assertThat(call.transcript()).contains("Bert speaks for 1 s, and is not heard");
    }

    @Test
    void anAudioRoutingGroupIsOfParticipantsOnly() {
        SimulatedCall call = botJoins();

        String body = bot.post(
                        call.id(),
                        "audioRoutingGroups",
                        "{\"routingMode\": \"oneToOne\", \"sources\": [\""
                                + call.roster().self().id() + "\"], \"receivers\": [\"nobody\"]}")
                .body();

        assertThat(TinyBot.json(body).at("/error/message").asText())
                .isEqualTo("receivers has nobody, who is no participant of this call.");
    }

    @Test
    void oneOfManyIsTransferredAndTheOthersStayTogether() {
        Person operator = simulator.operator("operator-id");
        anna.joins(meeting);
        bert.joins(meeting);
        SimulatedCall call = botJoins();

        transfer(call, anna);
        anna.isTransferredTo(operator);
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(bot.lastResource().at("/resultInfo/subcode").asInt()).isEqualTo(7015);
        bert.mutes();
        assertThatThrownBy(anna::mutes).isInstanceOf(AssertionError.class);
    }

    @Test
    void aBotMayStayWhenItHasTransferredOneOfMany() {
        try (GraphCallsSimulator lenient = GraphCallsSimulator.builder()
                        .withoutOddity(Oddity.GROUP_TRANSFER_ENDS_THE_CALL)
                        .start();
                TinyBot stays = new TinyBot(lenient)) {
            Meeting group = lenient.meeting("19:meeting@thread.v2");
            Person leaving = lenient.attendee("anna-id", "Anna").joins(group);
            lenient.attendee("bert-id", "Bert").joins(group);
            stays.send("POST", "/communications/calls", stays.createMeetingBody());
            lenient.time().advance(Duration.ofSeconds(1));
            SimulatedCall call = group.calls().get(0);

            stays.post(call.id(), "transfer", body(call, leaving));
            leaving.isTransferredTo(lenient.operator("operator-id"));
            lenient.time().advance(Duration.ofSeconds(1));

            assertThat(call.notifications().stream().map(NotificationRecord::what))
                    .endsWith("transferring", "transferAccepted", "established", "participants");
            assertThat(stays.lastResource()).hasSize(2);
        }
    }

    private void transfer(SimulatedCall call, Person transferee) {
        bot.post(call.id(), "transfer", body(call, transferee));
    }

    private static String body(SimulatedCall call, Person transferee) {
        return "{\"transferTarget\": {\"identity\": {\"user\": {\"id\": \"operator-id\"}}}, \"transferee\":"
                + " {\"participantId\": \"" + idOf(call, transferee) + "\"}}";
    }

    @Test
    void aLostDeltaLeavesAGapInTheRostersNumbers() {
        simulator.faults().onNotifications("participants").next(1).never();
        bot.send(
                "POST",
                "/communications/calls",
                bot.createMeetingBody()
                        .replaceFirst(
                                "}$",
                                ", \"callOptions\": {\"@odata.type\": \"#microsoft.graph.outgoingCallOptions\","
                                        + " \"isDeltaRosterEnabled\": true}}"));
        simulator.time().advance(Duration.ofSeconds(1));
        anna.joins(meeting).waits(Duration.ofSeconds(1));
        anna.leaves().waits(Duration.ofSeconds(1));

        List<JsonNode> rosters =
                bot.resources().stream().filter(JsonNode::isArray).toList();
        assertThat(rosters)
                .extracting(
                        roster -> roster.path(0).path("rosterSequenceNumber").asLong())
                .containsExactly(2L, 3L);
    }

    @Test
    void aBotThatRecordsByPolicyAsItShouldMakesNoMistake() {
        Person caller = simulator
                .caller("user-1")
                .dials(bot.answersAsRecorder(3).asBot())
                .isAnswered();
        SimulatedCall call = caller.call().orElseThrow();
        simulator.time().advance(Duration.ofSeconds(1));

        bot.post(call.id(), "updateRecordingStatus", "{\"status\": \"recording\"}");
        bot.post(call.id(), "recordResponse", "{}");
        RecordedJoin join = anna.joinsRecorded(call);
        assertThat(join.decision()).isEqualTo(RecordedJoin.Decision.ACCEPTED);
        anna.leaves();

        simulator.requireNoProtocolErrors();
        assertThat(bot.resources("participantLeftNotification")).hasSize(1);
        assertThatThrownBy(anna::leaves)
                .hasMessageStartingWith("Anna expected to leave, but is in no meeting. What happened:");
    }

    @Test
    void whatABotDoesWrongWhenItRecordsByPolicyIsAProtocolError() {
        bot.decides("{\"@odata.type\": \"#microsoft.graph.maybe\"}").on("incoming", (call, data) -> {});
        Person caller = simulator.caller("user-1").dials(bot.asBot()).waits(Duration.ofSeconds(6));
        SimulatedCall call = caller.call().orElseThrow();
        bot.post(call.id(), "answer", bot.answerBody().replaceFirst("}$", ", \"participantCapacity\": 3}"));
        simulator.time().advance(Duration.ofSeconds(1));

        bot.post(call.id(), "recordResponse", "{}");
        assertThatThrownBy(() -> anna.joinsRecorded(call))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The bot was asked about Anna who joins, and gave no answer that the service"
                        + " understands, but 200. What happened:");

        assertThatThrownBy(simulator::requireNoProtocolErrors).hasMessageStartingWith("""
                The bot did not record as recording by policy asks:
                00:06.0 the bot answered a call that it records by policy after 6 s; the service waits 5 s
                00:07.0 the bot begins to record by policy before its updateRecordingStatus says recording
                00:07.0 the bot was asked about Anna who joins, and gave no answer that the service understands, but 200
                What happened:
                """);
        assertThat(call.transcript()).contains("00:06.0 mistake: the bot answered a call that it records by policy");
        simulator.requireNoProtocolErrors();
    }
}
