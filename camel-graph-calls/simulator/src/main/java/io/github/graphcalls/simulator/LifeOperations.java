package io.github.graphcalls.simulator;

import static io.github.graphcalls.simulator.Parameter.optional;
import static io.github.graphcalls.simulator.Parameter.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Operations that are valid in any state of a call, and those that are about no call yet. */
final class LifeOperations {
    /** What the service fills in itself; a create may say it, but it counts for nothing. */
    private static final List<String> GENERATED = List.of(
            "activeModalities",
            "answeredBy",
            "callChainId",
            "callRoutes",
            "direction",
            "id",
            "incomingContext",
            "mediaState",
            "meetingCapability",
            "myParticipantId",
            "resultInfo",
            "state",
            "terminationReason",
            "toneInfo",
            "transcription");

    private LifeOperations() {}

    static List<Operation> rows(Switchboard switchboard) {
        return List.of(
                Operation.of("POST", "create", "/calls", "application-post-calls")
                        .takes(callProperties())
                        .doesFreely(new OutgoingCalls(switchboard)::create),
                Operation.of(
                                "POST",
                                "logTeleconferenceDeviceQuality",
                                "/calls/logTeleconferenceDeviceQuality",
                                "call-logteleconferencedevicequality")
                        .takes(required("quality", Parameter.object()))
                        .doesFreely(LifeOperations::logQuality),
                Operation.of("GET", "get", "/calls/{call}", "call-get").does(LifeOperations::get),
                Operation.of("DELETE", "hangUp", "/calls/{call}", "call-delete").does((call, request) -> {
                    call.hungUpByBot();
                    return Answer.empty(204);
                }),
                Operation.of("POST", "keepAlive", "/calls/{call}/keepAlive", "call-keepalive")
                        .does((call, request) -> {
                            call.keptAlive();
                            return Answer.empty(200);
                        }),
                Operation.of("GET", "listOperations", "/calls/{call}/operations", "resources/call")
                        .does((call, request) -> Answer.of(
                                200,
                                list(
                                        request.context("commsOperations"),
                                        call.operations().values().stream()
                                                .map(CommsOperation::json)
                                                .map(ObjectNode::deepCopy)
                                                .toList()))),
                Operation.of("GET", "getOperation", "/calls/{call}/operations/{operation}", "resources/commsoperation")
                        .does(LifeOperations::getOperation),
                Operation.of(
                                "GET",
                                "listContentSharingSessions",
                                "/calls/{call}/contentSharingSessions",
                                "call-list-contentsharingsessions")
                        .does((call, request) ->
                                Answer.of(200, list(request.context("contentSharingSessions"), sessions(call)))),
                Operation.of(
                                "GET",
                                "getContentSharingSession",
                                "/calls/{call}/contentSharingSessions/{session}",
                                "contentsharingsession-get")
                        .does(LifeOperations::getSession));
    }

    private static List<ObjectNode> sessions(SimulatedCall call) {
        return call.roster()
                .meeting()
                .map(meeting -> meeting.sharing().listed())
                .orElse(List.of());
    }

    private static Answer getSession(SimulatedCall call, OperationRequest request) {
        ObjectNode session = sessions(call).stream()
                .filter(one -> one.path("id").asText().equals(request.id("session")))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "There is no content sharing session " + request.id("session") + " in this call."));
        ObjectNode body = Json.object().put("@odata.context", request.context("contentSharingSessions/$entity"));
        body.setAll(session);
        return Answer.of(200, body);
    }

    private static Parameter[] callProperties() {
        return Stream.concat(
                        Stream.of(
                                required("callbackUri", Parameter.callbackUri()),
                                required("mediaConfig", Parameter.mediaConfig()),
                                required("requestedModalities", Parameter.modalities()),
                                optional("targets", Parameter.participants(1, 25)),
                                optional("chatInfo", Parameter.object()),
                                optional("meetingInfo", Parameter.object()),
                                optional("tenantId", Parameter.text()),
                                optional("source", Parameter.object()),
                                optional("subject", Parameter.text()),
                                optional("callOptions", Parameter.object()),
                                optional("routingPolicies", Parameter.listOf(Parameter.text()))
                                        .onlyInBeta(),
                                optional("ringingTimeoutInSeconds", Parameter.number(1, 115))
                                        .onlyInBeta()),
                        GENERATED.stream().map(name -> optional(name, Parameter.anything())))
                .toArray(Parameter[]::new);
    }

    static ObjectNode list(String context, List<? extends JsonNode> values) {
        ObjectNode list = Json.object().put("@odata.context", context);
        list.set("value", Json.array(values));
        return list;
    }

    private static Answer get(SimulatedCall call, OperationRequest request) {
        ObjectNode body = Json.object().put("@odata.context", request.context("communications/calls/$entity"));
        body.setAll(call.json());
        return Answer.of(200, body);
    }

    private static Answer getOperation(SimulatedCall call, OperationRequest request) {
        CommsOperation operation = Optional.ofNullable(call.operations().get(request.id("operation")))
                .orElseThrow(
                        () -> Refusal.notFound("There is no operation " + request.id("operation") + " in this call."));
        ObjectNode body = Json.object().put("@odata.context", request.context(operation.type()));
        body.setAll(operation.json().deepCopy());
        return Answer.of(200, body);
    }

    private static Answer logQuality(OperationRequest request) {
        if (request.userAgent().isEmpty()) {
            throw Refusal.badRequest("logTeleconferenceDeviceQuality: the header User-Agent is required.");
        }
        return Answer.empty(200);
    }
}
