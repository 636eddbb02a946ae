package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.Script;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The steps of people in scenarios and in the control API, as one table: a step is a word alone ({@code isAnswered}) or a
 * word with what belongs to it ({@code hears: menu.wav}).
 */
final class StepWords {
    private static final int MOST = 500;

    private static final Map<String, UnaryOperator<Script>> ALONE = new TreeMap<>(Map.ofEntries(
            Map.entry("isAnswered", Script::isAnswered),
            Map.entry("isRejected", Script::isRejected),
            Map.entry("isNotAnswered", Script::isNotAnswered),
            Map.entry("isHungUpOn", Script::isHungUpOn),
            Map.entry("isOver", Script::isOver),
            Map.entry("hearsAnything", Script::hearsAnything),
            Map.entry("hangsUp", Script::hangsUp),
            Map.entry("leaves", Script::leaves),
            Map.entry("mutes", Script::mutes),
            Map.entry("unmutes", Script::unmutes)));

    private static final Map<String, BiFunction<Script, Part, Script>> WITH_VALUE = new TreeMap<>(Map.of(
            "hears", (script, value) -> script.hears(value.text()),
            "presses", StepWords::presses,
            "says", (script, value) -> script.says(value.duration()),
            "waits", (script, value) -> script.waits(value.duration()),
            "patience", (script, value) -> script.patience(value.duration())));

    private StepWords() {}

    /** Reads a list of steps. */
    static Script read(Part steps) {
        Script script = Script.begin();
        for (Part step : steps.list(MOST)) {
            script = step.isMapping() ? withValue(script, step) : alone(script, step);
        }
        return script;
    }

    private static Script alone(Script script, Part step) {
        UnaryOperator<Script> word = ALONE.get(step.text());
        if (word == null) {
            throw step.wrong(
                    WITH_VALUE.containsKey(step.text())
                            ? "this step needs a value, as in " + step.text() + ": …"
                            : "there is no step " + step.text() + "; known are " + ALONE.keySet()
                                    + " and, with a value, " + WITH_VALUE.keySet());
        }
        return word.apply(script);
    }

    private static Script withValue(Script script, Part step) {
        Map<String, Part> only = step.mapping(WITH_VALUE.keySet());
        if (only.size() != 1) {
            throw step.wrong("a step is one word with its value, this has " + only.keySet());
        }
        Map.Entry<String, Part> word = only.entrySet().iterator().next();
        return WITH_VALUE.get(word.getKey()).apply(script, word.getValue());
    }

    static Script presses(Script script, Part keys) {
        try {
            return script.presses(keys.text());
        } catch (IllegalArgumentException wrong) {
            throw wrong instanceof WrongInput ? wrong : keys.wrong(wrong.getMessage());
        }
    }
}
