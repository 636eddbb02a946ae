package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Whether an audio routing group has one receiver or several. A value that is not among {@link #known()} is kept as it came. */
public record RoutingMode(@JsonValue String value) {
    private static final KnownValues<RoutingMode> KNOWN = new KnownValues<>(RoutingMode::new);

    public static final RoutingMode ONE_TO_ONE = KNOWN.add("oneToOne");
    public static final RoutingMode MULTICAST = KNOWN.add("multicast");
    public static final RoutingMode UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public RoutingMode {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static RoutingMode of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<RoutingMode> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
