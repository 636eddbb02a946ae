package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A key of a telephone. A value that is not among {@link #known()} is kept as it came. */
public record Tone(@JsonValue String value) {
    private static final KnownValues<Tone> KNOWN = new KnownValues<>(Tone::new);
    private static final Map<String, String> PRINTED = Map.of("star", "*", "pound", "#");

    public static final Tone TONE0 = KNOWN.add("tone0");
    public static final Tone TONE1 = KNOWN.add("tone1");
    public static final Tone TONE2 = KNOWN.add("tone2");
    public static final Tone TONE3 = KNOWN.add("tone3");
    public static final Tone TONE4 = KNOWN.add("tone4");
    public static final Tone TONE5 = KNOWN.add("tone5");
    public static final Tone TONE6 = KNOWN.add("tone6");
    public static final Tone TONE7 = KNOWN.add("tone7");
    public static final Tone TONE8 = KNOWN.add("tone8");
    public static final Tone TONE9 = KNOWN.add("tone9");
    public static final Tone STAR = KNOWN.add("star");
    public static final Tone POUND = KNOWN.add("pound");
    public static final Tone A = KNOWN.add("a");
    public static final Tone B = KNOWN.add("b");
    public static final Tone C = KNOWN.add("c");
    public static final Tone D = KNOWN.add("d");
    public static final Tone FLASH = KNOWN.add("flash");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public Tone {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static Tone of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<Tone> known() {
        return KNOWN.all();
    }

    /** The tone of a key as it is printed (1, *, #) or named (star, pound, tone1); empty for what is no key. */
    public static Optional<Tone> ofKey(String key) {
        return known().stream()
                .filter(tone -> tone.value.equalsIgnoreCase(key) || tone.key().equalsIgnoreCase(key))
                .findFirst();
    }

    /** The key as it is printed: 0 to 9, *, #, a to d; other values as they are. */
    public String key() {
        return value.matches("tone[0-9]") ? value.substring("tone".length()) : PRINTED.getOrDefault(value, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
