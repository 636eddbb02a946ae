package io.github.graphcalls.examples.meeting;

import io.github.graphcalls.simulator.SimulatedCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which the bot keeps what it learns: minutes of who came and went, and what was said. */
final class Notes {
    private static final int WAV_HEADER = 44;
    private static final int CLOCK = "00:00:00 ".length();

    private final Path folder;

    Notes(Path folder) {
        this.folder = folder;
    }

    /** What somebody in the meeting says, as a WAV file. */
    static byte[] spoken() {
        try (InputStream file = Notes.class.getResourceAsStream("/people/note.wav")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws AssertionError if no file in the folder holds what was said */
    void mustHoldWhatWasSaid() {
        // one character for each byte, to search one in the other
        String said = new String(spoken(), StandardCharsets.ISO_8859_1).substring(WAV_HEADER);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(said)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("The note should be in " + folder + ", but no file there holds it.");
    }

    /** @throws AssertionError if the meeting's minutes have other lines, apart from their times */
    void mustHaveMinutes(SimulatedCall call, String... lines) {
        Path file = folder.resolve(call.id() + ".txt");
        try {
            List<String> kept = Files.exists(file) ? Files.readAllLines(file) : List.of();
            List<String> what = kept.stream()
                    .map(line -> line.substring(Math.min(CLOCK, line.length())))
                    .toList();
            if (!what.equals(List.of(lines))) {
                throw new AssertionError(
                        "The minutes in " + file + " should be " + List.of(lines) + ", but are " + kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
