package io.github.graphcalls.packaging;

import io.github.graphcalls.GraphCallsComponent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the build puts into the component's jar. */
final class CompiledFiles {

    private static final Path ROOT = root();
    /** What the tools of the build leave beside, or what tells native images of all this. */
    private static final String NOT_READ_AT_RUN_TIME =
            "[^/]*|META-INF/(native-image|maven)/.*|META-INF/jandex\\.idx|META-INF/services/.*\\.(json|properties)";

    private CompiledFiles() {}

    /** Paths with forward slashes, sorted. */
    static List<String> resources() {
        return files(".class", false)
                .filter(file -> !file.matches(NOT_READ_AT_RUN_TIME))
                .toList();
    }

    static boolean has(String path) {
        return Files.exists(ROOT.resolve(path));
    }

    static List<String> classesOf(String packageName) {
        String folder = packageName.replace('.', '/') + "/";
        return files(".class", true)
                .filter(file -> file.startsWith(folder) && !file.endsWith("package-info.class"))
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .toList();
    }

    /** Those that service files name, alone in a line or after {@code class=}. */
    static List<String> classesOfServices() {
        return resources().stream()
                .filter(file -> file.startsWith("META-INF/services/"))
                .flatMap(file -> lines(ROOT.resolve(file)))
                .map(line -> line.replaceFirst("^class=", ""))
                .filter(line -> line.startsWith("io.github.graphcalls."))
                .sorted()
                .toList();
    }

    private static Stream<String> files(String ending, boolean ends) {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(ending) == ends)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(GraphCallsComponent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
