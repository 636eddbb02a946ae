package io.github.graphcalls.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
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
    private static final int CHUNK_HEADER = 8;

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
        if (!text(file, RIFF_HEADER).endsWith("WAVE") || !hasChunks(file)) {
            throw new UnusableSound("it breaks off or has a damaged header", REPLACE);
        }
    }

    /** Whether format and sound are there. */
    private static boolean hasChunks(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        boolean format = false;
        long at = RIFF_HEADER;
        while (at + CHUNK_HEADER <= file.length) {
            String name = new String(file, (int) at, 4, StandardCharsets.ISO_8859_1);
            if (name.equals("data")) {
                return format;
            }
            long length = Integer.toUnsignedLong(chunks.getInt((int) at + 4));
            format |= name.equals("fmt ") && at + CHUNK_HEADER + length <= file.length;
            at += CHUNK_HEADER + length + (length & 1);
        }
        return false;
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

    /** Java decodes; the rest of the way, to one channel and the service's rate, is done here. */
    private static Sound sound(AudioInputStream audio) throws IOException, UnusableSound {
        AudioFormat format = audio.getFormat();
        int rate = Math.round(format.getSampleRate());
        int channels = format.getChannels();
        try (AudioInputStream pcm = AudioSystem.getAudioInputStream(pcm(rate, channels), audio)) {
            // both bounds at once: what is read here, and what comes out
            long frames = Math.min(LARGEST / (2L * channels), (long) LARGEST / 2 * rate / Sound.RATE);
            byte[] samples = pcm.readNBytes((int) (frames * channels * 2));
            if (pcm.readNBytes(2 * channels).length > 0) {
                throw new UnusableSound("as 16-bit WAV it has more than " + LARGEST_MIB + " MiB", "Play it in parts.");
            }
            float[] played = new Resampler(rate, Sound.RATE).resampled(mono(samples, channels));
            if (played.length == 0) {
                throw new UnusableSound("it holds no sound", REPLACE);
            }
            return Sound.of(bytes(played));
        }
    }

    private static AudioFormat pcm(int rate, int channels) {
        return new AudioFormat(rate, 16, channels, true, false);
    }

    private static float[] mono(byte[] samples, int channels) {
        ShortBuffer values =
                ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        float[] mono = new float[values.remaining() / channels];
        for (int frame = 0; frame < mono.length; frame++) {
            float sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += values.get();
            }
            mono[frame] = sum / channels;
        }
        return mono;
    }

    private static byte[] bytes(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(sample))));
        }
        return bytes.array();
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
