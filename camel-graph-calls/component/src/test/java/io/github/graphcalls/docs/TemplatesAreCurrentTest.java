package io.github.graphcalls.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the templates with the pages that tell how to make them from an empty folder. Whether that works is found out by
 * {@code .ci/guides}, which does what the pages say.
 */
class TemplatesAreCurrentTest {

    private static final Path TEMPLATES = Repository.file("examples/templates");

    static Stream<Page> pages() {
        return Page.all().filter(page -> page.template().isPresent());
    }

    @Test
    void everyTemplateHasItsPage() throws IOException {
        try (Stream<Path> folders = Files.list(TEMPLATES).filter(Files::isDirectory)) {
            assertThat(pages().map(page -> Repository.file(page.template().orElseThrow())))
                    .containsExactlyInAnyOrderElementsOf(folders.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTemplateHasTheFilesThatThePageTellsItsReaderToWrite(Page page) {
        Map<String, String> told = new TreeMap<>();
        page.blocks().forEach(block -> block.marker("file").ifPresent(file -> told.put(file, block.text() + "\n")));

        assertThat(texts(Repository.file(page.template().orElseThrow()))).isEqualTo(told);
    }

    /** By path. Sound is copied, not written. */
    private static Map<String, String> texts(Path template) {
        try (Stream<Path> files = Files.walk(template)) {
            List<Path> written = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(template.resolve("target")))
                    .filter(file -> !file.toString().endsWith(".wav"))
                    .toList();
            return written.stream()
                    .collect(Collectors.toMap(
                            file -> template.relativize(file).toString().replace('\\', '/'),
                            Repository::text,
                            (first, second) -> first,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
