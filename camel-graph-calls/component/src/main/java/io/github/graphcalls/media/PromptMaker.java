package io.github.graphcalls.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.camel.support.ResourceHelper;

/** Makes sounds of what prompts name, and keeps them in memory. For any number of threads. */
final class PromptMaker {

    private static final long ROOM = 64L * 1024 * 1024;
    private static final String SPEECH = "speech:";

    private final PromptSurroundings surroundings;
    private final SoundShelf shelf = new SoundShelf(ROOM);

    PromptMaker(PromptSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    Optional<Sound> kept(String hash) {
        return shelf.byHash(hash);
    }

    /** The sound in a file of the classpath or the disk. */
    Sound ofResource(String uri) throws UnusableSound {
        try (InputStream in = ResourceHelper.resolveMandatoryResourceAsInputStream(surroundings.context(), uri)) {
            return ofFile(in.readNBytes(SoundReader.LARGEST + 1));
        } catch (IOException e) {
            throw new UnusableSound("it is not there or cannot be read", "", e);
        }
    }

    /** The sound in the bytes of a file. */
    Sound ofFile(byte[] file) throws UnusableSound {
        String name = "file " + Hashes.sha256(file);
        Optional<Sound> kept = shelf.madeOf(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        Sound sound = SoundReader.read(file);
        shelf.put(name, sound);
        return sound;
    }

    Sound ofSpeech(Speech speech) throws UnusableSound {
        String name =
                "speech " + System.identityHashCode(speech.synthesizer()) + ' ' + speech.voice() + '\n' + speech.text();
        Optional<Sound> kept = shelf.madeOf(name);
        if (kept.isPresent()) {
            return kept.get();
        }
        Sound sound = speech.spoken();
        shelf.put(name, sound);
        return sound;
    }

    /** From what any node makes this speech anew; empty for speech of an endpoint's own synthesizer. */
    String originOf(Speech speech) {
        return speech.synthesizer() == surroundings.synthesizer().get()
                ? SPEECH + speech.voice() + '\n' + speech.text()
                : "";
    }

    /** Makes a sound anew, from a ticket that this application sealed. */
    Sound ofOrigin(String origin) throws UnusableSound {
        if (origin.isEmpty()) {
            throw new UnusableSound("it came in a message of another node, or long ago", "");
        }
        if (!origin.startsWith(SPEECH)) {
            return ofResource(origin);
        }
        String[] parts = origin.substring(SPEECH.length()).split("\n", 2);
        return ofSpeech(
                new Speech(parts[1], parts[0], surroundings.synthesizer().get()));
    }
}
