package io.github.graphcalls.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the generated files with the component's catalog, or writes them anew when told to. */
class GeneratedFilesAreCurrentTest {

    private static final String COMMAND = "mvn -q -pl :camel-graph-calls-starter -am test"
            + " -Dtest=GeneratedFilesAreCurrentTest -Dstarter.write=true -Dsurefire.failIfNoSpecifiedTests=false";

    @ParameterizedTest
    @EnumSource(GeneratedFile.class)
    void theCommittedFileSaysWhatTheCatalogSays(GeneratedFile generated) throws IOException {
        Path file = generated.file();
        if (Boolean.getBoolean("starter.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, generated.text());
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s no longer says what the catalog says. Write it anew, and read the difference: %s",
                        file, COMMAND)
                .isEqualTo(generated.text());
    }
}
