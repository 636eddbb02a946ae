package io.github.graphcalls.examples.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages themselves, of which nothing runs here. */
class RecipesTest {
    private static final int PROMISED = 15;
    /** Of the guide's pom.xml, camel-core among them. */
    private static final Set<String> ALWAYS_THERE =
            Set.of("camel-graph-calls", "camel-platform-http", "camel-direct", "camel-file", "camel-log");

    private static final Pattern NEEDED = Pattern.compile("`(camel-[a-z-]+)`");
    private static final Path KAFKA_TEST = Path.of("../call-events/src/test/java");

    static List<Recipe> recipes() {
        return Recipe.all();
    }

    @Test
    void thereAreAsManyAsPromised() {
        assertThat(recipes()).hasSizeGreaterThanOrEqualTo(PROMISED);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theContentsNameThePageByItsTitle(Recipe recipe) {
        String title = recipe.text().lines().findFirst().orElseThrow().replaceFirst("# ", "");

        assertThat(Recipe.contents()).containsOnlyOnce("[" + title + "](" + recipe + ".md)");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aPageHasOneRouteWhatToWatchForAndAWayOn(Recipe recipe) {
        assertThat(recipe.routes()).hasSize(1);
        assertThat(recipe.text()).containsOnlyOnce("## What to watch for\n").containsPattern("\nNext: .*\n$");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aPageListsWhatIsToBeSet(Recipe recipe) {
        assertThat(recipe.listedSettings()).isEqualTo(recipe.placeholders());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aPageSaysWhichComponentsItNeeds(Recipe recipe) {
        Set<String> used = new TreeSet<>(new Endpoints(recipe.route()).artifacts());
        used.removeAll(ALWAYS_THERE);
        List<String> said = recipe.text()
                .lines()
                .filter(line -> line.startsWith("Needs "))
                .flatMap(line -> NEEDED.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(said).containsExactlyElementsOf(used);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aTestRunsThePage(Recipe recipe) throws IOException {
        String tests = sources(Path.of("src/test/java")) + sources(KAFKA_TEST);

        assertThat(tests).containsAnyOf("Recipe.of(\"" + recipe + "\")", "docs/cookbook/" + recipe + ".md");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theCatalogKnowsEveryOptionOfTheRoute(Recipe recipe) {
        Endpoints endpoints = new Endpoints(recipe.route());

        assertThat(endpoints.count()).isPositive();
        assertThat(endpoints.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ivr-menu, retries: 1, retry: 1, Unknown option",
        "ivr-menu, await: completed, await: complete, Invalid enum",
        "ivr-menu, graph-calls:hangUp, graph-calls:hangDown, Invalid enum",
        "voicemail-by-mail, maxRecordDurationInSeconds: 120, maxRecordDurationInSeconds: two, Invalid integer",
        "business-hours, events: incoming, say: incoming, Option not applicable in consumer only mode",
        "blocklist, outputHeader: blocked, outputHeaders: blocked, Unknown option"
    })
    void whatTheCatalogDoesNotKnowIsFound(String recipe, String right, String wrong, String error) {
        String route = Recipe.of(recipe).route();
        assertThat(route).contains(right);

        assertThat(new Endpoints(route.replace(right, wrong)).errors())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).contains(error));
    }

    private static String sources(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
