package io.github.graphcalls.examples.attendant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

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

    /** @throws AssertionError if no file in the folder holds what was said */
    void mustBeKept() {
        // one character for each byte, to search one in the other
        String said = new String(spoken, WAV_HEADER, spoken.length - WAV_HEADER, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(said)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("The caller's message should be in " + folder + ", but no file there holds it.");
    }
}
