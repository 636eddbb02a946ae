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

    private record Invited(Person person, Optional<SimulatedCall> replaced, boolean leavesDefaultRoute) {}

    /** @param request checked */
    Invitation(SimulatedCall call, OperationRequest request) {
        this.call = call;
        List<JsonNode> all = request.list("participants");
        // With a call to be replaced only the first is read.
        boolean replaces = all.get(0).hasNonNull("replacesCallId");
        (replaces ? all.subList(0, 1) : all).forEach(one -> open.add(invited(one)));
    }

    private Invited invited(JsonNode one) {
        return new Invited(
                call.switchboard().person(Identity.of(one.path("identity")).orElseThrow(), "invitee"),
                Json.text(one, "replacesCallId").map(call.switchboard()::requireCall),
                one.path("removeFromDefaultAudioRoutingGroup").asBoolean());
    }

    /** Their phones ring. */
    void begin(CommsOperation operation) {
        List.copyOf(open)
                .forEach(invited -> invited.person
                        .disposition()
                        .ring(
                                call,
                                RINGING,
                                () -> joins(invited, operation),
                                () -> stays(invited, "rejects", operation),
                                () -> stays(invited, "does not answer", operation)));
    }

    private void joins(Invited invited, CommsOperation operation) {
        somebodyCame = true;
        Meeting meeting = call.roster().meeting().orElseThrow();
        invited.person.joins(meeting);
        if (invited.leavesDefaultRoute) {
            meeting.participant(invited.person).ifPresent(Participant::leavesDefaultRoute);
        }
        invited.replaced.ifPresent(replaced -> replaced.after(
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
