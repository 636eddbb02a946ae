package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Why an incoming call, or a participant who joins, is turned away. A value that is not among {@link #known()} is kept as it came. */
public record RejectReason(@JsonValue String value) {
    private static final KnownValues<RejectReason> KNOWN = new KnownValues<>(RejectReason::new);

    public static final RejectReason NONE = KNOWN.add("none");
    public static final RejectReason BUSY = KNOWN.add("busy");
    public static final RejectReason FORBIDDEN = KNOWN.add("forbidden");
    public static final RejectReason UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public RejectReason {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static RejectReason of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<RejectReason> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
