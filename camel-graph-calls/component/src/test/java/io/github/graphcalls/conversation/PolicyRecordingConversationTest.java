package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.RecordedJoin;
import io.github.graphcalls.simulator.SimulatedCall;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.junit.jupiter.api.Test;

/** A bot that records by policy, from its call to the last who leaves. */
class PolicyRecordingConversationTest {

    private static final String RECORDING = "recordingParticipantJoining,recordingParticipantLeft";

    @Test
    void whoIsAcceptedIsRecordedUntilHeLeaves() throws Exception {
        try (SimulatedBot bot = recorder("", e -> e.getMessage().setBody("accept"))) {
            RecordedJoin joined = attendee(bot).joinsRecorded(established(bot));
            joined.leaves();
            awaitNotes(bot, 2);

            assertThat(joined.decision()).isEqualTo(RecordedJoin.Decision.ACCEPTED);
            assertThat(bot.notes)
                    .containsExactly(
                            "recordingParticipantJoining " + joined.participantId(),
                            "recordingParticipantLeft " + joined.participantId());
        }
    }

    @Test
    void whoIsRejectedLearnsWhyAndIsNotRecorded() throws Exception {
        try (SimulatedBot bot = recorder("", e -> e.getMessage().setBody("reject busy"))) {
            RecordedJoin joined = attendee(bot).joinsRecorded(established(bot));

            assertThat(joined.decision()).isEqualTo(RecordedJoin.Decision.REJECTED);
            assertThat(joined.reason()).isEqualTo("busy");
            assertThatThrownBy(joined::leaves)
                    .hasMessage("Participant " + joined.participantId()
                            + " cannot leave: nobody of this id is recorded in this call.");
        }
    }

    @Test
    void anotherBotMayBeInvited() throws Exception {
        try (SimulatedBot bot = recorder("", e -> e.getMessage().setBody("inviteNewBot https://other.example/calls"))) {
            RecordedJoin joined = attendee(bot).joinsRecorded(established(bot));

            assertThat(joined.decision()).isEqualTo(RecordedJoin.Decision.OTHER_BOT);
            assertThat(joined.inviteUri()).isEqualTo("https://other.example/calls");
        }
    }

    @Test
    void aRouteThatTakesTooLongIsAnsweredForAsConfigured() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        try (SimulatedBot bot = recorder(
                "&recordingJoinDefault=reject&acknowledgeTimeout=200", e -> hold.await(20, TimeUnit.SECONDS))) {
            try {
                assertThat(attendee(bot).joinsRecorded(established(bot)).decision())
                        .isEqualTo(RecordedJoin.Decision.REJECTED);
            } finally {
                hold.countDown();
            }
        }
    }

    @Test
    void beyondItsCapacityTheBotIsNotAsked() throws Exception {
        try (SimulatedBot bot = recorder("", e -> e.getMessage().setBody("accept"))) {
            SimulatedCall call = established(bot);
            RecordedJoin first = attendee(bot).joinsRecorded(call);
            Person second = bot.simulator.attendee("u-3", "Carol");

            assertThatThrownBy(() -> second.joinsRecorded(call))
                    .hasMessage("The bot answered with a participantCapacity of 2, and so many are recorded already,"
                            + " with the one for whom it was called.");
            first.leaves();
            assertThat(second.joinsRecorded(call).decision()).isEqualTo(RecordedJoin.Decision.ACCEPTED);
        }
    }

    /** Answers for two people; decides about the second. */
    private static SimulatedBot recorder(String options, Processor decision) throws Exception {
        return SimulatedBot.with((routes, self) -> {
            routes.from("graph-calls:notifications?events=incoming," + RECORDING + options)
                    .choice()
                    .when(routes.header("CamelGraphCallsEvent").isEqualTo("incoming"))
                    .to("graph-calls:answer?participantCapacity=2")
                    .otherwise()
                    .process(e -> note(e, self))
                    .process(decision);
        });
    }

    private static SimulatedCall established(SimulatedBot bot) {
        Person recorded = bot.simulator.caller("u-1");
        return recorded.dials(bot.registered()).isAnswered().call().orElseThrow();
    }

    private static Person attendee(SimulatedBot bot) {
        return bot.simulator.attendee("u-2", "Bob");
    }

    private static void note(Exchange exchange, SimulatedBot self) {
        self.notes.add(exchange.getMessage().getHeader("CamelGraphCallsEvent") + " "
                + exchange.getMessage().getHeader("CamelGraphCallsParticipantId"));
    }

    private static void awaitNotes(SimulatedBot bot, int count) {
        bot.simulator.time().until(count + " events", Duration.ofMinutes(1), () -> bot.notes.size() >= count);
    }
}
