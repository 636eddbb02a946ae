package io.github.graphcalls.simulator;

import static io.github.graphcalls.simulator.Parameter.clientContext;
import static io.github.graphcalls.simulator.Parameter.optional;
import static io.github.graphcalls.simulator.Parameter.required;

import java.util.List;

/** Operations on an established call that are about the bot's own part in it, and the transfer. */
final class EstablishedOperations {
    private EstablishedOperations() {}

    static List<Operation> rows() {
        return List.of(
                on("transfer", "call-transfer")
                        .takes(
                                required("transferTarget", Parameter.invitation()),
                                optional("transferee", Parameter.object()),
                                clientContext())
                        .does((call, request) -> new Transfer(call, request).begin()),
                on("mute", "call-mute")
                        .answers("muteParticipantOperation")
                        .takes(clientContext())
                        .does((call, request) -> mute(call, request, true)),
                on("unmute", "call-unmute")
                        .answers("unmuteParticipantOperation")
                        .takes(clientContext())
                        .does((call, request) -> mute(call, request, false)),
                on("changeScreenSharingRole", "call-changescreensharingrole")
                        .takes(required("role", Parameter.oneOf("viewer", "sharer")))
                        .does(EstablishedOperations::changeScreenSharingRole),
                on("updateRecordingStatus", "call-updaterecordingstatus")
                        .answers("updateRecordingStatusOperation")
                        .takes(
                                required("status", Parameter.oneOf("notRecording", "recording", "failed")),
                                clientContext())
                        .does((call, request) -> {
                            // Not for group calls alone: bots that record by policy do it in calls between two.
                            call.recording().says(request.text("status").orElseThrow());
                            self(call).records(request.text("status").orElseThrow());
                            call.roster().meeting().ifPresent(Meeting::changed);
                            return VoiceOperations.completed(call, request);
                        }),
                on("addLargeGalleryView", "call-addlargegalleryview")
                        .answers("addLargeGalleryViewOperation")
                        .takes(clientContext())
                        .does((call, request) -> {
                            requireGroup(call, "addLargeGalleryView");
                            return toldLater(202, call, request);
                        }),
                on("updateMetadata", "call-updatemetadata")
                        .onlyInBeta()
                        .takes(required("metadata", Parameter.text()), clientContext())
                        .does(EstablishedOperations::updateMetadata));
    }

    private static Operation on(String name, String page) {
        return Operation.of("POST", name, "/calls/{call}/" + name, page).in(CallState.ESTABLISHED);
    }

    static void requireGroup(SimulatedCall call, String operation) {
        if (!call.roster().isGroup()) {
            throw Refusal.badRequest(operation + " is for group calls; this one is peer-to-peer.");
        }
    }

    /** An operation that is running when it is answered, and completed soon after. */
    static Answer toldLater(int status, SimulatedCall call, OperationRequest request) {
        CommsOperation operation = VoiceOperations.running(call, request);
        Answer answer = operation.answer(status, call, request);
        call.after(SimulatedCall.LATENCY, "the outcome of " + request.operationType(), () -> {
            operation.succeeds();
            call.tellOutcome(operation);
        });
        return answer;
    }

    static Participant self(SimulatedCall call) {
        return call.roster().self();
    }

    private static Answer mute(SimulatedCall call, OperationRequest request, boolean muted) {
        requireGroup(call, muted ? "mute" : "unmute");
        self(call).set("isMuted", muted);
        call.roster().meeting().ifPresent(Meeting::changed);
        return VoiceOperations.completed(call, request);
    }

    private static Answer changeScreenSharingRole(SimulatedCall call, OperationRequest request) {
        requireGroup(call, "changeScreenSharingRole");
        if (!Json.isA(call.resource().path("mediaConfig"), "appHostedMediaConfig")) {
            throw Refusal.badRequest("changeScreenSharingRole needs app-hosted media; this call's is service-hosted.");
        }
        ContentSharing sharing = call.roster().meeting().orElseThrow().sharing();
        if (request.text("role").filter("sharer"::equalsIgnoreCase).isPresent()) {
            sharing.begins(self(call));
        } else {
            sharing.ends(self(call));
        }
        call.roster().meeting().ifPresent(Meeting::changed);
        return Answer.empty(202);
    }

    private static Answer updateMetadata(SimulatedCall call, OperationRequest request) {
        self(call).set("metadata", request.text("metadata").orElse(""));
        CommsOperation operation = CommsOperation.completed(request.operationType(), request.text("clientContext"));
        call.operations().put(operation.id(), operation);
        call.roster().meeting().ifPresent(Meeting::changed);
        return Answer.empty(202).at(call.path() + "/operations/" + operation.id());
    }
}
