package io.github.graphcalls.simulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.simulator.Oddity;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.RecordedJoin;
import io.github.graphcalls.simulator.Script;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people can do is the same in conversations, in scripts, in scenarios, in the control API and in the guide. */
class StepWordsTest {
    private static final Path GUIDE = Path.of("../../docs/simulator.md");

    /** Steps of scripts that are no words, and what says the same in a scenario. */
    private static final Map<String, String> SAID_OTHERWISE = Map.of(
            "dials", "being among callers",
            "dialsAs", "rings",
            "joins", "being among attendees, by: door",
            "waitsInTheLobby", "being among attendees, by: lobby",
            "then", "the order of steps");

    @Test
    void everyStepOfAConversationIsAStepOfAScript() {
        Set<String> ofPeople = methods(Person.class, Person.class);
        ofPeople.addAll(methods(Person.class, RecordedJoin.class));

        assertThat(ofPeople).hasSizeGreaterThan(30);
        assertThat(methods(Script.class, Script.class)).containsAll(ofPeople);
    }

    @Test
    void everyStepOfAScriptIsAWordOrIsSaidOtherwise() {
        Set<String> steps = methods(Script.class, Script.class);

        assertThat(steps).containsAll(SAID_OTHERWISE.keySet());
        steps.removeAll(SAID_OTHERWISE.keySet());
        assertThat(StepWords.all()).containsExactlyElementsOf(steps);
    }

    @Test
    void whatConversationsTakeScriptsTakeToo() {
        Set<String> ofScripts = signatures(Script.class, Script.class);
        Set<String> ofPeople = signatures(Person.class, Person.class);

        assertThat(ofScripts).containsAll(ofPeople);
    }

    @Test
    void theControlApisDocumentHasAllWordsAndAllOddities() {
        JsonNode schemas = ServiceRoutes.document().path("components").path("schemas");
        Set<String> documented = new TreeSet<>();
        JsonNode either = schemas.path("Steps").path("items").path("oneOf");
        either.path(0).path("enum").forEach(word -> documented.add(word.asText()));
        either.path(1).path("properties").fieldNames().forEachRemaining(documented::add);

        assertThat(documented).isEqualTo(StepWords.all());
        assertThat(schemas.path("Oddity").path("enum")).hasSize(Oddity.values().length);
    }

    @Test
    void theGuideHasAllWords() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(StepWords.all()).allSatisfy(word -> assertThat(guide).containsPattern("`" + word + "\\b"));
    }

    @Test
    void everyWordCanBeRead() {
        Map<String, String> values = Map.of("hearsNothingFor", "1s", "presses", "1");
        String steps = StepWords.all().stream()
                .map(word -> isAlone(word) ? word : "{" + word + ": " + values.getOrDefault(word, "2s") + "}")
                .collect(Collectors.joining(", ", "[", "]"));

        assertThat(StepWords.read(Part.read("test.yaml", new StringReader(steps)))
                        .isEmpty())
                .isFalse();
    }

    private static boolean isAlone(String word) {
        JsonNode alone = StepWords.schema().path("items").path("oneOf").path(0).path("enum");
        return alone.toString().contains("\"" + word + "\"");
    }

    private static Set<String> methods(Class<?> of, Class<?> returning) {
        return steps(of, returning).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> signatures(Class<?> of, Class<?> returning) {
        return steps(of, returning)
                .map(method -> method.getName() + Arrays.toString(method.getParameterTypes()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Method> steps(Class<?> of, Class<?> returning) {
        return Arrays.stream(of.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == returning);
    }
}
