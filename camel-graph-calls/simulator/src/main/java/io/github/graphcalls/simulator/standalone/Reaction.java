package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.Person;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What somebody does who is called.
 *
 * @param kind a key of the table below
 * @param after how long it rings before an answer
 */
record Reaction(String kind, Duration after) {
    static final Reaction ANSWERS = new Reaction("answers", Duration.ofSeconds(1));

    private static final Map<String, BiConsumer<Person, Duration>> KINDS = Map.of(
            "answers", Person::answersAfter,
            "rejects", (person, after) -> person.rejects(),
            "busy", (person, after) -> person.isBusy(),
            "noAnswer", (person, after) -> person.doesNotAnswer());

    /** The names of what one can do. */
    static Set<String> kinds() {
        return KINDS.keySet();
    }

    void of(Person person) {
        KINDS.get(kind).accept(person, after);
    }
}
