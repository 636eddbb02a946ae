package io.github.graphcalls.durable;

import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One start of a {@link CrashBot} in a process of its own. */
final class CrashProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Path said;
    private final Path log;
    private final BufferedWriter commands;
    private int ready;

    private CrashProcess(Process process, Path said, Path log) {
        this.process = process;
        this.said = said;
        this.log = log;
        this.commands = process.outputWriter();
    }

    /** Starts a bot without waiting for it. */
    static CrashProcess start(CrashTerms terms) {
        return start(terms, CrashBot.class);
    }

    /** Starts what has such a {@code main} without waiting for it. */
    static CrashProcess start(CrashTerms terms, Class<?> bot) {
        Path said = terms.folder().resolve(terms.node() + ".out");
        Path log = terms.folder().resolve(terms.node() + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // it does not live for long
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                bot.getName()));
        command.addAll(terms.arguments());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(said.toFile())
                    .redirectError(log.toFile())
                    .start();
            return new CrashProcess(process, said, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it can be called. */
    CrashProcess isReady() {
        ready++;
        await("a bot that is ready").atMost(PATIENCE).until(() -> {
            alive();
            return count(CrashBot.READY) >= ready;
        });
        return this;
    }

    /** Lets it stand still when it next comes to a place with that. */
    void standsStill(CrashPlace place, String with) {
        try {
            commands.write(place + " " + with + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        isReady();
    }

    /** Waits until it stands still where it was told to. */
    void isStandingStill() {
        await("a bot that stands still").atMost(PATIENCE).until(() -> {
            alive();
            return count(CrashHold.HOLDING) > 0;
        });
    }

    /** With SIGKILL: it has no time for anything more. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private void alive() {
        if (!process.isAlive()) {
            throw new AssertionError("The bot has ended with " + process.exitValue() + ":\n" + read(log));
        }
    }

    private long count(String line) {
        return read(said).lines().filter(line::equals).count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
