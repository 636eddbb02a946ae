package io.github.graphcalls.examples.attendant;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes on in calls that take none of the planned ways. */
class RareCallsTest {
    @TempDir
    Path folder;

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void anOperatorWhoDeclinesBringsTheCallerBackToTheMenu() {
        try (Attendant attendant = start(Map.of())) {
            simulator.operator(attendant.property("operator")).rejects();

            callerOf(attendant)
                    .hearsToTheEnd("menu.wav")
                    .presses("2")
                    .hearsToTheEnd("connecting.wav")
                    .hearsToTheEnd("unavailable.wav")
                    .beginsToHear("menu.wav")
                    .presses("1")
                    .hearsToTheEnd("hours.wav")
                    .hangsUp();
        }
    }

    @Test
    void aCallerWhoLeavesNothingButSilenceHearsGoodbye() {
        try (Attendant attendant = start(Map.of())) {
            callerOf(attendant)
                    .hearsToTheEnd("menu.wav")
                    .presses("0")
                    .hearsTheBeep()
                    .hearsToTheEnd("goodbye.wav")
                    .isHungUpOn();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aKeyAfterTheMenuMeansNothing() {
        try (Attendant attendant = start(Map.of())) {
            callerOf(attendant)
                    .hearsToTheEnd("menu.wav")
                    .presses("0")
                    .hearsTheBeep()
                    .presses("5")
                    .says(Duration.ofSeconds(2))
                    .hearsToTheEnd("thanks.wav")
                    .isHungUpOn();
        }
        assertThat(folder).isDirectoryContaining("glob:**.wav");
    }

    @Test
    void aCallWhoseMessageCannotBeKeptIsEnded() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("a file"));
        try (Attendant attendant = start(Map.of("messages.folder", noFolder.toString()))) {
            callerOf(attendant)
                    .hearsToTheEnd("menu.wav")
                    .presses("0")
                    .hearsTheBeep()
                    .says(Duration.ofSeconds(2))
                    .isHungUpOn();
        }
    }

    private Attendant start(Map<String, String> changes) {
        return BesideSimulator.start(
                simulator, changes.isEmpty() ? Map.of("messages.folder", folder.toString()) : changes);
    }

    private Person callerOf(Attendant attendant) {
        return simulator
                .caller("+14255550111")
                .patience(Duration.ofSeconds(40))
                .dials(simulator.bot(attendant.callbackUri()))
                .hearsToTheEnd("welcome.wav");
    }
}
