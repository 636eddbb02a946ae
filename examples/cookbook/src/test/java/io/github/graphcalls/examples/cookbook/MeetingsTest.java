package io.github.graphcalls.examples.cookbook;

import static io.github.graphcalls.simulator.CallAssert.assertThatCall;
import static io.github.graphcalls.simulator.junit.GraphCalls.Sharing.CLASS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Meeting;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.RecordedJoin;
import io.github.graphcalls.simulator.SimulatedCall;
import io.github.graphcalls.simulator.junit.GraphCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes for meetings and conferences. */
@GraphCalls(sharing = CLASS)
class MeetingsTest {
    private static final String ANNA = "11111111-0000-4000-8000-000000000001";
    private static final String BEN = "11111111-0000-4000-8000-000000000002";
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String THREAD = "19:meeting_stand-up@thread.v2";
    private static final String LINK = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_stand-up%40thread.v2/0"
            + "?context=%7b%22Tid%22%3a%2211111111-2222-4333-8444-555555555555%22%2c%22Oid%22%3a"
            + "%2222222222-0000-4000-8000-000000000001%22%7d";

    private final GraphCallsSimulator simulator;

    @TempDir
    Path folder;

    MeetingsTest(GraphCallsSimulator simulator) {
        this.simulator = simulator;
    }

    @Test
    void everybodyIsGreetedByNameAndTheBotLeavesWhenAlone() throws Exception {
        try (Kitchen kitchen = kitchen().cook(Recipe.of("meeting-greeter"))) {
            Meeting meeting = simulator.meeting(THREAD);
            Person anna = simulator.attendee(ANNA, "Anna").joins(meeting);
            String call = kitchen.posts("/meetings", LINK);
            anna.seesTheBotJoin().hearsToTheEnd("speech.wav");
            Person ben = simulator.attendee(BEN, "Ben").joins(meeting);
            ben.hearsToTheEnd("speech.wav").leaves();
            anna.leaves().waits(SOON);

            assertThat(call).isEqualTo(kitchen.call().id());
            assertThatCall(kitchen.call()).isOver();
            assertThat(kitchen.heardBy(anna)).containsExactly("Welcome, Anna.", "Welcome, Ben.");
        }
    }

    @Test
    void theTeamIsCalledTogether() throws Exception {
        Recipe recipe = Recipe.of("conference-from-list");
        Database database = new Database(recipe, "team (person varchar(200))");
        database.does("insert into team values ('user:" + ANNA + "'), ('user:" + BEN + "')");
        try (Kitchen kitchen = kitchen()
                .bind("dataSource", database.source())
                .set("subject", "Stand-up")
                .cook(recipe)) {
            Person anna = simulator.callee(ANNA);
            Person ben = simulator.callee(BEN);
            kitchen.posts("/conferences", "");
            anna.hearsToTheEnd("speech.wav").leaves();
            ben.leaves().waits(SOON);

            assertThatCall(kitchen.call()).isOver();
            assertThat(kitchen.heardBy(anna)).startsWith("Welcome to the conference.");
        }
    }

    @Test
    void theOthersAreMutedAtOnce() throws Exception {
        try (Kitchen kitchen = kitchen().cook(Recipe.of("mute-all"))) {
            SimulatedCall call = meetingOfTwo(kitchen);
            kitchen.posts("/calls/" + call.id() + "/mute", "");

            assertThat(simulator.requests("muteParticipant")).hasSize(2).allMatch(request -> request.status() == 200);
        }
    }

    @Test
    void aMemberIsPutOnHoldAndTakenBack() throws Exception {
        Recipe recipe = Recipe.of("hold-music");
        try (Kitchen kitchen = kitchen().prompts(folder, recipe).cook(recipe)) {
            SimulatedCall call = meetingOfTwo(kitchen);
            String member = "/calls/" + call.id() + "/participants/"
                    + kitchen.members(call).get(0);
            kitchen.posts(member + "/hold", "");
            kitchen.posts(member + "/resume", "");

            assertThat(simulator.requests("startHoldMusic")).hasSize(1);
            assertThat(simulator.requests("stopHoldMusic")).hasSize(1);
        }
    }

    @Test
    void whoIsRecordedIsWrittenDown() throws Exception {
        try (Kitchen kitchen = kitchen()
                .set("people.per.call", 2)
                .set("journal.folder", folder)
                .cook(Recipe.of("compliance-recording"))) {
            Person anna = simulator.caller(ANNA).dials(kitchen.bot()).isAnswered();
            RecordedJoin ben =
                    simulator.attendee(BEN, "Ben").joinsRecorded(anna.call().orElseThrow());
            ben.leaves();
            Path journal = folder.resolve(anna.call().orElseThrow().id() + ".txt");
            Kitchen.reality(() -> Files.exists(journal) && lines(journal).size() == 2);

            assertThat(ben.decision()).isEqualTo(RecordedJoin.Decision.ACCEPTED);
            assertThat(lines(journal).get(0)).endsWith(" recordingParticipantJoining " + ben.participantId());
            assertThat(lines(journal).get(1)).endsWith(" recordingParticipantLeft " + ben.participantId());
        }
    }

    /** The greeter's page brings the bot into it. */
    private SimulatedCall meetingOfTwo(Kitchen kitchen) throws Exception {
        kitchen.beside(Recipe.of("meeting-greeter"));
        Meeting meeting = simulator.meeting(THREAD);
        simulator.attendee(ANNA, "Anna").joins(meeting);
        simulator.attendee(BEN, "Ben").joins(meeting);
        kitchen.posts("/meetings", LINK);
        simulator.attendee(BEN, "Ben").hearsToTheEnd("speech.wav");
        return kitchen.call();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Kitchen kitchen() throws Exception {
        return new Kitchen(simulator);
    }
}
