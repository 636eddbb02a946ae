package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Holds every body that the simulator takes (what it refuses is not taken) or sends in this module's tests against Graph's
 * types. {@link ConformityExtension} makes the tests fail that it finds something in.
 */
public final class ConformityListener implements TrafficListener {
    private static final ConcurrentLinkedQueue<String> FAULTS = new ConcurrentLinkedQueue<>();
    private static final AtomicLong CHECKED = new AtomicLong();
    private static final GraphTypes V1 = GraphTypes.v1();
    private static final GraphTypes BETA = GraphTypes.beta();

    /** What an operation that is no action takes and answers. */
    private record Bodies(String taken, String sent) {}

    private static final Map<String, Bodies> RESOURCES = Map.ofEntries(
            Map.entry("create", new Bodies("graph.call", "graph.call")),
            Map.entry("get", new Bodies("nothing", "graph.call")),
            Map.entry("hangUp", new Bodies("nothing", "nothing")),
            Map.entry("listParticipants", new Bodies("nothing", "Collection(graph.participant)")),
            Map.entry("getParticipant", new Bodies("nothing", "graph.participant")),
            Map.entry("removeParticipant", new Bodies("nothing", "nothing")),
            Map.entry("createAudioRoutingGroup", new Bodies("graph.audioRoutingGroup", "graph.audioRoutingGroup")),
            Map.entry("listAudioRoutingGroups", new Bodies("nothing", "Collection(graph.audioRoutingGroup)")),
            Map.entry("getAudioRoutingGroup", new Bodies("nothing", "graph.audioRoutingGroup")),
            Map.entry("updateAudioRoutingGroup", new Bodies("graph.audioRoutingGroup", "graph.audioRoutingGroup")),
            Map.entry("deleteAudioRoutingGroup", new Bodies("nothing", "nothing")),
            Map.entry("listOperations", new Bodies("nothing", "Collection(graph.commsOperation)")),
            Map.entry("getOperation", new Bodies("nothing", "graph.commsOperation")),
            Map.entry("listContentSharingSessions", new Bodies("nothing", "Collection(graph.contentSharingSession)")),
            Map.entry("getContentSharingSession", new Bodies("nothing", "graph.contentSharingSession")));

    @Override
    public void answered(RequestRecord request, JsonNode answer) {
        if (request.operation().isEmpty() || request.status() == 0 || request.status() >= 400) {
            return;
        }
        CHECKED.incrementAndGet();
        GraphTypes types = request.path().startsWith("/beta/") ? BETA : V1;
        List<String> faults = new ArrayList<>();
        Bodies bodies = RESOURCES.get(request.operation());
        if (bodies != null) {
            faults.addAll(Conformity.faults(types, request.body(), bodies.taken));
            faults.addAll(Conformity.faults(types, answer, bodies.sent));
        } else {
            types.action(boundTo(request.path()), actionIn(request.path()))
                    .ifPresentOrElse(
                            action -> {
                                faults.addAll(Conformity.faults(types, request.body(), action.parameters()));
                                faults.addAll(Conformity.faults(types, answer, action.returns()));
                            },
                            () -> faults.add("there is no such action"));
        }
        note(request.method() + " " + request.path(), faults, "taken " + request.body() + ", answered " + answer);
    }

    private static String actionIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("^microsoft\\.graph\\.", "");
    }

    /** The type of the last thing in a path before the action. */
    private static String boundTo(String path) {
        List<String> segments = List.of(path.replaceFirst("^/[^/]+/[^/]+/", "").split("/"));
        String last = segments.contains("participants") ? "graph.participant" : "graph.call";
        boolean one = segments.size() % 2 == 1;
        return one ? last : "Collection(" + last + ")";
    }

    /** What a fault shapes otherwise on purpose is not held against it. */
    @Override
    public void told(NotificationRecord notification) {
        String type = notification.body().path("@odata.type").asText();
        if (type.equals("#microsoft.graph.CommsNotifications")
                || !notification.body().has("value")) {
            return;
        }
        CHECKED.incrementAndGet();
        List<String> faults = new ArrayList<>(Conformity.faults(V1, notification.body(), "graph.commsNotifications"));
        if (type.isEmpty()) {
            faults.add("the envelope has no @odata.type");
        }
        notification.body().path("value").forEach(one -> {
            if (!one.path("resourceData").isMissingNode()) {
                faults.addAll(ofResource(one.path("resourceData")));
            }
        });
        note("notification " + notification.what(), faults, notification.body().toString());
    }

    private static List<String> ofResource(JsonNode data) {
        List<String> faults = new ArrayList<>();
        for (JsonNode one : data.isArray() ? data : List.of(data)) {
            String type = one.path("@odata.type").asText();
            if (type.startsWith("#microsoft.graph.")) {
                faults.addAll(Conformity.faults(V1, one, type.substring("#microsoft.".length())));
            } else {
                faults.add("resourceData has no @odata.type, though it may be of any");
            }
        }
        return faults;
    }

    private static void note(String what, List<String> faults, String bodies) {
        if (!faults.isEmpty()) {
            FAULTS.add(what + ": " + faults.stream().distinct().collect(Collectors.joining("; ")) + " in " + bodies);
        }
    }

    /** What was found since this was asked last. */
    static List<String> takeFaults() {
        List<String> faults = new ArrayList<>();
        for (String fault = FAULTS.poll(); fault != null; fault = FAULTS.poll()) {
            faults.add(fault);
        }
        return faults;
    }

    /** How many bodies were held against the types. */
    static long checked() {
        return CHECKED.get();
    }
}
