package io.github.graphcalls.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sound in the one form that the service plays: WAV, one channel, 16 bits, 16 kHz.
 *
 * @param file the whole file
 * @param hash of the file, 64 hexadecimal digits
 * @param length how long it lasts
 */
record Sound(byte[] file, String hash, Duration length) {

    static final int RATE = 16_000;
    private static final int BYTES_PER_SAMPLE = 2;
    private static final int BYTES_PER_SECOND = RATE * BYTES_PER_SAMPLE;
    private static final int HEADER = 44;
    private static final int FORMAT_CHUNK = 16;
    private static final short PCM = 1;
    private static final short MONO = 1;

    /** @param samples 16-bit little-endian PCM, one channel, 16 kHz */
    static Sound of(byte[] samples) {
        ByteBuffer file = ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        tag(file, "RIFF").putInt(HEADER - 8 + samples.length);
        tag(tag(file, "WAVE"), "fmt ").putInt(FORMAT_CHUNK).putShort(PCM).putShort(MONO);
        file.putInt(RATE)
                .putInt(BYTES_PER_SECOND)
                .putShort((short) BYTES_PER_SAMPLE)
                .putShort((short) (8 * BYTES_PER_SAMPLE));
        tag(file, "data").putInt(samples.length).put(samples);
        return new Sound(
                file.array(),
                Hashes.sha256(file.array()),
                Duration.ofMillis(samples.length * 1000L / BYTES_PER_SECOND));
    }

    private static ByteBuffer tag(ByteBuffer file, String tag) {
        return file.put(tag.getBytes(StandardCharsets.US_ASCII));
    }
}
