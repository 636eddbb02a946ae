package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * A transfer of the other side to somebody else: blind, or consultative when it replaces another call of the bot.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/call-transfer">call: transfer</a>
 */
final class Transfer {
    private static final Duration RINGING = Duration.ofSeconds(30);

    private final SimulatedCall call;
    private final Person target;
    private final Optional<SimulatedCall> replaced;
    /** Whom a group call loses by it; the others stay. */
    private final Optional<Participant> transferee;

    /** @param request checked */
    Transfer(SimulatedCall call, OperationRequest request) {
        this.call = call;
        JsonNode invitation = request.body().path("transferTarget");
        this.target = call.switchboard()
                .person(Identity.of(invitation.path("identity")).orElseThrow(), "operator");
        this.replaced = Json.text(invitation, "replacesCallId").map(call.switchboard()::requireCall);
        if (call.roster().isGroup() && !request.body().path("transferee").has("participantId")) {
            throw Refusal.badRequest("transfer: transferee with a participantId is missing; a group call needs it.");
        }
        this.transferee = Json.text(request.body().path("transferee"), "participantId")
                .filter(id -> call.roster().isGroup())
                .map(call.roster()::require);
    }

    Answer begin() {
        call.goesOn(CallEvent.TRANSFER_REQUESTED);
        call.after(SimulatedCall.LATENCY, "transferring", () -> {
            call.tellState();
            if (replaced.isPresent()) {
                // The target is on the phone already.
                call.after(SimulatedCall.LATENCY, "the transfer", this::consulted);
            } else {
                target.disposition().ring(call, RINGING, this::accepted, this::failed, this::failed);
            }
        });
        return Answer.empty(202).saying("to " + target);
    }

    private void consulted() {
        boolean there = replaced.filter(call.switchboard()::isOn).isPresent();
        if (there && target.disposition().kind() == Disposition.Kind.ANSWERS) {
            accepted();
        } else {
            failed();
        }
    }

    private void accepted() {
        if (!call.allows(CallEvent.TRANSFER_ACCEPTED)) {
            return;
        }
        call.goesOn(CallEvent.TRANSFER_ACCEPTED);
        call.does(target, "answers");
        call.tellState();
        boolean ends = transferee.isEmpty() || call.switchboard().oddities().has(Oddity.GROUP_TRANSFER_ENDS_THE_CALL);
        if (ends) {
            call.mediaStops();
        }
        call.after(SimulatedCall.LATENCY, "the end of the transfer", () -> {
            call.other().ifPresent(person -> person.talksTo(target));
            transferee.ifPresent(this::leavesGroup);
            if (ends) {
                call.end(replaced.isPresent() ? Ending.TRANSFERRED_WITH_CONSULTATION : Ending.TRANSFERRED);
            } else {
                call.goesOn(CallEvent.TRANSFER_DONE);
                call.tellState();
            }
            // Later and by itself, so that no two calls' locks are ever held at once.
            replaced.ifPresent(other -> other.after(
                    SimulatedCall.LATENCY,
                    "the end of the replaced call",
                    () -> other.end(Ending.TRANSFERRED_WITH_CONSULTATION)));
        });
    }

    private void leavesGroup(Participant leaving) {
        call.say(leaving.person().map(Person::toString).orElse("bot") + " leaves for " + target);
        // first, as where there is no group: who waits for the transfer sees the end and the partner together
        leaving.person().ifPresent(person -> person.talksTo(target));
        call.roster().meeting().orElseThrow().remove(leaving, Ending.TRANSFERRED);
    }

    private void failed() {
        if (!call.allows(CallEvent.TRANSFER_FAILED)) {
            return;
        }
        call.goesOn(CallEvent.TRANSFER_FAILED);
        call.does(target, "does not take the transfer");
        int subcode = replaced.isPresent() ? 7700 : 7000;
        call.tell("established", data -> data.set("resultInfo", Ending.result(500, subcode, "The transfer failed.")));
    }
}
