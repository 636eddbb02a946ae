package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * One call's private audio routes. They come on top of the default route, by which all hear all but those who were invited
 * with removeFromDefaultAudioRoutingGroup. Its call's lock is held in all methods.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/audioroutinggroup">audioRoutingGroup</a>
 */
final class AudioRouting {
    private final Map<String, ObjectNode> groups = new LinkedHashMap<>();

    List<ObjectNode> groups() {
        return List.copyOf(groups.values());
    }

    Optional<ObjectNode> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    void put(String id, ObjectNode group) {
        groups.put(id, group);
    }

    void remove(String id) {
        groups.remove(id);
    }

    /** Whether what the source says reaches the receiver. */
    boolean leads(Participant source, Participant receiver) {
        return source.isOnDefaultRoute() && receiver.isOnDefaultRoute()
                || groups.values().stream()
                        .anyMatch(
                                group -> has(group.path("sources"), source) && has(group.path("receivers"), receiver));
    }

    private static boolean has(JsonNode ids, Participant participant) {
        return StreamSupport.stream(ids.spliterator(), false)
                .anyMatch(id -> id.asText().equals(participant.id()));
    }
}
