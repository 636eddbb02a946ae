package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Which way a stream flows, as seen from the participant. A value that is not among {@link #known()} is kept as it came. */
public record MediaDirection(@JsonValue String value) {
    private static final KnownValues<MediaDirection> KNOWN = new KnownValues<>(MediaDirection::new);

    public static final MediaDirection INACTIVE = KNOWN.add("inactive");
    public static final MediaDirection SEND_ONLY = KNOWN.add("sendOnly");
    public static final MediaDirection RECEIVE_ONLY = KNOWN.add("receiveOnly");
    public static final MediaDirection SEND_RECEIVE = KNOWN.add("sendReceive");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public MediaDirection {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static MediaDirection of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<MediaDirection> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
