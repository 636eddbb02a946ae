package io.github.graphcalls.media;

import java.io.IOException;

/**
 * Makes speech of text, for the operation {@code say}. Set one as the option {@code speechSynthesizer}. What it gives
 * is kept by text and voice, so that it is not asked twice for the same. One that is a
 * {@link org.apache.camel.CamelContextAware} is given the context.
 */
@FunctionalInterface
public interface SpeechSynthesizer {

    /**
     * Blocks until the speech is there; any number of threads may call it at once.
     *
     * @param text not empty, at most 5000 characters
     * @param voice as the user named it, such as {@code en} or {@code en-US-AvaNeural}; empty for the default
     * @return a WAV file of any PCM format, at most 25 MiB
     * @throws IOException if there is none; the message says why, without the text, to follow "cannot be spoken: "
     */
    byte[] synthesize(String text, String voice) throws IOException;
}
