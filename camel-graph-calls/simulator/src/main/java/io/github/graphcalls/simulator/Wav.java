package io.github.graphcalls.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sound as the service plays and records it: one channel, 16 bits, 16 kHz.
 *
 * @param samples 16-bit little-endian PCM
 */
record Wav(byte[] samples) {
    private static final int RATE = 16_000;
    private static final int BYTES_PER_SECOND = RATE * 2;
    private static final int HEADER = 44;

    /** @throws IllegalArgumentException saying what is wrong with the bytes */
    static Wav parse(byte[] bytes) {
        if (bytes.length < 12 || !tag(bytes, 0).equals("RIFF") || !tag(bytes, 8).equals("WAVE")) {
            throw new IllegalArgumentException("it is no RIFF WAVE file");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean formatSeen = false;
        int at = 12;
        while (at + 8 <= bytes.length) {
            long length = Integer.toUnsignedLong(buffer.getInt(at + 4));
            int start = at + 8;
            if (tag(bytes, at).equals("fmt ") && start + 16 <= bytes.length) {
                requireFormat(
                        buffer.getShort(start),
                        buffer.getShort(start + 2),
                        buffer.getInt(start + 4),
                        buffer.getShort(start + 14));
                formatSeen = true;
            } else if (tag(bytes, at).equals("data") && formatSeen) {
                // A writer that does not know the length in advance puts the largest there; the file's end counts then.
                int end = (int) Math.min(bytes.length, start + length);
                return new Wav(java.util.Arrays.copyOfRange(bytes, start, end));
            }
            at = (int) Math.min(bytes.length, start + length + (length & 1));
        }
        throw new IllegalArgumentException("it has no fmt chunk followed by a data chunk");
    }

    private static void requireFormat(short format, short channels, int rate, short bits) {
        if (format != 1 || channels != 1 || rate != RATE || bits != 16) {
            throw new IllegalArgumentException("it must be PCM with 1 channel, 16000 Hz, 16 bits, but is format "
                    + format + " with " + channels + " channel(s), " + rate + " Hz, " + bits + " bits");
        }
    }

    private static String tag(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }

    static Wav silence(Duration length) {
        return new Wav(new byte[sampleBytes(length)]);
    }

    /** A quiet hum of 440 Hz, which stands for speech. */
    static Wav hum(Duration length) {
        ByteBuffer samples = ByteBuffer.allocate(sampleBytes(length)).order(ByteOrder.LITTLE_ENDIAN);
        for (int index = 0; samples.hasRemaining(); index++) {
            samples.putShort((short) (8000 * Math.sin(2 * Math.PI * 440 * index / RATE)));
        }
        return new Wav(samples.array());
    }

    private static int sampleBytes(Duration length) {
        return (int) (length.toMillis() * RATE / 1000) * 2;
    }

    Duration length() {
        return Duration.ofMillis(samples.length * 1000L / BYTES_PER_SECOND);
    }

    /** This sound with the other laid over it from that moment on, as far as it reaches. */
    Wav with(Wav other, Duration from) {
        byte[] mixed = samples.clone();
        int target = sampleBytes(from);
        int count = Math.min(other.samples.length, mixed.length - target);
        if (count > 0) {
            System.arraycopy(other.samples, 0, mixed, target, count);
        }
        return new Wav(mixed);
    }

    Wav from(Duration start) {
        return new Wav(
                java.util.Arrays.copyOfRange(samples, Math.min(samples.length, sampleBytes(start)), samples.length));
    }

    byte[] file() {
        ByteBuffer file = ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER - 8 + samples.length);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        file.putInt(RATE).putInt(BYTES_PER_SECOND).putShort((short) 2).putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(samples.length)
                .put(samples);
        return file.array();
    }
}
