package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed in a roster since it was told last, for a bot that asked for {@code isDeltaRosterEnabled}. Rosters are
 * numbered from 1; each participant carries the number of the roster that told of it last. Its call's lock is held in all
 * methods.
 */
final class RosterDeltas {
    private final Map<String, Told> told = new LinkedHashMap<>();
    private long sequence;

    private record Told(ObjectNode json, long sequence) {
        ObjectNode numbered() {
            return json.deepCopy().put("rosterSequenceNumber", sequence);
        }
    }

    /** Empty when nothing changed. */
    Optional<ArrayNode> next(List<Participant> present) {
        Map<String, ObjectNode> now = new LinkedHashMap<>();
        present.forEach(one -> now.put(one.id(), one.json()));
        List<ObjectNode> changes = new ArrayList<>();
        long number = sequence + 1;
        now.forEach((id, json) -> {
            if (!told.containsKey(id) || !told.get(id).json().equals(json)) {
                Told news = new Told(json, number);
                told.put(id, news);
                changes.add(news.numbered());
            }
        });
        List<String> gone =
                told.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        gone.forEach(id -> changes.add(removed(told.remove(id).json(), number)));
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        sequence = number;
        return Optional.of(Json.array(changes));
    }

    /** @see <a href="https://learn.microsoft.com/graph/api/resources/removedstate">removedState</a> */
    private static ObjectNode removed(ObjectNode json, long number) {
        ObjectNode last = new Told(json, number).numbered();
        last.set("removedState", Json.typed("removedState").put("reason", "Removed"));
        return last;
    }

    /** The participants as listed: with the number of the roster that told of them, where one has. */
    List<ObjectNode> numbered(List<Participant> present) {
        return present.stream()
                .map(one -> told.containsKey(one.id()) ? told.get(one.id()).numbered() : one.json())
                .toList();
    }
}
