package io.github.graphcalls.examples.attendant;

import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.SimulatedCall;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The message that a caller leaves, and the folder in which the attendant is to keep it. */
final class VoiceMessage {
    private static final int WAV_HEADER = 44;

    private final Path folder;
    private final byte[] spoken;

    VoiceMessage(Path folder) {
        this.folder = folder;
        try (InputStream file = VoiceMessage.class.getResourceAsStream("/callers/message.wav")) {
            spoken = file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a WAV file. */
    byte[] spoken() {
        return spoken.clone();
    }

    /** @throws AssertionError if what was said is not in the file of the caller's call */
    void mustBeKept(Person caller) {
        String call = caller.call().map(SimulatedCall::id).orElseThrow();
        Path file = folder.resolve(call + ".wav");
        try {
            if (!Files.exists(file)) {
                throw new AssertionError("The caller's message should be in " + file + ", but there is no such file.");
            }
            // one character for each byte, to search one in the other
            String kept = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            String said = new String(spoken, WAV_HEADER, spoken.length - WAV_HEADER, StandardCharsets.ISO_8859_1);
            if (!kept.contains(said)) {
                throw new AssertionError("The caller's message in " + file + " does not hold what was said.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
