package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's Java is this folder's Java. */
class DocumentationTest {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyPieceOfJavaInTheGuideStandsInATestThatRuns() throws IOException {
        String guide = Files.readString(Path.of("../../docs/simulator.md"));
        String tests = sources();

        List<String> pieces =
                JAVA.matcher(guide).results().map(MatchResult::group).toList();

        assertThat(pieces).hasSizeGreaterThan(3).allSatisfy(piece -> {
            String code = piece.replace("```java", "").replace("```", "");
            assertThat(tests).contains(withoutBlanks(code));
        });
    }

    /** Of the tests here, and of the example that the guide begins with. */
    private static String sources() throws IOException {
        return sources("src/test/java") + sources("../../examples/simulated-bot-test/src");
    }

    private static String sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentationTest::read)
                    .map(DocumentationTest::withoutBlanks)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
