package io.github.graphcalls.examples.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.simulator.CallState;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Meeting;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.SimulatedCall;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes on in meetings that go another way than the one that is printed. */
class RareMeetingsTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final Meeting meeting = simulator.meeting(MeetingScene.LINK);
    private final Person anna = simulator.attendee("anna-id", "Anna");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void whoIsThereBeforeTheBotIsGreetedToo() {
        try (RunningBot bot = start()) {
            anna.joins(meeting);
            Invitation.send(bot.port(), MeetingScene.LINK);

            anna.seesTheBotJoin().hearsToTheEnd("hello.wav").leaves().waits(SOON);

            new Notes(folder).mustHaveMinutes(call(), "Anna joins", "Anna leaves");
        }
    }

    @Test
    void whoWaitsInTheLobbyIsGreetedOnceAdmitted() {
        try (RunningBot bot = start()) {
            Invitation.send(bot.port(), MeetingScene.LINK);
            anna.joins(meeting).hearsToTheEnd("hello.wav");
            Person guest = simulator.attendee("guest-id", "Guest").waitsInTheLobby(meeting);
            guest.hearsNothingFor(Duration.ofSeconds(10));

            anna.admits(guest);

            guest.hearsToTheEnd("hello.wav").leaves().waits(SOON);
            anna.leaves().waits(SOON);
            new Notes(folder).mustHaveMinutes(call(), "Anna joins", "Guest joins", "Guest leaves", "Anna leaves");
        }
    }

    @Test
    void theNumberOfWhoCallsInByPhoneIsNotWrittenDown() {
        try (RunningBot bot = start()) {
            Invitation.send(bot.port(), MeetingScene.LINK);
            Person phone = simulator.attendee("+14255550123", "Phone").joins(meeting);

            phone.hearsToTheEnd("hello.wav").leaves().waits(SOON);

            new Notes(folder)
                    .mustHaveMinutes(call(), "Somebody without an account joins", "Somebody without an account leaves");
        }
    }

    @Test
    void whoSaysNothingLeavesNoNoteAndMayTryAgain() {
        try (RunningBot bot = start()) {
            Invitation.send(bot.port(), MeetingScene.LINK);
            anna.joins(meeting).hearsToTheEnd("hello.wav").presses("5").hearsTheBeep();
            anna.waits(Duration.ofSeconds(10));
            assertThat(folder).isDirectoryNotContaining("glob:**.wav");

            anna.presses("5").hearsTheBeep().says(SOON).presses("#").hearsToTheEnd("thanks.wav");

            assertThat(folder).isDirectoryContaining("glob:**.wav");
            anna.leaves().waits(SOON);
        }
    }

    @Test
    void whoLeavesWhileSpeakingDoesNotKeepTheBotInTheMeeting() {
        try (RunningBot bot = start()) {
            Invitation.send(bot.port(), MeetingScene.LINK);
            anna.joins(meeting).hearsToTheEnd("hello.wav").presses("5").hearsTheBeep();

            anna.says(Duration.ofSeconds(1)).leaves().waits(SOON);

            assertThat(call().state()).isEqualTo(CallState.TERMINATED);
        }
    }

    private RunningBot start() {
        return BesideSimulator.start(simulator, Map.of("notes.folder", folder.toString()));
    }

    private SimulatedCall call() {
        return meeting.calls().get(0);
    }
}
