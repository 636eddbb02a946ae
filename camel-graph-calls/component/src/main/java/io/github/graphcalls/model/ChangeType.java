package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** What a notification says has happened to its resource; an operation that has ended is <code>deleted</code>. A value that is not among {@link #known()} is kept as it came. */
public record ChangeType(@JsonValue String value) {
    private static final KnownValues<ChangeType> KNOWN = new KnownValues<>(ChangeType::new);

    public static final ChangeType CREATED = KNOWN.add("created");
    public static final ChangeType UPDATED = KNOWN.add("updated");
    public static final ChangeType DELETED = KNOWN.add("deleted");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public ChangeType {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static ChangeType of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<ChangeType> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
