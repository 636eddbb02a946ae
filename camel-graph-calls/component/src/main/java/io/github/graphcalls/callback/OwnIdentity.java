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

    private final Set<String> participants = new HashSet<>(2);
    private final Set<String> instances = new HashSet<>(2);

    /** Learns from a call as notified or answered. */
    void learn(JsonNode call) {
        add(participants, ResourcePath.id(Envelope.text(call, "myParticipantId")));
        String direction = Envelope.text(call, "direction").toLowerCase(Locale.ROOT);
        if (direction.equals("outgoing")) {
            add(instances, instance(call.path("source")));
        } else if (direction.equals("incoming")
                || Envelope.text(call, "state").equalsIgnoreCase(CallPhase.INCOMING.toString())) {
            call.path("targets").forEach(target -> add(instances, instance(target)));
        }
    }

    private static void add(Set<String> known, String id) {
        if (!id.isEmpty() && known.size() < MOST) {
            known.add(id);
        }
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
        participants.clear();
        instances.clear();
        from.path("own").path("participants").forEach(id -> participants.add(id.asText()));
        from.path("own").path("instances").forEach(id -> instances.add(id.asText()));
    }
}
