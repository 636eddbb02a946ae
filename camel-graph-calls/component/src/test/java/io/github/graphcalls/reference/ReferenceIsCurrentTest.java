package io.github.graphcalls.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.docs.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the reference with the code, or writes it anew when told to. */
class ReferenceIsCurrentTest {

    private static final String COMMAND = "mvn -q -pl :camel-graph-calls -am test -Dtest=ReferenceIsCurrentTest"
            + " -Dreference.write=true -Dsurefire.failIfNoSpecifiedTests=false";

    @ParameterizedTest
    @EnumSource(ReferencePage.class)
    void theCommittedPageSaysWhatTheCodeSays(ReferencePage page) throws IOException {
        Path file = Repository.file(page.path());
        if (Boolean.getBoolean("reference.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.text());
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s no longer says what the code says. Write it anew, and read the difference: %s", page, COMMAND)
                .isEqualTo(page.text());
    }
}
