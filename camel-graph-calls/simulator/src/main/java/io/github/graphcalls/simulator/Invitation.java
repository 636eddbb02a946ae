package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some who are invited to a group call, each of whom answers, rejects or lets it ring. It is completed when the last of them
 * has, if anybody has come. Its call's lock is held in all methods.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/participant-invite">participant: invite</a>
 */
final class Invitation {
    private static final Duration RINGING = Duration.ofSeconds(60);

    private final SimulatedCall call;
    private final List<Invited> open = new ArrayList<>();
    private boolean somebodyCame;

    private record Invited(
            Person person, Optional<SimulatedCall> replaced, Optional<Participant> moved, boolean leavesDefaultRoute) {}

    /** @param request checked */
    Invitation(SimulatedCall call, OperationRequest request) {
        this.call = call;
        List<JsonNode> all = request.list("participants");
        // With a call to be replaced only the first is read.
        boolean replaces = all.get(0).hasNonNull("replacesCallId");
        (replaces ? all.subList(0, 1) : all).forEach(one -> open.add(invited(one)));
    }

    private Invited invited(JsonNode one) {
        Person person =
                call.switchboard().person(Identity.of(one.path("identity")).orElseThrow(), "invitee");
        Optional<SimulatedCall> replaced = Json.text(one, "replacesCallId").map(call.switchboard()::requireCall);
        return new Invited(
                person,
                replaced,
                Json.text(one, "participantId").map(id -> participant(id, person, replaced)),
                one.path("removeFromDefaultAudioRoutingGroup").asBoolean());
    }

    /** Who is to be moved from another meeting or group call, of which the application has a call too. */
    private Participant participant(String id, Person person, Optional<SimulatedCall> from) {
        SimulatedCall left = from.filter(it -> it.roster().isGroup())
                .filter(it -> it.applicationId().equals(call.applicationId()))
                .orElseThrow(
                        () -> Refusal.badRequest(
                                "inviteParticipants: participantId moves somebody from another meeting"
                                        + " or group call of the same application; replacesCallId must name the application's call in it."));
        return Optional.of(left.roster().require(id))
                .filter(it -> it.is(person))
                .orElseThrow(() -> Refusal.badRequest(
                        "inviteParticipants: participant " + id + " of call " + left.id() + " has another identity."));
    }

    /** Their phones ring; who is moved is not asked. */
    void begin(CommsOperation operation) {
        List.copyOf(open)
                .forEach(invited -> invited.moved.ifPresentOrElse(
                        moved -> call.after(SimulatedCall.LATENCY, "moving", () -> moves(moved, invited, operation)),
                        () -> rings(invited, operation)));
    }

    private void rings(Invited invited, CommsOperation operation) {
        invited.person
                .disposition()
                .ring(
                        call,
                        RINGING,
                        () -> joins(invited, operation),
                        () -> stays(invited, "rejects", operation),
                        () -> stays(invited, "does not answer", operation));
    }

    private void moves(Participant moved, Invited invited, CommsOperation operation) {
        if (invited.replaced.orElseThrow().roster().all().contains(moved)) {
            joins(invited, operation);
        } else {
            stays(invited, "has gone", operation);
        }
    }

    private void joins(Invited invited, CommsOperation operation) {
        somebodyCame = true;
        Meeting meeting = call.roster().meeting().orElseThrow();
        invited.person.joins(meeting);
        if (invited.leavesDefaultRoute) {
            meeting.participant(invited.person).ifPresent(Participant::leavesDefaultRoute);
        }
        // A meeting or group call goes on without the one who has left it for this one.
        invited.replaced
                .filter(it -> !it.roster().isGroup())
                .ifPresent(replaced -> replaced.after(
                        SimulatedCall.LATENCY,
                        "the end of the replaced call",
                        () -> replaced.end(Ending.TRANSFERRED_WITH_CONSULTATION)));
        isDecided(invited, operation);
    }

    private void stays(Invited invited, String how, CommsOperation operation) {
        call.does(invited.person, how);
        isDecided(invited, operation);
    }

    private void isDecided(Invited invited, CommsOperation operation) {
        open.remove(invited);
        if (open.isEmpty()) {
            if (somebodyCame) {
                operation.succeeds();
            } else {
                operation.ends("failed", Ending.result(480, 10076, "The invited person could not be reached."));
            }
            call.tellOutcome(operation);
        }
    }
}
