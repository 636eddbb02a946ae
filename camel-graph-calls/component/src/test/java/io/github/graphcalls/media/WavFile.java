package io.github.graphcalls.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** WAV files of many formats, each a tone of half the full volume. */
final class WavFile {

    private static final double VOLUME = 0.5;

    private WavFile() {}

    /** In the format that the service plays. */
    static byte[] playable(double seconds) {
        return of(new AudioFormat(16_000, 16, 1, true, false), seconds, 440);
    }

    static byte[] of(AudioFormat format, double seconds, double hertz) {
        int frames = (int) (format.getSampleRate() * seconds);
        AudioFormat wide = new AudioFormat(format.getSampleRate(), 16, format.getChannels(), true, false);
        byte[] samples = new byte[frames * wide.getFrameSize()];
        for (int frame = 0; frame < frames; frame++) {
            short sample =
                    (short) (VOLUME * Short.MAX_VALUE * Math.sin(2 * Math.PI * hertz * frame / format.getSampleRate()));
            for (int channel = 0; channel < format.getChannels(); channel++) {
                int at = frame * wide.getFrameSize() + 2 * channel;
                samples[at] = (byte) sample;
                samples[at + 1] = (byte) (sample >> 8);
            }
        }
        try (AudioInputStream audio = new AudioInputStream(new ByteArrayInputStream(samples), wide, frames);
                AudioInputStream wanted = AudioSystem.getAudioInputStream(format, audio);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            // by way of bytes: WAV needs to know its length beforehand
            byte[] converted = wanted.readAllBytes();
            AudioSystem.write(
                    new AudioInputStream(
                            new ByteArrayInputStream(converted), format, converted.length / format.getFrameSize()),
                    AudioFileFormat.Type.WAVE,
                    out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
