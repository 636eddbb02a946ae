package io.github.graphcalls.simulator;

import io.github.graphcalls.simulator.diagram.SequenceDiagram;
import io.github.graphcalls.simulator.diagram.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Draws what happened between people, the service and the bot. */
final class Diagrams {
    private static final String SERVICE = "calling service";
    private static final String BOT = "bot";

    private static final Map<JournalEntry.Sort, BiFunction<String, JournalEntry, Way>> WAYS = new EnumMap<>(Map.of(
            JournalEntry.Sort.REQUEST, (person, entry) -> new Way(BOT, SERVICE, entry.what()),
            JournalEntry.Sort.REFUSAL, (person, entry) -> new Way(BOT, SERVICE, entry.what()),
            JournalEntry.Sort.ANSWER, (person, entry) -> new Way(BOT, SERVICE, entry.what()),
            JournalEntry.Sort.NOTIFICATION, (person, entry) -> new Way(SERVICE, BOT, entry.subject()),
            JournalEntry.Sort.STEP, (person, entry) -> new Way(person, SERVICE, entry.what()),
            JournalEntry.Sort.PERCEPTION, (person, entry) -> new Way(SERVICE, person, entry.what()),
            JournalEntry.Sort.FAULT, (person, entry) -> new Way(SERVICE, SERVICE, entry.text()),
            JournalEntry.Sort.NOTE, (person, entry) -> new Way(SERVICE, SERVICE, entry.text())));

    private Diagrams() {}

    /** @param shown how a time is written */
    static SequenceDiagram of(List<JournalEntry> entries, Function<Duration, String> shown) {
        Map<String, String> names = names(entries);
        Set<Integer> calls = new HashSet<>();
        entries.stream().map(JournalEntry::call).filter(call -> call > 0).forEach(calls::add);
        List<String> lines = new ArrayList<>(names.values().stream().distinct().toList());
        lines.add(SERVICE);
        lines.add(BOT);
        List<Step> steps = entries.stream()
                .map(entry -> {
                    Way way = WAYS.get(entry.sort()).apply(names.getOrDefault(entry.id(), SERVICE), entry);
                    String number = calls.size() > 1 && entry.call() > 0 ? " [" + entry.call() + "]" : "";
                    return new Step(way.from, way.to, shown.apply(entry.at()) + number, way.text);
                })
                .toList();
        return new SequenceDiagram(lines, steps);
    }

    /** By id, in the order in which people appear; those who share a name have their ids behind it. */
    private static Map<String, String> names(List<JournalEntry> entries) {
        Map<String, String> byId = new java.util.LinkedHashMap<>();
        entries.stream().filter(entry -> !entry.id().isEmpty()).forEach(entry -> byId.put(entry.id(), entry.who()));
        Map<String, Integer> count = new HashMap<>();
        byId.values().forEach(name -> count.merge(name, 1, Integer::sum));
        byId.replaceAll(
                (id, name) -> count.get(name) > 1 || name.equals(BOT) || name.equals(SERVICE) ? name + " " + id : name);
        return byId;
    }

    private record Way(String from, String to, String text) {}
}
