package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Whether the application watches a shared screen or shares its own. A value that is not among {@link #known()} is kept as it came. */
public record ScreenSharingRole(@JsonValue String value) {
    private static final KnownValues<ScreenSharingRole> KNOWN = new KnownValues<>(ScreenSharingRole::new);

    public static final ScreenSharingRole VIEWER = KNOWN.add("viewer");
    public static final ScreenSharingRole SHARER = KNOWN.add("sharer");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public ScreenSharingRole {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static ScreenSharingRole of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<ScreenSharingRole> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
