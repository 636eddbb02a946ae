package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.Optional;

/**
 * Music for one participant of a group call, who neither hears the others nor is heard until it stops. One at a time may be
 * on hold. Its call's lock is held in all methods.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/participant-startholdmusic">participant: startHoldMusic</a>
 */
final class HoldMusic {
    private static final String USUAL = "hold music";

    private final SimulatedCall call;
    private final Participant participant;

    HoldMusic(SimulatedCall call, Participant participant) {
        this.call = call;
        this.participant = participant;
    }

    Answer starts(OperationRequest request) {
        call.roster().all().stream()
                .filter(Participant::isOnHold)
                .filter(one -> !one.equals(participant))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("startHoldMusic: participant " + other.id()
                            + " is on hold already; one at a time may be. See"
                            + " https://learn.microsoft.com/graph/api/participant-startholdmusic");
                });
        CommsOperation operation = VoiceOperations.running(call, request);
        Answer answer = operation.answer(202, call, request);
        Optional<String> prompt = Json.text(request.body().path("customPrompt").path("mediaInfo"), "uri");
        participant.isPutOnHold();
        call.after(SimulatedCall.LATENCY, "hold music", () -> fetch(prompt, operation));
        return answer;
    }

    private void fetch(Optional<String> prompt, CommsOperation operation) {
        call.switchboard()
                .prompts()
                .fetch(
                        call,
                        prompt.stream().toList(),
                        "hold music",
                        (lengths, unplayable) -> fetched(prompt, operation, unplayable));
    }

    private void fetched(Optional<String> prompt, CommsOperation operation, Optional<String> unplayable) {
        if (call.ending().isPresent()) {
            return;
        }
        unplayable.ifPresentOrElse(
                why -> {
                    participant.isTakenOffHold(call.switchboard().time().elapsed());
                    call.say(why);
                    operation.ends("failed", Ending.result(400, 0, why));
                },
                () -> {
                    begins(prompt.map(PromptFetcher::nameOf).orElse(USUAL));
                    operation.succeeds();
                });
        call.tellOutcome(operation);
    }

    /** It goes on until it is stopped, however long the prompt is. */
    private void begins(String name) {
        Duration now = call.switchboard().time().elapsed();
        participant.person().filter(any -> participant.isOnHold()).ifPresent(person -> {
            participant.hearsOnHold(person.hearing().begins(name, now));
            call.perceives(person, "hears " + name + ", on hold");
        });
    }

    Answer stops(OperationRequest request) {
        participant.isTakenOffHold(call.switchboard().time().elapsed());
        return EstablishedOperations.toldLater(202, call, request);
    }
}
