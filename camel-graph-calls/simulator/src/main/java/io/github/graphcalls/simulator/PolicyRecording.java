package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whom one call records by policy. The bot allows it with the participantCapacity of its answer; the person for whom it was
 * called takes one of the places. Its own lock guards it, which is never held while the bot is asked.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/call-answer">answer</a>
 */
final class PolicyRecording {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final SimulatedCall call;
    private final Set<String> recorded = new HashSet<>();
    private int capacity;
    private boolean statusSaid;

    PolicyRecording(SimulatedCall call) {
        this.call = call;
    }

    /** The bot has answered the call, for so many; for 0 it does not record by policy. */
    void allows(int participants) {
        synchronized (this) {
            capacity = participants;
        }
        Duration after = call.age();
        if (participants > 0 && after.compareTo(ANSWER_WITHIN) > 0) {
            mistake(
                    "answer",
                    "the bot answered a call that it records by policy after " + Texts.seconds(after)
                            + "; the service waits " + Texts.seconds(ANSWER_WITHIN));
        }
    }

    /** The bot has said how its recording stands. */
    synchronized void says(String status) {
        statusSaid = status.equalsIgnoreCase("recording");
    }

    /** The bot begins to record. */
    void begins(String operation) {
        boolean early;
        synchronized (this) {
            early = capacity > 0 && !statusSaid;
        }
        if (early) {
            mistake(operation, "the bot begins to record by policy before its updateRecordingStatus says recording");
        }
    }

    private void mistake(String subject, String what) {
        call.switchboard().journal().mistake(call, Mistake.Kind.RECORDING_BY_POLICY, subject, what);
    }

    /** Asks the bot, once, and waits for its answer. */
    RecordedJoin asks(Person person) {
        requireRoom();
        String participantId = Participant.of(person).id();
        call.does(person, "is about to join");
        Notification question =
                new Notification("who joins", "updated", "/calls/" + call.id(), question(person, participantId));
        PostResult answer = call.asks(question);
        Optional<ObjectNode> body = Json.readObject(answer.body().getBytes(StandardCharsets.UTF_8));
        RecordedJoin.Decision decision = body.filter(it -> answer.status() == 200)
                .flatMap(RecordedJoin.Decision::of)
                .orElseThrow(() -> undecided(person, answer));
        call.say(JournalEntry.Sort.ANSWER, "bot", "decides about " + person + ": " + decision);
        if (decision == RecordedJoin.Decision.ACCEPTED) {
            add(participantId);
        }
        return new RecordedJoin(this, participantId, decision, body.orElseThrow());
    }

    private AssertionError undecided(Person person, PostResult answer) {
        mistake(
                "who joins",
                "the bot was asked about " + person
                        + " who joins, and gave no answer that the service understands, but " + answer.status());
        return new AssertionError("The bot was asked about " + person
                + " who joins, and gave no answer that the service understands, but " + answer.status()
                + ". What happened:\n" + call.transcript());
    }

    private synchronized void requireRoom() {
        if (call.state() != CallState.ESTABLISHED || capacity == 0) {
            throw new IllegalStateException("The bot is asked about further people only in an established call that it"
                    + " answered with participantCapacity; this one is " + call.state()
                    + (capacity == 0 ? " and was answered without." : "."));
        }
        if (recorded.size() + 1 >= capacity) {
            throw new IllegalStateException("The bot answered with a participantCapacity of " + capacity
                    + ", and so many are recorded already, with the one for whom it was called.");
        }
    }

    synchronized boolean records(String participantId) {
        return recorded.contains(participantId) && call.state() != CallState.TERMINATED;
    }

    private synchronized void add(String participantId) {
        recorded.add(participantId);
    }

    private ObjectNode question(Person person, String participantId) {
        ObjectNode source = Json.typed("participantInfo");
        source.set("identity", person.identity().toJson(person.toString()));
        ObjectNode joining = Json.typed("call")
                .put("state", CallState.INCOMING.toString())
                .put("direction", "incoming")
                .put("tenantId", call.switchboard().settings().tenant());
        joining.set("source", source);
        joining.set(
                "incomingContext",
                Json.typed("incomingContext")
                        .put("observedParticipantId", participantId)
                        .put("sourceParticipantId", participantId));
        ObjectNode data = Json.typed("participantJoiningNotification");
        data.set("call", joining);
        return data;
    }

    void leaves(String participantId) {
        synchronized (this) {
            if (!recorded.remove(participantId)) {
                throw new IllegalStateException(
                        "Participant " + participantId + " cannot leave: nobody of this id is recorded in this call.");
            }
        }
        ObjectNode data = Json.typed("participantLeftNotification").put("participantId", participantId);
        data.set("call", Json.typed("call").put("id", call.id()));
        call.tellRecorded(data);
    }
}
