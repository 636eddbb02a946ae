package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Why a recording ended. A value that is not among {@link #known()} is kept as it came. */
public record RecordCompletionReason(@JsonValue String value) {
    private static final KnownValues<RecordCompletionReason> KNOWN = new KnownValues<>(RecordCompletionReason::new);

    public static final RecordCompletionReason OPERATION_CANCELED = KNOWN.add("operationCanceled");
    public static final RecordCompletionReason STOP_TONE_DETECTED = KNOWN.add("stopToneDetected");
    public static final RecordCompletionReason MAX_RECORD_DURATION_REACHED = KNOWN.add("maxRecordDurationReached");
    public static final RecordCompletionReason INITIAL_SILENCE_TIMEOUT = KNOWN.add("initialSilenceTimeout");
    public static final RecordCompletionReason MAX_SILENCE_TIMEOUT = KNOWN.add("maxSilenceTimeout");
    public static final RecordCompletionReason PLAY_PROMPT_FAILED = KNOWN.add("playPromptFailed");
    public static final RecordCompletionReason PLAY_BEEP_FAILED = KNOWN.add("playBeepFailed");
    public static final RecordCompletionReason MEDIA_RECEIVE_TIMEOUT = KNOWN.add("mediaReceiveTimeout");
    public static final RecordCompletionReason UNSPECIFIED_ERROR = KNOWN.add("unspecifiedError");
    public static final RecordCompletionReason NONE = KNOWN.add("none");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public RecordCompletionReason {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static RecordCompletionReason of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<RecordCompletionReason> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
