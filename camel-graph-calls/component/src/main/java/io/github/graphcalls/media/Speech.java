package io.github.graphcalls.media;

import java.io.IOException;

/**
 * A text to be spoken.
 *
 * @param text 1 to 5000 characters
 * @param voice empty for the synthesizer's own
 * @param synthesizer who speaks it
 */
record Speech(String text, String voice, SpeechSynthesizer synthesizer) {

    private static final int LONGEST = 5000;

    /** Asks the synthesizer. */
    Sound spoken() throws UnusableSound {
        if (text.isBlank()) {
            throw new UnusableSound("the text is empty", "Give it letters.");
        }
        if (text.length() > LONGEST) {
            throw new UnusableSound(
                    "the text has " + text.length() + " characters, and at most " + LONGEST + " are spoken",
                    "Say it in parts.");
        }
        try {
            return SoundReader.read(synthesizer.synthesize(text, voice));
        } catch (IOException e) {
            throw new UnusableSound("the text cannot be spoken: " + e.getMessage(), "", e);
        }
    }

    /** Without the text, which may be personal. */
    @Override
    public String toString() {
        return "Speech[voice=" + voice + ", " + text.length() + " characters]";
    }
}
