package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** How a call was sent on before it came here. A value that is not among {@link #known()} is kept as it came. */
public record RoutingType(@JsonValue String value) {
    private static final KnownValues<RoutingType> KNOWN = new KnownValues<>(RoutingType::new);

    public static final RoutingType FORWARDED = KNOWN.add("forwarded");
    public static final RoutingType LOOKUP = KNOWN.add("lookup");
    public static final RoutingType SELF_FORK = KNOWN.add("selfFork");
    public static final RoutingType UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public RoutingType {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static RoutingType of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<RoutingType> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
