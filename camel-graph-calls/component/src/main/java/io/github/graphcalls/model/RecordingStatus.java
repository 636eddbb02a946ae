package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Whether a participant or the application records the call. A value that is not among {@link #known()} is kept as it came. */
public record RecordingStatus(@JsonValue String value) {
    private static final KnownValues<RecordingStatus> KNOWN = new KnownValues<>(RecordingStatus::new);

    public static final RecordingStatus UNKNOWN = KNOWN.add("unknown");
    public static final RecordingStatus NOT_RECORDING = KNOWN.add("notRecording");
    public static final RecordingStatus RECORDING = KNOWN.add("recording");
    public static final RecordingStatus FAILED = KNOWN.add("failed");
    public static final RecordingStatus UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public RecordingStatus {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static RecordingStatus of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<RecordingStatus> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
