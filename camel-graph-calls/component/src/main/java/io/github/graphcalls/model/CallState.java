package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** The state of a call. A value that is not among {@link #known()} is kept as it came. */
public record CallState(@JsonValue String value) {
    private static final KnownValues<CallState> KNOWN = new KnownValues<>(CallState::new);

    public static final CallState INCOMING = KNOWN.add("incoming");
    public static final CallState ESTABLISHING = KNOWN.add("establishing");
    public static final CallState RINGING = KNOWN.add("ringing");
    public static final CallState ESTABLISHED = KNOWN.add("established");
    public static final CallState HOLD = KNOWN.add("hold");
    public static final CallState TRANSFERRING = KNOWN.add("transferring");
    public static final CallState TRANSFER_ACCEPTED = KNOWN.add("transferAccepted");
    public static final CallState REDIRECTING = KNOWN.add("redirecting");
    public static final CallState TERMINATING = KNOWN.add("terminating");
    public static final CallState TERMINATED = KNOWN.add("terminated");
    public static final CallState UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public CallState {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static CallState of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<CallState> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
