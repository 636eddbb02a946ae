package io.github.graphcalls.media;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sounds in memory by their hash, and by what they were made of: a file's bytes, a text and voice. What was not used for
 * longest goes when it gets full. For any number of threads.
 */
final class SoundShelf {

    private static final int MOST_NAMES = 10_000;

    private final long room;
    private final Map<String, Sound> sounds = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, String> names = new LinkedHashMap<>(16, 0.75f, true);
    private long used;

    /** @param room for how many bytes; one sound stays even if it alone takes more */
    SoundShelf(long room) {
        this.room = room;
    }

    synchronized Optional<Sound> byHash(String hash) {
        return Optional.ofNullable(sounds.get(hash));
    }

    synchronized Optional<Sound> madeOf(String name) {
        String hash = names.get(name);
        return hash == null ? Optional.empty() : byHash(hash);
    }

    synchronized void put(String name, Sound sound) {
        names.put(name, sound.hash());
        if (names.size() > MOST_NAMES) {
            dropFirst(names.values().iterator());
        }
        if (sounds.put(sound.hash(), sound) == null) {
            used += sound.file().length;
        }
        Iterator<Sound> oldest = sounds.values().iterator();
        while (used > room && sounds.size() > 1) {
            used -= oldest.next().file().length;
            oldest.remove();
        }
    }

    private static void dropFirst(Iterator<?> entries) {
        entries.next();
        entries.remove();
    }
}
