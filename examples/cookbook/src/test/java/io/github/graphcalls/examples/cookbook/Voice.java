package io.github.graphcalls.examples.cookbook;

import io.github.graphcalls.media.SpeechSynthesizer;
import io.github.graphcalls.simulator.HeardSound;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Speaks each text for a time of its own, by which it is told afterwards what somebody heard: all speech has the same name.
 * The texts may come from many threads.
 */
final class Voice implements SpeechSynthesizer {
    private static final String SPEECH = "speech.wav";
    private static final int RATE = 16_000;
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(10);

    private final List<String> texts = new ArrayList<>();

    @Override
    public synchronized byte[] synthesize(String text, String voice) throws IOException {
        String spoken = voice.isEmpty() ? text : voice + ": " + text;
        if (!texts.contains(spoken)) {
            texts.add(spoken);
        }
        return silence(length(texts.indexOf(spoken)));
    }

    /** The text of speech, the name of anything else. */
    synchronized String told(HeardSound sound) {
        return sound.name().equals(SPEECH)
                ? texts.get((int) sound.length().minus(SHORTEST).dividedBy(STEP))
                : sound.name();
    }

    private static Duration length(int number) {
        return SHORTEST.plus(STEP.multipliedBy(number));
    }

    static byte[] silence(Duration length) throws IOException {
        int samples = (int) (length.toMillis() * RATE / 1000);
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(new byte[2 * samples]), format, samples),
                AudioFileFormat.Type.WAVE,
                file);
        return file.toByteArray();
    }
}
