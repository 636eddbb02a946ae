package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A participant as one roster tells it.
 *
 * @param id of the participant
 * @param data as it came
 * @param sequence its rosterSequenceNumber, 0 where there is none
 */
record RosterEntry(String id, JsonNode data, long sequence) {

    /** Those that can be told apart: who is only being invited has no id yet. */
    static List<RosterEntry> of(JsonNode roster) {
        List<RosterEntry> entries = new ArrayList<>(roster.size());
        for (JsonNode one : roster) {
            String id = idOf(one);
            if (!id.isEmpty()) {
                entries.add(new RosterEntry(
                        id, one, one.path("rosterSequenceNumber").asLong(0)));
            }
        }
        return entries;
    }

    static String idOf(JsonNode participant) {
        String own = Envelope.text(participant, "id");
        return ResourcePath.id(own.isEmpty() ? Envelope.text(participant.path("info"), "participantId") : own);
    }

    boolean isRemoved() {
        return data.path("removedState").isObject();
    }

    /** A member such as isMuted; empty where it is not told. */
    Optional<Boolean> flag(String member) {
        JsonNode flag = data.path(member);
        return flag.isBoolean() ? Optional.of(flag.booleanValue()) : Optional.empty();
    }

    /** Who it is, without streams and links: enough for the event that tells of the leaving. */
    JsonNode kept() {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        kept.put("@odata.type", "#microsoft.graph.participant").put("id", id);
        JsonNode info = data.path("info");
        if (info.isObject()) {
            ObjectNode keptInfo = kept.putObject("info");
            keptInfo.put("@odata.type", "#microsoft.graph.participantInfo");
            if (info.path("identity").isObject()) {
                keptInfo.set("identity", info.get("identity").deepCopy()); // the tree may become a route's own
            }
        }
        return kept;
    }
}
