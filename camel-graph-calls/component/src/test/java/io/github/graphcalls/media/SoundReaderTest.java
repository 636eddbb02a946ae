package io.github.graphcalls.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SoundReaderTest {

    private static final int HEADER = 44;

    static Stream<AudioFormat> formats() {
        return Stream.of(
                pcm(16_000, 16, 1),
                pcm(8_000, 16, 1),
                pcm(44_100, 16, 2),
                pcm(48_000, 24, 2),
                pcm(22_050, 16, 1),
                new AudioFormat(Encoding.PCM_UNSIGNED, 8_000, 8, 1, 1, 8_000, false),
                new AudioFormat(Encoding.ULAW, 8_000, 8, 1, 1, 8_000, false),
                new AudioFormat(Encoding.ALAW, 8_000, 8, 1, 1, 8_000, false));
    }

    private static AudioFormat pcm(float rate, int bits, int channels) {
        return new AudioFormat(rate, bits, channels, true, false);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aToneOfEachFormatBecomesTheSameToneInTheServicesFormat(AudioFormat format) throws UnusableSound {
        Sound sound = SoundReader.read(WavFile.of(format, 1, 440));

        ByteBuffer file = ByteBuffer.wrap(sound.file()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getShort(20)).as("PCM").isEqualTo((short) 1);
        assertThat(file.getShort(22)).as("channels").isEqualTo((short) 1);
        assertThat(file.getInt(24)).as("rate").isEqualTo(16_000);
        assertThat(file.getShort(34)).as("bits").isEqualTo((short) 16);
        assertThat(sound.length()).isBetween(Duration.ofMillis(990), Duration.ofMillis(1010));
        assertThat(crossings(sound)).as("a tone of 440 Hz").isCloseTo(880, within(10));
        assertThat(loudest(sound)).as("half the full volume").isCloseTo(16_384, within(1_000));
    }

    @Test
    void aToneBeyondWhatTheServicePlaysIsLeftOutInsteadOfComingBackAsHiss() throws UnusableSound {
        Sound sound = SoundReader.read(WavFile.of(pcm(48_000, 16, 1), 1, 15_000));

        short[] middle = Arrays.copyOfRange(samples(sound), 4_000, 12_000);
        double power = 0;
        for (short sample : middle) {
            power += (double) sample * sample;
        }
        assertThat(Math.sqrt(power / middle.length)).isLessThan(1_200);
    }

    @Test
    void aFileInTheServicesFormatKeepsItsSamples() throws UnusableSound {
        byte[] file = WavFile.playable(0.5);

        assertThat(SoundReader.read(file).file()).isEqualTo(file);
    }

    @Test
    void aFileWhoseWriterDidNotKnowItsLengthIsReadToItsEnd() throws UnusableSound {
        byte[] file = WavFile.playable(0.5);
        ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4, 0x7ffff024)
                .putInt(40, 0x7ffff000);

        assertThat(SoundReader.read(file).length()).isEqualTo(Duration.ofMillis(500));
    }

    static Stream<Arguments> unusable() {
        byte[] wav = WavFile.playable(0.1);
        byte[] codec = wav.clone();
        codec[20] = 0x55;
        byte[] slow = wav.clone();
        ByteBuffer.wrap(slow).order(ByteOrder.LITTLE_ENDIAN).putInt(24, 1);
        return Stream.of(
                Arguments.of(new byte[0], "it is empty"),
                Arguments.of(new byte[26 * 1024 * 1024], "it has more than 25 MiB"),
                Arguments.of(bytes("ID3\u0003\u0000\u0000"), "it is an MP3 file, no WAV file"),
                Arguments.of(
                        new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0x44, 0}, "it is an MP3 file, no WAV file"),
                Arguments.of(bytes("OggS\u0000\u0002"), "it is an Ogg file, no WAV file"),
                Arguments.of(bytes("Welcome to Contoso.\n"), "it is text, no WAV file"),
                Arguments.of(new byte[] {1, 2, 3, 4}, "it is something else, no WAV file"),
                Arguments.of(bytes("RIFF"), "it breaks off or has a damaged header"),
                Arguments.of(Arrays.copyOf(wav, 30), "it breaks off or has a damaged header"),
                Arguments.of(Arrays.copyOf(wav, HEADER), "it holds no sound"),
                Arguments.of(slow, "it has 1 channels at 1 Hz"),
                Arguments.of(codec, "its coding is none that is known here"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unusable")
    void whatCannotBePlayedIsRefusedWithTheReason(byte[] file, String why) {
        assertThatThrownBy(() -> SoundReader.read(file))
                .isInstanceOf(UnusableSound.class)
                .hasMessage(why);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static short[] samples(Sound sound) {
        ByteBuffer file = ByteBuffer.wrap(sound.file()).order(ByteOrder.LITTLE_ENDIAN);
        short[] samples = new short[(sound.file().length - HEADER) / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = file.getShort(HEADER + 2 * i);
        }
        return samples;
    }

    private static int crossings(Sound sound) {
        short[] samples = samples(sound);
        int crossings = 0;
        for (int i = 1; i < samples.length; i++) {
            crossings += samples[i - 1] < 0 != samples[i] < 0 ? 1 : 0;
        }
        return crossings;
    }

    private static int loudest(Sound sound) {
        int loudest = 0;
        for (short sample : samples(sound)) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }
}
