package io.github.graphcalls.examples.openinghours;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A WAV file as Graph takes it: one channel, 16 bits, 16 kHz. */
final class SilentPrompt {
    private static final int RATE = 16_000;
    private static final int BYTES = 2;
    private static final int HEADER = 44;

    private SilentPrompt() {}

    static byte[] ofOneSecond() {
        int length = RATE * BYTES;
        return ByteBuffer.allocate(HEADER + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(HEADER - 8 + length)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(RATE)
                .putInt(RATE * BYTES)
                .putShort((short) BYTES)
                .putShort((short) (8 * BYTES))
                .put(ascii("data"))
                .putInt(length)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
