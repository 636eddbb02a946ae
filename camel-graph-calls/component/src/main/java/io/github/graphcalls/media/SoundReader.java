package io.github.graphcalls.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Reads a WAV file of any PCM format, u-law or a-law, and makes of it the one form that the service plays. */
final class SoundReader {

    /** The largest file that is read, and the largest that comes out: some 13 minutes. */
    static final int LARGEST = 25 * 1024 * 1024;

    private static final int LARGEST_MIB = LARGEST / 1024 / 1024;
    private static final int MOST_CHANNELS = 8;
    private static final float LOWEST_RATE = 4_000;
    private static final float HIGHEST_RATE = 192_000;
    private static final String CONVERT =
            "Give a WAV file; of other files a tool such as ffmpeg makes one: ffmpeg -i FILE -ar 16000 -ac 1 FILE.wav.";
    private static final String REPLACE = "Replace the file.";
    private static final int RIFF_HEADER = 12;

    /** What other files begin with. */
    private static final Map<String, String> OTHERS = others();

    private SoundReader() {}

    private static Map<String, String> others() {
        Map<String, String> table = new LinkedHashMap<>();
        table.put("ID3", "an MP3 file");
        table.put("\u00ff\u00fb", "an MP3 file");
        table.put("\u00ff\u00f3", "an MP3 file");
        table.put("OggS", "an Ogg file");
        table.put("fLaC", "a FLAC file");
        table.put("FORM", "an AIFF file");
        table.put(".snd", "an AU file");
        table.put("MThd", "a MIDI file");
        return table;
    }

    /** Whether these bytes begin as a WAV file does. */
    static boolean isRiff(byte[] start) {
        return start.length >= 4 && text(start, 4).equals("RIFF");
    }

    /** Work in memory, for as long as a second for the largest files. */
    static Sound read(byte[] file) throws UnusableSound {
        check(file);
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            check(audio.getFormat());
            return sound(audio);
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new UnusableSound("its coding is none that is known here", CONVERT, e);
        } catch (IOException e) {
            throw new UnusableSound("it breaks off or has a damaged header", REPLACE, e);
        }
    }

    private static void check(byte[] file) throws UnusableSound {
        if (file.length == 0) {
            throw new UnusableSound("it is empty", REPLACE);
        }
        if (file.length > LARGEST) {
            throw new UnusableSound("it has more than " + LARGEST_MIB + " MiB", "Play it in parts.");
        }
        if (!isRiff(file)) {
            throw new UnusableSound("it is " + kind(file) + ", no WAV file", CONVERT);
        }
        if (file.length < RIFF_HEADER || !text(file, RIFF_HEADER).endsWith("WAVE")) {
            throw new UnusableSound("it breaks off or has a damaged header", REPLACE);
        }
    }

    private static void check(AudioFormat format) throws UnusableSound {
        float rate = format.getSampleRate();
        if (format.getChannels() < 1
                || format.getChannels() > MOST_CHANNELS
                || !(rate >= LOWEST_RATE && rate <= HIGHEST_RATE)) {
            throw new UnusableSound(
                    "it has " + format.getChannels() + " channels at " + (long) rate + " Hz",
                    "Give 1 to " + MOST_CHANNELS + " channels at " + (int) LOWEST_RATE + " to " + (int) HIGHEST_RATE
                            + " Hz.");
        }
    }

    private static Sound sound(AudioInputStream audio) throws IOException, UnusableSound {
        try (AudioInputStream playable = AudioSystem.getAudioInputStream(target(), audio)) {
            byte[] samples = playable.readNBytes(LARGEST);
            if (samples.length < 2) {
                throw new UnusableSound("it holds no sound", REPLACE);
            }
            if (samples.length == LARGEST) {
                throw new UnusableSound("as 16 kHz WAV it has more than " + LARGEST_MIB + " MiB", "Play it in parts.");
            }
            return Sound.of(samples);
        }
    }

    /** Sinc, because the linear resampling that is Java's default lets high tones come back as hiss. */
    private static AudioFormat target() {
        return new AudioFormat(
                AudioFormat.Encoding.PCM_SIGNED,
                Sound.RATE,
                16,
                1,
                2,
                Sound.RATE,
                false,
                Map.of("interpolation", "sinc"));
    }

    private static String kind(byte[] file) {
        String start = text(file, RIFF_HEADER);
        return OTHERS.entrySet().stream()
                .filter(other -> start.startsWith(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> isText(file) ? "text" : "something else");
    }

    private static boolean isText(byte[] file) {
        for (int i = 0; i < Math.min(file.length, 512); i++) {
            if (file[i] >= 0 && file[i] < ' ' && "\n\r\t".indexOf(file[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
    }
}
