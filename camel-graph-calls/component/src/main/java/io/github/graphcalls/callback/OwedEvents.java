package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one call's notifications told routes that answer once they have ended ({@code acknowledge=completed}), by message,
 * until they have succeeded. A notification changes its call once: when it comes again after a failure, perhaps to another
 * node, it is these events that are told. Guarded by the call's monitor.
 */
final class OwedEvents {

    /** The service sends a call's next notification once it has given up on the one before. */
    private static final int MOST = 16;

    /** A node that has begun this long ago and is not the only one has surely been found out if it is dead. */
    private static final Duration ABANDONED = Duration.ofSeconds(30);

    /**
     * An event that a subscription has to process.
     *
     * @param number of the event in its call
     * @param event as {@link SavedEvent} writes it
     */
    record Event(String subscription, long number, String event) {}

    /**
     * The events of one notification.
     *
     * @param node whose routes have them; empty once they have failed
     * @param since when they were begun
     */
    record Owed(String node, Instant since, List<Event> events) {

        /** Whether the routes of another node may still be about it. */
        boolean isUnderWay(String here, Instant now) {
            return !node.isEmpty() && !node.equals(here) && now.isBefore(since.plus(ABANDONED));
        }
    }

    private Map<String, Owed> byKey = Map.of(); // for most calls it stays empty

    Optional<Owed> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    void owe(String key, Owed owed) {
        Map<String, Owed> more = new LinkedHashMap<>(byKey);
        more.remove(key);
        more.put(key, owed);
        if (more.size() > MOST) {
            more.remove(more.keySet().iterator().next());
        }
        byKey = more;
    }

    void settled(String key) {
        Map<String, Owed> fewer = new LinkedHashMap<>(byKey);
        fewer.remove(key);
        byKey = fewer.isEmpty() ? Map.of() : fewer;
    }

    void save(ObjectNode into) {
        if (byKey.isEmpty()) {
            return;
        }
        ArrayNode all = into.putArray("owed");
        byKey.forEach((key, owed) -> {
            ObjectNode one = all.addObject().put("key", key).put("node", owed.node());
            SavedState.put(one, "since", owed.since());
            ArrayNode events = one.putArray("events");
            owed.events()
                    .forEach(event -> events.addObject()
                            .put("subscription", event.subscription())
                            .put("number", event.number())
                            .put("event", event.event()));
        });
    }

    void restore(JsonNode from) {
        byKey = Map.of();
        for (JsonNode one : from.path("owed")) {
            List<Event> events = new ArrayList<>();
            one.path("events")
                    .forEach(event -> events.add(new Event(
                            Envelope.text(event, "subscription"),
                            event.path("number").asLong(),
                            Envelope.text(event, "event"))));
            Instant since = SavedState.instant(one, "since").orElse(Instant.EPOCH);
            owe(Envelope.text(one, "key"), new Owed(Envelope.text(one, "node"), since, List.copyOf(events)));
        }
    }
}
