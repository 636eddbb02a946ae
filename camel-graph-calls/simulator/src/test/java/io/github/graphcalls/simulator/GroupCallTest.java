package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Meetings and calls of several people with the bot. */
class GroupCallTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator).hasPrompt("notice.wav", Duration.ofSeconds(2));

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    private SimulatedCall meeting() {
        bot.send("POST", "/communications/calls", bot.createMeetingBody());
        simulator.time().advance(Duration.ofSeconds(1));
        return simulator.calls().get(0);
    }

    @Test
    void aMeetingRepeatsItsChatAndTellsTheWholeRoster() {
        SimulatedCall meeting = meeting();
        simulator.caller("user-1").joins(meeting);
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(bot.states()).containsExactly("establishing", "established", "established");
        assertThat(bot.resources("call"))
                .allSatisfy(call -> assertThat(
                                call.path("chatInfo").path("threadId").asText())
                        .isEqualTo("19:meeting@thread.v2"));
        JsonNode roster = bot.lastResource();
        assertThat(roster).hasSize(2);
        assertThat(roster.get(0).at("/info/identity/application/id").asText()).isEqualTo(simulator.applicationId());
        assertThat(roster.get(1).at("/info/identity/user/id").asText()).isEqualTo("user-1");
    }

    @Test
    void everybodyInAMeetingHearsAPrompt() {
        SimulatedCall meeting = meeting();
        Person first = simulator.caller("user-1").joins(meeting);
        Person second = simulator.caller("user-2").joins(meeting);

        bot.play(meeting.id(), "notice.wav");

        simulator.together(() -> first.hearsToTheEnd("notice.wav"), () -> second.hearsToTheEnd("notice.wav"));
    }

    @Test
    void aMeetingThatAllHaveLeftEndsForTheBotAfterFiveMinutes() {
        SimulatedCall meeting = meeting();
        Person person = simulator.caller("user-1").joins(meeting).waits(Duration.ofSeconds(1));

        person.hangsUp();
        simulator.time().advance(Duration.ofMinutes(5));
        assertThat(meeting.state()).isEqualTo(CallState.ESTABLISHED);
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(meeting.state()).isEqualTo(CallState.TERMINATED);
        assertThat(bot.lastResource().path("resultInfo").path("subcode").asInt())
                .isEqualTo(5010);
    }

    @Test
    void aCallOfSeveralThatAllHaveLeftEndsForTheBotAtOnce() {
        bot.send(
                "POST",
                "/communications/calls",
                bot.createBody(
                        "{\"identity\": {\"user\": {\"id\": \"user-1\"}}}, {\"identity\": {\"user\": {\"id\": \"user-2\"}}}"));
        Person first = simulator.callee("user-1").isCalled();
        Person second = simulator.callee("user-2").isCalled();

        first.hangsUp().waits(Duration.ofSeconds(1));
        assertThat(simulator.calls().get(0).state()).isEqualTo(CallState.ESTABLISHED);
        second.hangsUp().waits(Duration.ofSeconds(1));

        assertThat(simulator.calls().get(0).state()).isEqualTo(CallState.TERMINATED);
    }

    @Test
    void somebodyWhoIsRemovedIsHungUpOn() {
        SimulatedCall meeting = meeting();
        Person person = simulator.caller("user-1").joins(meeting).waits(Duration.ofSeconds(1));

        bot.send(
                "DELETE",
                "/communications/calls/" + meeting.id() + "/participants/"
                        + meeting.roster().all().get(1).id(),
                "");

        person.isHungUpOn();
    }

    @Test
    void severalPeopleWhomTheBotCallsJoinAsTheyAnswer() {
        Person first = simulator.callee("user-1");
        Person second = simulator.callee("user-2").answersAfter(Duration.ofSeconds(4));
        Person third = simulator.callee("user-3").rejects();

        bot.send("POST", "/communications/calls", bot.createBody("""
                        {"identity": {"user": {"id": "user-1"}}}, {"identity": {"user": {"id": "user-2"}}},
                        {"identity": {"user": {"id": "user-3"}}}"""));
        first.isCalled();
        second.isCalled();
        simulator.time().advance(Duration.ofSeconds(5));

        assertThat(third.call()).isEmpty();
        assertThat(bot.lastResource()).hasSize(3);
    }

    @Test
    void severalWhoAreInvitedEachDoAsTheyLike() {
        simulator.callee("user-5").rejects();
        simulator.callee("user-6").answersAfter(Duration.ofSeconds(4));
        simulator.callee("user-7");
        simulator.callee("user-8").doesNotAnswer();
        SimulatedCall meeting = meeting();

        invites(meeting, "user-5", "user-6", "user-7", "user-8");
        simulator.time().advance(Duration.ofSeconds(5));
        assertThat(meeting.people()).extracting(Person::id).containsExactly("user-7", "user-6");
        assertThat(bot.resources("inviteParticipantsOperation")).isEmpty();
        simulator.time().advance(Duration.ofMinutes(1));

        assertThat(bot.resources("inviteParticipantsOperation"))
                .extracting(one -> one.path("status").asText())
                .containsExactly("completed");
        assertThat(meeting.transcript()).contains("callee rejects").contains("callee does not answer");
    }

    @Test
    void anInvitationThatNobodyTakesFailsWhenTheLastHasNot() {
        simulator.callee("user-5").rejects();
        simulator.callee("user-6").isBusy();
        SimulatedCall meeting = meeting();

        invites(meeting, "user-5", "user-6");
        simulator.time().advance(Duration.ofSeconds(5));

        assertThat(bot.resources("inviteParticipantsOperation"))
                .extracting(one -> one.path("status").asText())
                .containsExactly("failed");
    }

    @Test
    void somebodyIsMovedFromOneMeetingToAnotherWithoutBeingAsked() {
        Person anna = simulator.attendee("user-1", "Anna");
        SimulatedCall first = meeting();
        anna.joins(first).waits(Duration.ofSeconds(1));
        simulator.attendee("user-2", "Bert").joins(first);
        bot.send("POST", "/communications/calls", bot.createMeetingBody().replace("19:meeting@", "19:other@"));
        simulator.time().advance(Duration.ofSeconds(1));
        SimulatedCall second = simulator.calls().get(1);
        String place = first.roster()
                .meeting()
                .orElseThrow()
                .participant(anna)
                .orElseThrow()
                .id();
        String move = """
                {"participants": [{"replacesCallId": "%s", "participantId": "%s", "identity": {"user": {"id": "user-1"}}}]}""".formatted(first.id(), place);

        assertThat(bot.post(second.id(), "participants/invite", move.replace("user-1", "user-2"))
                        .body())
                .contains("inviteParticipants: participant " + place + " of call " + first.id()
                        + " has another identity.");
        assertThat(bot.post(second.id(), "participants/invite", move.replace(place, "nobody"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(bot.post(second.id(), "participants/invite", move.replaceAll("\"replacesCallId\": \"[^\"]*\", ", ""))
                        .body())
                .contains("replacesCallId must name the application's call in it.");
        anna.doesNotAnswer();
        bot.post(second.id(), "participants/invite", move);
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(anna.call()).contains(second);
        assertThat(first.people()).extracting(Person::id).containsExactly("user-2");
        assertThat(second.people()).extracting(Person::id).containsExactly("user-1");
        assertThat(first.state()).isEqualTo(CallState.ESTABLISHED);
        assertThat(bot.resources("inviteParticipantsOperation"))
                .extracting(one -> one.path("status").asText())
                .containsExactly("completed");
        bot.post(second.id(), "participants/invite", move);
        assertThat(second.operations()).hasSize(1);
    }

    @Test
    void anInvitationForAnUnknownCallIsRefusedAndLeavesNothing() {
        SimulatedCall meeting = meeting();

        assertThat(bot.post(
                                meeting.id(),
                                "participants/invite",
                                "{\"participants\": [{\"replacesCallId\": \"unknown\", \"identity\": {\"user\":"
                                        + " {\"id\": \"user-1\"}}}]}")
                        .statusCode())
                .isEqualTo(404);

        assertThat(meeting.operations()).isEmpty();
    }

    private void invites(SimulatedCall meeting, String... users) {
        bot.post(
                meeting.id(),
                "participants/invite",
                Stream.of(users)
                        .map(user -> "{\"identity\": {\"user\": {\"id\": \"" + user + "\"}}}")
                        .collect(Collectors.joining(", ", "{\"participants\": [", "]}")));
    }

    @Test
    void aPersonInvitedFromAnotherCallOfTheBotLeavesThatCall() {
        bot.answersCalls();
        Person caller = simulator.caller("user-1").dials(bot.asBot()).isAnswered();
        SimulatedCall first = caller.call().orElseThrow();
        bot.send("POST", "/communications/calls", bot.createMeetingBody());
        simulator.time().advance(Duration.ofSeconds(1));
        SimulatedCall meeting = simulator.calls().get(1);

        bot.post(meeting.id(), "participants/invite", """
                {"participants": [{"replacesCallId": "%s", "identity": {"user": {"id": "user-1"}}}]}""".formatted(first.id()));
        simulator.time().advance(Duration.ofSeconds(5));

        assertThat(first.state()).isEqualTo(CallState.TERMINATED);
        assertThat(caller.call()).contains(meeting);
        assertThat(meeting.state()).isEqualTo(CallState.ESTABLISHED);
    }
}
