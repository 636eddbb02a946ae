package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Who began a call: <code>incoming</code> came to the application, <code>outgoing</code> was made by it. A value that is not among {@link #known()} is kept as it came. */
public record CallDirection(@JsonValue String value) {
    private static final KnownValues<CallDirection> KNOWN = new KnownValues<>(CallDirection::new);

    public static final CallDirection INCOMING = KNOWN.add("incoming");
    public static final CallDirection OUTGOING = KNOWN.add("outgoing");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public CallDirection {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static CallDirection of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<CallDirection> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
