package io.github.graphcalls.simulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The standalone jar, running. */
final class SimulatorProcess implements AutoCloseable {
    static final Path JAR = Path.of(System.getProperty("standalone.jar", "target/standalone.jar"));

    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private SimulatorProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param java options of the JVM */
    static SimulatorProcess start(List<String> java, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(arguments);
        return new SimulatorProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** What it prints after this name and an equals sign; waits until it does. */
    String printed(String name) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.strip().startsWith(name + "=")) {
                return line.strip().substring(name.length() + 1);
            }
        }
        throw new AssertionError("It ended without printing " + name + ". It said:\n" + String.join("\n", said));
    }

    /** All that it says until it ends. */
    String saysToItsEnd() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
        }
        return String.join("\n", said);
    }

    /** Asks it to end, as Ctrl-C and container platforms do. */
    SimulatorProcess interrupt() {
        process.destroy();
        return this;
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
