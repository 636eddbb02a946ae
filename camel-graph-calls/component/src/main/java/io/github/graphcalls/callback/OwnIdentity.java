package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * By what the application is recognised among the participants of one call: the participant id that the call names, its
 * application id, or the id of the resource account (application instance) by which it was called or calls.
 */
final class OwnIdentity {

    private static final int MOST = 32;

    private Set<String> participants = Set.of(); // in most calls they hold one or none
    private Set<String> instances = Set.of();

    /** Learns from a call as notified or answered. */
    void learn(JsonNode call) {
        participants = with(participants, ResourcePath.id(Envelope.text(call, "myParticipantId")));
        String direction = Envelope.text(call, "direction").toLowerCase(Locale.ROOT);
        if (direction.equals("outgoing")) {
            instances = with(instances, instance(call.path("source")));
        } else if (direction.equals("incoming")
                || Envelope.text(call, "state").equalsIgnoreCase(CallPhase.INCOMING.toString())) {
            call.path("targets").forEach(target -> instances = with(instances, instance(target)));
        }
    }

    private static Set<String> with(Set<String> known, String id) {
        if (id.isEmpty() || known.size() >= MOST || known.contains(id)) {
            return known;
        }
        Set<String> more = new HashSet<>(known);
        more.add(id);
        return Set.copyOf(more);
    }

    private static String instance(JsonNode info) {
        return Envelope.text(info.path("identity").path("applicationInstance"), "id");
    }

    boolean is(String participantId, JsonNode participant, String applicationId) {
        JsonNode info = participant.path("info");
        return participants.contains(participantId)
                || instances.contains(instance(info))
                || !applicationId.isEmpty() && isOf(info, applicationId);
    }

    /** A resource account that joined by itself tells the application in the version of its client alone. */
    private static boolean isOf(JsonNode info, String applicationId) {
        return applicationId.equalsIgnoreCase(
                        Envelope.text(info.path("identity").path("application"), "id"))
                || Envelope.text(info, "clientVersion")
                        .toLowerCase(Locale.ROOT)
                        .contains("(appid:" + applicationId.toLowerCase(Locale.ROOT) + ")");
    }

    void save(ObjectNode into) {
        if (!participants.isEmpty() || !instances.isEmpty()) {
            ObjectNode own = into.putObject("own");
            participants.forEach(own.putArray("participants")::add);
            instances.forEach(own.putArray("instances")::add);
        }
    }

    void restore(JsonNode from) {
        participants = Set.of();
        instances = Set.of();
        from.path("own").path("participants").forEach(id -> participants = with(participants, id.asText()));
        from.path("own").path("instances").forEach(id -> instances = with(instances, id.asText()));
    }
}
