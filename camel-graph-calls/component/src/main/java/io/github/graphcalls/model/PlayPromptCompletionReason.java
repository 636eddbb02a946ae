package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Why a prompt ended. A value that is not among {@link #known()} is kept as it came. */
public record PlayPromptCompletionReason(@JsonValue String value) {
    private static final KnownValues<PlayPromptCompletionReason> KNOWN =
            new KnownValues<>(PlayPromptCompletionReason::new);

    public static final PlayPromptCompletionReason UNKNOWN = KNOWN.add("unknown");
    public static final PlayPromptCompletionReason COMPLETED_SUCCESSFULLY = KNOWN.add("completedSuccessfully");
    public static final PlayPromptCompletionReason MEDIA_OPERATION_CANCELED = KNOWN.add("mediaOperationCanceled");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public PlayPromptCompletionReason {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static PlayPromptCompletionReason of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<PlayPromptCompletionReason> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
