package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
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
    private final SimulatedCall call;
    private final Set<String> recorded = new HashSet<>();
    private int capacity;

    PolicyRecording(SimulatedCall call) {
        this.call = call;
    }

    synchronized void allows(int participants) {
        capacity = participants;
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
                .orElseThrow(() -> new AssertionError("The bot was asked about " + person
                        + " who joins, and gave no answer that the service understands, but " + answer.status()
                        + ". What happened:\n" + call.transcript()));
        call.say("bot decides about " + person + ": " + decision);
        if (decision == RecordedJoin.Decision.ACCEPTED) {
            add(participantId);
        }
        return new RecordedJoin(this, participantId, decision, body.orElseThrow());
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
