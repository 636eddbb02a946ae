package io.github.graphcalls.examples.cookbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the cookbook, read from the documentation.
 *
 * @param name the page's file without its ending
 * @param text all of the page
 */
record Recipe(String name, String text) {
    private static final Path COOKBOOK = Path.of("../../docs/cookbook");
    private static final String CONTENTS = "README.md";
    private static final Pattern ROUTE = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([\\w.]+)}}");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([\\w.]+)` \\|");
    private static final Pattern PROMPT = Pattern.compile("\\{\\{prompts}}/([\\w-]+\\.wav)");

    static Recipe of(String name) {
        return new Recipe(name, read(COOKBOOK.resolve(name + ".md")));
    }

    static List<Recipe> all() {
        try (Stream<Path> files = Files.list(COOKBOOK)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".md") && !file.equals(CONTENTS))
                    .sorted()
                    .map(file -> of(file.replace(".md", "")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cookbook's own page. */
    static String contents() {
        return read(COOKBOOK.resolve(CONTENTS));
    }

    List<String> routes() {
        return groups(ROUTE, text).toList();
    }

    String route() {
        return routes().get(0);
    }

    /** What the route leaves to who uses it. */
    Set<String> placeholders() {
        return groups(PLACEHOLDER, route()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the page says that is to be set. */
    Set<String> listedSettings() {
        return groups(LISTED, text).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The files that the route plays. */
    Set<String> prompts() {
        return groups(PROMPT, route()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return name;
    }

    private static Stream<String> groups(Pattern pattern, String in) {
        return pattern.matcher(in).results().map((MatchResult found) -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
