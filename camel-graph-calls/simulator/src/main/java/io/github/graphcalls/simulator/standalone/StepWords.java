package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.Script;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The steps of people in scenarios and in the control API, as one table, of which the control API's document is made too: a
 * step is a word alone ({@code isAnswered}) or a word with what belongs to it ({@code hears: menu.wav}).
 */
final class StepWords {
    private static final int MOST = 500;

    private static final Map<String, UnaryOperator<Script>> ALONE = new TreeMap<>(Map.ofEntries(
            Map.entry("isAnswered", Script::isAnswered),
            Map.entry("isCalled", Script::isCalled),
            Map.entry("isRejected", Script::isRejected),
            Map.entry("isNotAnswered", Script::isNotAnswered),
            Map.entry("isHungUpOn", Script::isHungUpOn),
            Map.entry("isOver", Script::isOver),
            Map.entry("isAdmitted", Script::isAdmitted),
            Map.entry("seesTheBotJoin", Script::seesTheBotJoin),
            Map.entry("seesTheBotLeave", Script::seesTheBotLeave),
            Map.entry("hearsAnything", Script::hearsAnything),
            Map.entry("hearsTheBeep", Script::hearsTheBeep),
            Map.entry("answers", Script::answers),
            Map.entry("rejects", Script::rejects),
            Map.entry("isBusy", Script::isBusy),
            Map.entry("doesNotAnswer", Script::doesNotAnswer),
            Map.entry("hangsUp", Script::hangsUp),
            Map.entry("holds", Script::holds),
            Map.entry("resumes", Script::resumes),
            Map.entry("leaves", Script::leaves),
            Map.entry("mutes", Script::mutes),
            Map.entry("unmutes", Script::unmutes),
            Map.entry("admitsTheBot", Script::admitsTheBot),
            Map.entry("sharesScreen", Script::sharesScreen),
            Map.entry("stopsSharing", Script::stopsSharing)));

    private static final String PROMPT = "a prompt's name: its address's last segment";
    private static final String PERSON = "a person's phone number or user id";

    private static final Map<String, Word> WITH_VALUE = new TreeMap<>(Map.ofEntries(
            Map.entry("hears", text(PROMPT, Script::hears)),
            Map.entry("beginsToHear", text(PROMPT, Script::beginsToHear)),
            Map.entry("hearsToTheEnd", text(PROMPT, Script::hearsToTheEnd)),
            Map.entry("hearsNothingFor", time(Script::hearsNothingFor)),
            Map.entry("presses", new Word(said("keys of " + Script.KEYS), StepWords::presses)),
            Map.entry("says", time(Script::says)),
            Map.entry("waits", time(Script::waits)),
            Map.entry("patience", time(Script::patience)),
            Map.entry("answersAfter", time(Script::answersAfter)),
            Map.entry("admits", text(PERSON, Script::admits)),
            Map.entry("joinsRecorded", text(PERSON + ", whose call is recorded by policy", Script::joinsRecorded)),
            Map.entry("isTransferredTo", text(PERSON, Script::isTransferredTo)),
            Map.entry("isRedirectedTo", text(PERSON, Script::isRedirectedTo))));

    /** @param schema of what belongs to it */
    private record Word(ObjectNode schema, BiFunction<Script, Part, Script> step) {}

    private StepWords() {}

    private static Word text(String description, BiFunction<Script, String, Script> step) {
        return word(said(description), Part::text, step);
    }

    private static Word time(BiFunction<Script, Duration, Script> step) {
        return word(Shown.object().put("$ref", "#/components/schemas/Duration"), Part::duration, step);
    }

    private static <T> Word word(ObjectNode schema, Function<Part, T> read, BiFunction<Script, T, Script> step) {
        return new Word(schema, (script, value) -> step.apply(script, read.apply(value)));
    }

    private static ObjectNode said(String description) {
        return Shown.object().put("type", "string").put("description", description);
    }

    /** All words. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>(ALONE.keySet());
        all.addAll(WITH_VALUE.keySet());
        return all;
    }

    /** What a list of steps looks like, for OpenAPI. */
    static ObjectNode schema() {
        ObjectNode alone = Shown.object().put("type", "string").set("enum", Shown.texts(ALONE.keySet()));
        ObjectNode withValue = Shown.object()
                .put("type", "object")
                .put("minProperties", 1)
                .put("maxProperties", 1)
                .put("additionalProperties", false);
        ObjectNode values = withValue.putObject("properties");
        WITH_VALUE.forEach((name, word) -> values.set(name, word.schema.deepCopy()));
        ObjectNode step = Shown.object();
        step.putArray("oneOf").add(alone).add(withValue);
        return Shown.object().put("type", "array").put("maxItems", MOST).set("items", step);
    }

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
        return WITH_VALUE.get(word.getKey()).step.apply(script, word.getValue());
    }

    static Script presses(Script script, Part keys) {
        try {
            return script.presses(keys.text());
        } catch (IllegalArgumentException wrong) {
            throw wrong instanceof WrongInput ? wrong : keys.wrong(wrong.getMessage());
        }
    }
}
