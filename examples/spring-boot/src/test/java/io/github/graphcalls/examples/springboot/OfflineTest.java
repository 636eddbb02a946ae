package io.github.graphcalls.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OfflineTest {

    @Test
    void theCommandPrintsWhatItsPageShows() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Offline.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        // in any order: what happens at the same moment may change places
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsAll(sampleInReadme());
    }

    private static Iterable<String> sampleInReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("```text\n") + "```text\n".length();
        return readme.substring(begin, readme.indexOf("```", begin)).lines().toList();
    }
}
