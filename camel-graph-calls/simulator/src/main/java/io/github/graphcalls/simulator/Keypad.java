package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The keys of a phone, one character each, and what Graph calls their tones: 0 to 9, {@code *} and {@code #}; a to d, which
 * few phones have; {@code !} for the flash, a short press of the hook.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/toneinfo">toneInfo</a>
 */
final class Keypad {
    /** All keys, for who is told which there are. */
    static final String KEYS = "0 to 9, *, #, a to d, and ! for flash";

    /** The names of all tones, for who is told which there are. */
    static final String NAMES = "tone0 to tone9, star, pound, a, b, c, d and flash";

    private static final Map<Character, String> TONES = Map.ofEntries(
            Map.entry('0', "tone0"),
            Map.entry('1', "tone1"),
            Map.entry('2', "tone2"),
            Map.entry('3', "tone3"),
            Map.entry('4', "tone4"),
            Map.entry('5', "tone5"),
            Map.entry('6', "tone6"),
            Map.entry('7', "tone7"),
            Map.entry('8', "tone8"),
            Map.entry('9', "tone9"),
            Map.entry('*', "star"),
            Map.entry('#', "pound"),
            Map.entry('a', "a"),
            Map.entry('b', "b"),
            Map.entry('c', "c"),
            Map.entry('d', "d"),
            Map.entry('!', "flash"));

    private static final Map<String, Character> OF_TONES =
            TONES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Keypad() {}

    /**
     * The keys as this class writes them.
     *
     * @throws IllegalArgumentException for what is on no phone
     */
    static String checked(String keys) {
        String small = keys.toLowerCase(Locale.ROOT);
        for (int index = 0; index < keys.length(); index++) {
            if (!TONES.containsKey(small.charAt(index))) {
                throw new IllegalArgumentException("A phone has no key " + keys.charAt(index) + "; it has " + KEYS);
            }
        }
        return small;
    }

    /** The tone of a key. */
    static String tone(char key) {
        return TONES.get(key);
    }

    /** The key of a tone, which is a name or, as the page's table has it, a toneInfo; empty for what is neither. */
    static Optional<Character> key(JsonNode tone) {
        String name = tone.isTextual() ? tone.textValue() : tone.path("tone").asText();
        return Optional.ofNullable(OF_TONES.get(name));
    }
}
