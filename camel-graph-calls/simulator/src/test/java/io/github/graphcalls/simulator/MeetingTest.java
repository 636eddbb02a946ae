package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who come to meetings and leave them, beside the bot. */
class MeetingTest {
    private static final String LINK =
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting%40thread.v2/0?context=%7b%7d";

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator).hasPrompt("notice.wav", Duration.ofSeconds(2));
    private final Meeting meeting = simulator.meeting(LINK);
    private final Person anna = simulator.attendee("anna-id", "Anna");
    private final Person bert = simulator.attendee("bert-id", "Bert");

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    private SimulatedCall botJoins() {
        return botJoins("");
    }

    private SimulatedCall botJoins(String more) {
        bot.send("POST", "/communications/calls", bot.createMeetingBody().replaceFirst("}$", more + "}"));
        simulator.time().advance(Duration.ofSeconds(1));
        return meeting.calls().get(meeting.calls().size() - 1);
    }

    @Test
    void aMeetingIsTheSameByLinkAndByThreadAndByNumberHoweverWritten() {
        assertThat(simulator.meeting("19:meeting@thread.v2")).isSameAs(meeting);
        assertThat(simulator.meeting("https://teams.microsoft.com/meet/234567890123?p=Secret1"))
                .isSameAs(simulator.meeting("234 567 890 123"))
                .isNotSameAs(meeting);
    }

    @Test
    void peopleWhoAreThereBeforeTheBotAreInItsFirstRoster() {
        anna.joins(meeting);

        SimulatedCall call = botJoins();

        JsonNode roster = bot.lastResource();
        assertThat(roster.findValuesAsText("id"))
                .contains(call.resource().path("myParticipantId").asText(), "anna-id");
        assertThat(roster.findValuesAsText("displayName")).containsExactly("Anna");
        assertThat(call.transcript()).contains("Anna is there");
    }

    @Test
    void whoJoinsBeforeTheBotHearsItOnceItIsThere() {
        anna.joins(meeting);
        bot.on("mediaActive", (call, data) -> bot.play(call, "notice.wav"));
        bot.send("POST", "/communications/calls", bot.createMeetingBody());

        anna.seesTheBotJoin().hearsToTheEnd("notice.wav");
        bot.hangUp(meeting.calls().get(0).id());
        anna.seesTheBotLeave().leaves();
    }

    @Test
    void whoWaitsInTheLobbyHearsNothingUntilAdmitted() {
        SimulatedCall call = botJoins();
        anna.joins(meeting);
        bert.waitsInTheLobby(meeting).waits(Duration.ofSeconds(1));
        assertThat(bot.lastResource().get(2).path("isInLobby").asBoolean()).isTrue();

        bot.play(call.id(), "notice.wav");
        bert.hearsNothingFor(Duration.ofSeconds(3));
        anna.admits(bert);
        bert.isAdmitted().waits(Duration.ofSeconds(1));
        assertThat(bot.lastResource().get(2).path("isInLobby").asBoolean()).isFalse();
        bot.play(call.id(), "notice.wav");

        bert.hearsToTheEnd("notice.wav");
    }

    @Test
    void theGuidesMeetingHasOneInItAndOneInTheLobby() {
        Meeting meeting = simulator.meeting("19:meeting@thread.v2");
        Person anna = simulator.attendee("anna-id", "Anna").joins(meeting);
        Person bert = simulator.attendee("bert-id", "Bert").waitsInTheLobby(meeting);

        botJoins();

        assertThat(anna.transcript()).contains("Anna is there").doesNotContain("Bert");
        anna.admits(bert);
        bert.isAdmitted();
    }

    @Test
    void whoIsNotAdmittedInTimeIsToldWhatHappened() {
        bert.waitsInTheLobby(meeting);

        assertThatThrownBy(bert::isAdmitted)
                .isInstanceOf(AssertionError.class)
                .hasMessage("Bert expected to be admitted within 15 s of 00:00.0, but heard nothing. What happened:\n"
                        + "00:00.0 Bert waits in the lobby");
    }

    @Test
    void whoIsMutedIsToldAsMutedAndNotHeard() {
        SimulatedCall call = botJoins();
        anna.joins(meeting).mutes().waits(Duration.ofSeconds(1));
        assertThat(bot.lastResource().get(1).path("isMuted").asBoolean()).isTrue();
        bot.post(
                call.id(),
                "recordResponse",
                "{\"playBeep\": false, \"initialSilenceTimeoutInSeconds\": 10, \"maxRecordDurationInSeconds\": 60}");

        anna.says(Duration.ofSeconds(2)).unmutes().says(Duration.ofSeconds(1)).waits(Duration.ofSeconds(10));

        assertThat(call.transcript()).contains("Anna speaks for 2 s, and is not heard", "Anna speaks for 1 s\n");
        assertThat(bot.lastResource().path("status").asText()).isEqualTo("completed");
    }

    @Test
    void aRosterIsToldWholeUnlessDeltasAreAskedFor() {
        botJoins();
        anna.joins(meeting).waits(Duration.ofSeconds(1));
        assertThat(bot.lastResource()).hasSize(2).noneMatch(one -> one.has("rosterSequenceNumber"));

        anna.leaves().waits(Duration.ofSeconds(1));

        assertThat(bot.lastResource()).hasSize(1);
    }

    @Test
    void deltasTellWhoChangedAndWhoIsGoneWithANumberThatRises() {
        SimulatedCall call = botJoins(
                ", \"callOptions\": {\"@odata.type\": \"#microsoft.graph.outgoingCallOptions\", \"isDeltaRosterEnabled\": true}");
        anna.joins(meeting).waits(Duration.ofSeconds(1));
        bert.joins(meeting).waits(Duration.ofSeconds(1));
        anna.mutes().waits(Duration.ofSeconds(1));
        anna.leaves().waits(Duration.ofSeconds(1));

        List<JsonNode> rosters =
                bot.resources().stream().filter(JsonNode::isArray).toList();
        assertThat(rosters).hasSize(5).allSatisfy(roster -> assertThat(roster).hasSize(1));
        assertThat(rosters.stream()
                        .map(roster ->
                                roster.get(0).path("rosterSequenceNumber").asLong()))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(rosters.get(3).get(0).path("isMuted").asBoolean()).isTrue();
        assertThat(rosters.get(4)
                        .get(0)
                        .path("removedState")
                        .path("@odata.type")
                        .asText())
                .isEqualTo("#microsoft.graph.removedState");
        JsonNode listed = TinyBot.json(bot.send("GET", "/communications/calls/" + call.id() + "/participants", "")
                .body());
        assertThat(listed.path("value").findValuesAsText("rosterSequenceNumber"))
                .containsExactly("1", "3");
    }

    @Test
    void twoCallsOfTheBotIntoOneMeetingSeeTheSamePeopleAndEachOther() {
        SimulatedCall first = botJoins();
        anna.joins(meeting);
        SimulatedCall second = botJoins();

        assertThat(bot.lastResource()).hasSize(3);
        assertThat(first.roster().people()).isEqualTo(second.roster().people());
        bot.hangUp(second.id());
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(bot.lastResource()).hasSize(2);
        assertThat(first.state()).isEqualTo(CallState.ESTABLISHED);
    }

    @Test
    void whoComesBackKeepsTheMeetingGoing() {
        SimulatedCall call = botJoins();
        anna.joins(meeting).waits(Duration.ofSeconds(1)).leaves().waits(Duration.ofMinutes(4));
        bert.joins(meeting).waits(Duration.ofMinutes(10));

        assertThat(call.state()).isEqualTo(CallState.ESTABLISHED);
    }

    @Test
    void aMeetingWithoutThreadIsRefused() {
        String body = bot.send(
                        "POST",
                        "/communications/calls",
                        bot.createMeetingBody().replace("\"threadId\": \"19:meeting@thread.v2\",", ""))
                .body();

        assertThat(TinyBot.json(body).at("/error/message").asText())
                .isEqualTo("create: chatInfo.threadId is missing; it says which meeting.");
    }
}
