package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** How sending tones ended; the operation's status is <code>completed</code> even where the tones failed. A value that is not among {@link #known()} is kept as it came. */
public record SendDtmfCompletionReason(@JsonValue String value) {
    private static final KnownValues<SendDtmfCompletionReason> KNOWN = new KnownValues<>(SendDtmfCompletionReason::new);

    public static final SendDtmfCompletionReason UNKNOWN = KNOWN.add("unknown");
    public static final SendDtmfCompletionReason COMPLETED_SUCCESSFULLY = KNOWN.add("completedSuccessfully");
    public static final SendDtmfCompletionReason MEDIA_OPERATION_CANCELED = KNOWN.add("mediaOperationCanceled");
    public static final SendDtmfCompletionReason UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public SendDtmfCompletionReason {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static SendDtmfCompletionReason of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<SendDtmfCompletionReason> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
