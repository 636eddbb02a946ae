package io.github.graphcalls.durable;

import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something with a {@code main} that runs in a process of its own, is told lines, and says lines. */
final class LoadProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path said;
    private final Path log;
    private final BufferedWriter commands;
    private int heard;

    private LoadProcess(Process process, Path said, Path log) {
        this.process = process;
        this.said = said;
        this.log = log;
        this.commands = process.outputWriter();
    }

    static LoadProcess start(Path folder, Class<?> main, List<String> java, List<String> arguments) throws IOException {
        Path said = folder.resolve(main.getSimpleName() + ".out");
        Path log = folder.resolve(main.getSimpleName() + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new LoadProcess(
                new ProcessBuilder(command)
                        .redirectOutput(said.toFile())
                        .redirectError(log.toFile())
                        .start(),
                said,
                log);
    }

    /** The first line that it says with this in it; waits until it does. */
    String says(String part, Duration patience) {
        await(part)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> line(part).isPresent());
        return line(part).orElseThrow();
    }

    String says(String part) {
        return says(part, PATIENCE);
    }

    /** What it says after this name and an equals sign. */
    String value(String name) {
        return says(name + "=").strip().substring(name.length() + 1);
    }

    /** Its answer to a command: names and figures. */
    Map<String, Double> asked(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        heard++;
        await("an answer to " + command)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> answers().size() >= heard);
        Map<String, Double> figures = new HashMap<>();
        for (String figure : answers().get(heard - 1).split(" ")) {
            String[] parts = figure.split("=");
            if (parts.length == 2) {
                figures.put(parts[0], Double.valueOf(parts[1]));
            }
        }
        return figures;
    }

    private List<String> answers() {
        return read(said).lines().filter(line -> line.contains(" events=")).toList();
    }

    private Optional<String> line(String part) {
        if (!process.isAlive()) {
            throw new AssertionError("It has ended with " + process.exitValue() + ":\n" + read(said) + read(log));
        }
        return read(said).lines().filter(line -> line.contains(part)).findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
