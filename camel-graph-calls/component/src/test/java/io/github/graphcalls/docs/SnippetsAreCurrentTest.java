package io.github.graphcalls.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the code of the pages with the files that it was cut from, which are compiled and run by tests. */
class SnippetsAreCurrentTest {

    private static final String SNIPPET = "snippet";

    /** Compared by {@link TemplatesAreCurrentTest}, and run by the continuous build. */
    private static final String TEMPLATE_FILE = "file";

    private static final Set<String> TESTED = Set.of("java", "yaml", "xml");

    /** The tests of the simulator, of the examples and of the cookbook, which run its pages, look after these themselves. */
    private static final String LOOKED_AFTER_ELSEWHERE = "docs/simulator\\.md|docs/cookbook/.*|examples/.*";

    static Stream<Page> pages() {
        return Page.all();
    }

    static Stream<Page> pagesToMark() {
        return pages().filter(page -> !page.toString().matches(LOOKED_AFTER_ELSEWHERE));
    }

    @Test
    void thereAreSnippets() {
        assertThat(pages().flatMap(page -> page.blocks().stream()))
                .filteredOn(block -> block.marker(SNIPPET).isPresent())
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everySnippetIsWhatItsFileSays(Page page) {
        assertThat(page.blocks())
                .filteredOn(block -> block.marker(SNIPPET).isPresent())
                .allSatisfy(block -> {
                    String marker = block.marker(SNIPPET).orElseThrow();
                    String[] source = marker.split("#");
                    assertThat(block.text())
                            .as("%s, cut from %s", page, marker)
                            .isEqualTo(tagged(source[0], source[1]));
                });
    }

    @ParameterizedTest
    @MethodSource("pagesToMark")
    void codeWithoutAFileThatRunsItIsNotShown(Page page) {
        assertThat(page.blocks())
                .filteredOn(block -> TESTED.contains(block.language()))
                .allSatisfy(block -> assertThat(block.markers().keySet()).containsAnyOf(SNIPPET, TEMPLATE_FILE));
    }

    /** The lines between the tag's two, moved to the left margin. */
    static String tagged(String path, String tag) {
        List<String> lines = Repository.text(path).lines().toList();
        int from = indexOf(lines, "tag::" + tag + "[]");
        int to = indexOf(lines, "end::" + tag + "[]");
        assertThat(from).as("the tag %s of %s", tag, path).isNotNegative().isLessThan(to);
        return String.join("\n", lines.subList(from + 1, to)).stripIndent();
    }

    private static int indexOf(List<String> lines, String mark) {
        return lines.indexOf(
                lines.stream().filter(line -> line.contains(mark)).findFirst().orElse(""));
    }
}
