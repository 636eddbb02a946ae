package io.github.graphcalls.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinksLeadSomewhereTest {

    static Stream<Page> pages() {
        return Page.all();
    }

    @Test
    void thePagesAreFound() {
        assertThat(pages()).extracting(Page::toString).contains("README.md", "docs/guide.md");
        assertThat(pages().flatMap(Page::links)).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkWithinTheRepositoryLeadsToAFileAndItsHeading(Page page) {
        assertThat(page.links()).allSatisfy(link -> {
            String path = link.replaceFirst("#.*", "");
            Path target = path.isEmpty()
                    ? page.file()
                    : page.file().resolveSibling(path).normalize();
            assertThat(Files.exists(target)).as(link).isTrue();
            if (link.contains("#")) {
                assertThat(Page.read(target).anchors()).as(link).contains(link.substring(link.indexOf('#') + 1));
            }
        });
    }
}
