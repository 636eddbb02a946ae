package io.github.graphcalls.examples.meeting;

import io.github.graphcalls.simulator.CallState;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Meeting;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.SimulatedCall;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A meeting of two people and the bot, from the invitation until all have left. */
final class MeetingScene {
    static final String LINK = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Budget%40thread.v2/0?context="
            + "%7b%22Tid%22%3a%2211111111-2222-4333-8444-555555555555%22%2c%22Oid%22%3a"
            + "%2299999999-8888-4777-8666-555555555555%22%7d";

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int ACCEPTED = 202;

    private final GraphCallsSimulator simulator;
    private final Meeting meeting;
    private final Person anna;
    private final Person bert;
    private final int port;
    private final Notes notes;

    /** @param port of the bot */
    MeetingScene(GraphCallsSimulator simulator, int port, Notes notes) {
        this.simulator = simulator;
        this.meeting = simulator.meeting(LINK);
        this.anna = simulator.attendee("aaaaaaaa-0000-4000-8000-000000000001", "Anna");
        this.bert = simulator.attendee("bbbbbbbb-0000-4000-8000-000000000002", "Bert");
        this.port = port;
        this.notes = notes;
    }

    /** @throws AssertionError where something does not come true */
    void play() {
        HttpResponse<String> answer = Invitation.send(port, LINK);
        if (answer.statusCode() != ACCEPTED) {
            throw new AssertionError(
                    "The bot should accept the invitation, but answered " + answer.statusCode() + " " + answer.body());
        }
        simulator.time().advance(SOON);
        anna.joins(meeting).hearsToTheEnd("hello.wav");
        bert.joins(meeting)
                .hearsToTheEnd("hello.wav")
                .presses("5")
                .hearsToTheEnd("note.wav")
                .hearsTheBeep()
                .says(Notes.spoken())
                .presses("#")
                .hearsToTheEnd("thanks.wav");
        anna.leaves().waits(SOON);
        bert.leaves().waits(SOON);
        SimulatedCall call = meeting.calls().get(0);
        if (call.state() != CallState.TERMINATED) {
            throw new AssertionError("The bot should have left when it was alone, but its call is " + call.state());
        }
        notes.mustHaveMinutes(call, "Anna joins", "Bert joins", "Anna leaves", "Bert leaves");
        notes.mustHoldWhatWasSaid();
    }

    /** What happened in the meeting, a line each. */
    String transcript() {
        return meeting.calls().stream()
                .findFirst()
                .map(SimulatedCall::transcript)
                .orElseGet(simulator::transcript);
    }
}
