package io.github.graphcalls.simulator;

import static io.github.graphcalls.simulator.Parameter.optional;
import static io.github.graphcalls.simulator.Parameter.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/** Private audio routes between participants of a group call. */
final class AudioRoutingOperations {
    private static final String ALL = "/calls/{call}/audioRoutingGroups";
    private static final String ONE = ALL + "/{group}";
    private static final Parameter.Kind MODE = Parameter.oneOf("oneToOne", "multicast");
    private static final Parameter.Kind SOURCES = Parameter.listOf(Parameter.text(), 1, 1);
    private static final Parameter.Kind RECEIVERS = Parameter.listOf(Parameter.text(), 1, Integer.MAX_VALUE);

    private AudioRoutingOperations() {}

    static List<Operation> rows() {
        return List.of(
                Operation.of("POST", "createAudioRoutingGroup", ALL, "call-post-audioroutinggroups")
                        .takes(
                                optional("id", Parameter.text()),
                                required("routingMode", MODE),
                                required("sources", SOURCES),
                                required("receivers", RECEIVERS))
                        .in(CallState.ESTABLISHED)
                        .does(AudioRoutingOperations::create),
                Operation.of("GET", "listAudioRoutingGroups", ALL, "call-list-audioroutinggroups")
                        .does((call, request) -> Answer.of(
                                200,
                                LifeOperations.list(
                                        request.context("audioRoutingGroups"),
                                        call.audioRouting().groups()))),
                Operation.of("GET", "getAudioRoutingGroup", ONE, "audioroutinggroup-get")
                        .does((call, request) -> Answer.of(200, group(call, request))),
                Operation.of("PATCH", "updateAudioRoutingGroup", ONE, "audioroutinggroup-update")
                        .takes(
                                optional("routingMode", MODE),
                                optional("sources", SOURCES),
                                optional("receivers", RECEIVERS))
                        .in(CallState.ESTABLISHED)
                        .does(AudioRoutingOperations::update),
                Operation.of("DELETE", "deleteAudioRoutingGroup", ONE, "audioroutinggroup-delete")
                        .in(CallState.ESTABLISHED)
                        .does((call, request) -> {
                            group(call, request);
                            call.audioRouting().remove(request.id("group"));
                            return Answer.empty(204);
                        }));
    }

    private static Answer create(SimulatedCall call, OperationRequest request) {
        EstablishedOperations.requireGroup(call, "createAudioRoutingGroup");
        String id = request.text("id").orElseGet(() -> UUID.randomUUID().toString());
        if (call.audioRouting().group(id).isPresent()) {
            throw Refusal.conflict("There is an audio routing group " + id + " in this call already.");
        }
        ObjectNode group = Json.object().put("id", id);
        copy(request, group);
        requireOneReceiver(group);
        requireParticipants(call, group);
        call.audioRouting().put(id, group);
        return Answer.of(200, group);
    }

    private static Answer update(SimulatedCall call, OperationRequest request) {
        ObjectNode group = group(call, request).deepCopy();
        copy(request, group);
        requireOneReceiver(group);
        requireParticipants(call, group);
        call.audioRouting().put(request.id("group"), group);
        return Answer.of(200, group);
    }

    private static void copy(OperationRequest request, ObjectNode group) {
        for (String property : List.of("routingMode", "sources", "receivers")) {
            if (request.body().hasNonNull(property)) {
                group.set(property, request.body().get(property));
            }
        }
    }

    private static void requireOneReceiver(ObjectNode group) {
        if ("oneToOne".equals(group.path("routingMode").asText())
                && group.path("receivers").size() != 1) {
            throw Refusal.badRequest("receivers has " + group.path("receivers").size()
                    + " elements; the routing mode oneToOne takes exactly 1.");
        }
    }

    private static void requireParticipants(SimulatedCall call, ObjectNode group) {
        for (String property : List.of("sources", "receivers")) {
            for (JsonNode id : group.path(property)) {
                if (call.roster().all().stream().noneMatch(one -> one.id().equals(id.asText()))) {
                    throw Refusal.badRequest(
                            property + " has " + id.asText() + ", who is no participant of this call.");
                }
            }
        }
    }

    private static ObjectNode group(SimulatedCall call, OperationRequest request) {
        return call.audioRouting()
                .group(request.id("group"))
                .orElseThrow(() ->
                        Refusal.notFound("There is no audio routing group " + request.id("group") + " in this call."));
    }
}
