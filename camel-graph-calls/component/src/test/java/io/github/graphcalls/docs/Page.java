package io.github.graphcalls.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of documentation: its fenced blocks, its headings, and where it links to. */
record Page(Path file, List<Block> blocks, List<String> prose) {

    private static final Pattern MARKER = Pattern.compile("<!-- ([a-z]+): (\\S+) -->");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

    /**
     * A fenced block.
     *
     * @param markers the comments in the lines above: of {@code snippet: path#tag}, the path and tag by "snippet"
     * @param language what stands after the fence
     */
    record Block(Map<String, String> markers, String language, String text) {

        Optional<String> marker(String kind) {
            return Optional.ofNullable(markers.get(kind));
        }
    }

    static Stream<Page> all() {
        return Repository.pages().stream().map(Page::read);
    }

    static Page read(Path file) {
        List<Block> blocks = new ArrayList<>();
        List<String> prose = new ArrayList<>();
        List<String> inBlock = new ArrayList<>();
        String fence = "";
        Map<String, String> markers = new TreeMap<>();
        for (String line : Repository.text(file).lines().toList()) {
            if (fence.isEmpty() && !line.startsWith("```")) {
                prose.add(line);
                Matcher found = MARKER.matcher(line.strip());
                if (found.matches()) {
                    markers.put(found.group(1), found.group(2));
                } else if (!line.isBlank()) {
                    markers.clear();
                }
            } else if (fence.isEmpty()) {
                fence = line;
            } else if (line.equals("```")) {
                blocks.add(new Block(Map.copyOf(markers), fence.substring(3).strip(), String.join("\n", inBlock)));
                inBlock.clear();
                fence = "";
                markers.clear();
            } else {
                inBlock.add(line);
            }
        }
        return new Page(file, blocks, prose);
    }

    /** Where it links to in this repository: path, and anchor after a hash. */
    Stream<String> links() {
        return prose.stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"));
    }

    /** The folder that its reader ends up with, where it is one that begins with an empty folder. */
    Optional<String> template() {
        return prose.stream()
                .map(MARKER::matcher)
                .filter(found -> found.matches() && found.group(1).equals("template"))
                .map(found -> found.group(2))
                .findFirst();
    }

    /** The anchors of its headings, as they are made of them: lower case, hyphens for blanks, no other signs. */
    List<String> anchors() {
        return prose.stream()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toList());
    }

    @Override
    public String toString() {
        return Repository.pathOf(file);
    }
}
