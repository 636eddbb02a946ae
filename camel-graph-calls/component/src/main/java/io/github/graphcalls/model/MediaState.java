package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Whether media flows; only once audio is <code>active</code> can the application be heard. A value that is not among {@link #known()} is kept as it came. */
public record MediaState(@JsonValue String value) {
    private static final KnownValues<MediaState> KNOWN = new KnownValues<>(MediaState::new);

    public static final MediaState ACTIVE = KNOWN.add("active");
    public static final MediaState INACTIVE = KNOWN.add("inactive");
    public static final MediaState UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public MediaState {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static MediaState of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<MediaState> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
