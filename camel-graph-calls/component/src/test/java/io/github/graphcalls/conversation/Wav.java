package io.github.graphcalls.conversation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Prompts for tests. */
public final class Wav {

    private static final int RATE = 16_000;

    private Wav() {}

    /** Silence in the format that the service plays. */
    public static byte[] ofSeconds(int seconds) {
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        byte[] silence = new byte[seconds * RATE * 2];
        try (AudioInputStream audio =
                        new AudioInputStream(new ByteArrayInputStream(silence), format, (long) seconds * RATE);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            AudioSystem.write(audio, AudioFileFormat.Type.WAVE, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
