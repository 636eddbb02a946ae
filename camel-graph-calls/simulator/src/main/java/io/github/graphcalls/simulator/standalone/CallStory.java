package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.JournalEntry;
import io.github.graphcalls.simulator.JournalEntry.Sort;
import io.github.graphcalls.simulator.standalone.Step.Kind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What happened in a call so far, step by step: which way the entries of the journal go, as one table. */
final class CallStory {
    private static final Map<Sort, Form> FORMS = new EnumMap<>(Map.of(
            Sort.REQUEST, new Form(Kind.REQUEST, entry -> Step.BOT, entry -> Step.SERVICE, JournalEntry::what),
            Sort.REFUSAL, new Form(Kind.REFUSAL, entry -> Step.BOT, entry -> Step.SERVICE, JournalEntry::what),
            Sort.ANSWER, new Form(Kind.ANSWER, entry -> Step.BOT, entry -> Step.SERVICE, JournalEntry::what),
            Sort.NOTIFICATION,
                    new Form(Kind.NOTIFICATION, entry -> Step.SERVICE, entry -> Step.BOT, JournalEntry::subject),
            Sort.STEP, new Form(Kind.DEED, JournalEntry::who, entry -> Step.SERVICE, JournalEntry::what),
            Sort.PERCEPTION, new Form(Kind.PERCEPTION, entry -> Step.SERVICE, JournalEntry::who, JournalEntry::what),
            Sort.FAULT, new Form(Kind.FAULT, entry -> Step.SERVICE, entry -> Step.SERVICE, JournalEntry::subject),
            Sort.NOTE, new Form(Kind.NOTE, entry -> Step.SERVICE, entry -> Step.SERVICE, JournalEntry::text)));

    private CallStory() {}

    /** @param shown how a time is written */
    static List<Step> of(List<JournalEntry> entries, Function<Duration, String> shown) {
        return entries.stream()
                .map(entry -> FORMS.get(entry.sort()).step(shown.apply(entry.at()), entry))
                .toList();
    }

    private record Form(
            Kind kind,
            Function<JournalEntry, String> from,
            Function<JournalEntry, String> to,
            Function<JournalEntry, String> text) {
        Step step(String at, JournalEntry entry) {
            return new Step(at, kind, from.apply(entry), to.apply(entry), text.apply(entry));
        }
    }
}
