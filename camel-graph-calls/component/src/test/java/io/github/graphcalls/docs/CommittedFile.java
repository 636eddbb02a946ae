package io.github.graphcalls.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the repository that is written from something else and committed.
 *
 * @param path from the root of the repository
 * @param text what it is to say
 */
public record CommittedFile(String path, String text) {

    /**
     * Compares it with what it is to say, or writes it anew when told to by a system property.
     *
     * @param test that compares it
     * @param property such as {@code reference.write}
     * @param source what says it, for who reads that it is not current
     */
    public void isCurrent(Class<?> test, String property, String source) throws IOException {
        Path file = Repository.file(path);
        if (Boolean.getBoolean(property)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s no longer says what %s says. Write it anew, and read the difference: mvn -q -pl :camel-graph-calls"
                                + " -am test -Dtest=%s -D%s=true -Dsurefire.failIfNoSpecifiedTests=false",
                        path, source, test.getSimpleName(), property)
                .isEqualTo(text);
    }
}
