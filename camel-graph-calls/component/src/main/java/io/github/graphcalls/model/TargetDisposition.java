package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** How several targets of a redirect are rung (beta, deprecated there). A value that is not among {@link #known()} is kept as it came. */
public record TargetDisposition(@JsonValue String value) {
    private static final KnownValues<TargetDisposition> KNOWN = new KnownValues<>(TargetDisposition::new);

    public static final TargetDisposition DEFAULT = KNOWN.add("default");
    public static final TargetDisposition SIMULTANEOUS_RING = KNOWN.add("simultaneousRing");
    public static final TargetDisposition FORWARD = KNOWN.add("forward");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public TargetDisposition {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static TargetDisposition of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<TargetDisposition> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
