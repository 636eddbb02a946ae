package io.github.graphcalls.simulator;

import static io.github.graphcalls.simulator.EstablishedOperations.requireGroup;
import static io.github.graphcalls.simulator.Parameter.clientContext;
import static io.github.graphcalls.simulator.Parameter.optional;
import static io.github.graphcalls.simulator.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Operations on who is in an established call. */
final class ParticipantOperations {
    private static final String ALL = "/calls/{call}/participants";
    private static final String ONE = ALL + "/{participant}";

    private ParticipantOperations() {}

    static List<Operation> rows() {
        return List.of(
                Operation.of("GET", "listParticipants", ALL, "call-list-participants")
                        .does((call, request) -> Answer.of(
                                200,
                                LifeOperations.list(
                                        request.context("participants"),
                                        call.roster().listed()))),
                Operation.of("POST", "inviteParticipants", ALL + "/invite", "participant-invite")
                        .answers("inviteParticipantsOperation")
                        .takes(required("participants", Parameter.participants(1, 5)), clientContext())
                        .in(CallState.ESTABLISHED)
                        .does(ParticipantOperations::invite),
                Operation.of("POST", "muteAllParticipants", ALL + "/muteAll", "participant-muteall")
                        .onlyInBeta()
                        .takes(required("participants", Parameter.listOf(Parameter.text())), clientContext())
                        .in(CallState.ESTABLISHED)
                        .does(ParticipantOperations::muteAll),
                Operation.of("POST", "configureMixer", ALL + "/configureMixer", "participant-configuremixer")
                        .takes(
                                required(
                                        "participantMixerLevels",
                                        Parameter.listOf(Parameter.object(), 1, Integer.MAX_VALUE)),
                                clientContext())
                        .in(CallState.ESTABLISHED)
                        .does((call, request) -> {
                            requireGroup(call, "configureMixer");
                            return EstablishedOperations.toldLater(200, call, request);
                        }),
                Operation.of("GET", "getParticipant", ONE, "participant-get").does((call, request) -> {
                    requireGroup(call, "getParticipant");
                    ObjectNode body = Json.object().put("@odata.context", request.context("participants/$entity"));
                    body.setAll(participant(call, request).json());
                    return Answer.of(200, body);
                }),
                Operation.of("DELETE", "removeParticipant", ONE, "participant-delete")
                        .in(CallState.ESTABLISHED)
                        .does(ParticipantOperations::remove),
                Operation.of("POST", "muteParticipant", ONE + "/mute", "participant-mute")
                        .answers("muteParticipantOperation")
                        .takes(clientContext())
                        .in(CallState.ESTABLISHED)
                        .does(ParticipantOperations::mute),
                Operation.of("POST", "startHoldMusic", ONE + "/startHoldMusic", "participant-startholdmusic")
                        .answers("startHoldMusicOperation")
                        .takes(optional("customPrompt", Parameter.object()), clientContext())
                        .in(CallState.ESTABLISHED)
                        .does((call, request) -> holdMusic(call, request).starts(request)),
                Operation.of("POST", "stopHoldMusic", ONE + "/stopHoldMusic", "participant-stopholdmusic")
                        .answers("stopHoldMusicOperation")
                        .takes(clientContext())
                        .in(CallState.ESTABLISHED)
                        .does((call, request) -> holdMusic(call, request).stops(request)));
    }

    private static Participant participant(SimulatedCall call, OperationRequest request) {
        return call.roster().require(request.id("participant"));
    }

    private static void rosterSoon(SimulatedCall call) {
        call.roster().meeting().ifPresent(Meeting::changed);
    }

    private static Answer invite(SimulatedCall call, OperationRequest request) {
        requireGroup(call, "inviteParticipants");
        Invitation invitation = new Invitation(call, request);
        CommsOperation operation = VoiceOperations.running(call, request);
        operation.json().set("participants", request.body().get("participants"));
        Answer answer = operation.answer(200, call, request);
        answer.body()
                .filter(any -> call.switchboard().oddities().has(Oddity.INVITE_RUNNING_WITH_CAPITAL))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .ifPresent(body -> body.put("status", "Running"));
        invitation.begin(operation);
        return answer;
    }

    private static Answer remove(SimulatedCall call, OperationRequest request) {
        requireGroup(call, "removeParticipant");
        Participant removed = participant(call, request);
        call.roster().meeting().ifPresent(meeting -> meeting.remove(removed, Ending.REMOVED_BY_BOT));
        return Answer.empty(204);
    }

    private static Answer mute(SimulatedCall call, OperationRequest request) {
        requireGroup(call, "muteParticipant");
        participant(call, request).set("isMuted", true);
        rosterSoon(call);
        return VoiceOperations.completed(call, request);
    }

    private static Answer muteAll(SimulatedCall call, OperationRequest request) {
        requireGroup(call, "muteAllParticipants");
        request.list("participants")
                .forEach(id -> call.roster().require(id.asText()).set("isMuted", true));
        rosterSoon(call);
        return VoiceOperations.completed(call, request);
    }

    private static HoldMusic holdMusic(SimulatedCall call, OperationRequest request) {
        requireGroup(call, request.operationType());
        return new HoldMusic(call, participant(call, request));
    }
}
