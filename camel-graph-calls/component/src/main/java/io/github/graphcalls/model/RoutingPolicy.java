package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** A rule for how the called party's own settings treat the call (beta). A value that is not among {@link #known()} is kept as it came. */
public record RoutingPolicy(@JsonValue String value) {
    private static final KnownValues<RoutingPolicy> KNOWN = new KnownValues<>(RoutingPolicy::new);

    public static final RoutingPolicy NONE = KNOWN.add("none");
    public static final RoutingPolicy NO_MISSED_CALL = KNOWN.add("noMissedCall");
    public static final RoutingPolicy DISABLE_FORWARDING_EXCEPT_PHONE = KNOWN.add("disableForwardingExceptPhone");
    public static final RoutingPolicy DISABLE_FORWARDING = KNOWN.add("disableForwarding");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public RoutingPolicy {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static RoutingPolicy of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<RoutingPolicy> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
