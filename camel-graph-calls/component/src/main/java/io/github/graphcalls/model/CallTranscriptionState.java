package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Whether a call is being transcribed. A value that is not among {@link #known()} is kept as it came. */
public record CallTranscriptionState(@JsonValue String value) {
    private static final KnownValues<CallTranscriptionState> KNOWN = new KnownValues<>(CallTranscriptionState::new);

    public static final CallTranscriptionState NOT_STARTED = KNOWN.add("notStarted");
    public static final CallTranscriptionState ACTIVE = KNOWN.add("active");
    public static final CallTranscriptionState INACTIVE = KNOWN.add("inactive");
    public static final CallTranscriptionState UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public CallTranscriptionState {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static CallTranscriptionState of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<CallTranscriptionState> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
