package io.github.graphcalls.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The working copy that the tests run in. */
public final class Repository {

    private static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Repository() {}

    /** @param path from the root, with forward slashes */
    public static Path file(String path) {
        return ROOT.resolve(path).normalize();
    }

    public static String text(String path) {
        return text(file(path));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path as {@link #file} takes it. */
    static String pathOf(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    /** Every page of documentation: those at the top, those of docs and those of the examples. */
    static List<Path> pages() {
        return Stream.of(ROOT, file("docs"), file("examples"))
                .flatMap(Repository::pagesIn)
                .sorted()
                .toList();
    }

    private static Stream<Path> pagesIn(Path folder) {
        int depth = folder.equals(ROOT) ? 1 : Integer.MAX_VALUE;
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !pathOf(file).contains("target/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root(Path folder) {
        return Files.isRegularFile(folder.resolve("NOTICE")) ? folder : root(folder.getParent());
    }
}
