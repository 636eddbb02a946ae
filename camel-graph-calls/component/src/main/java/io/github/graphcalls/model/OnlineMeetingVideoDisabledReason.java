package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Why a participant cannot use video. A value that is not among {@link #known()} is kept as it came. */
public record OnlineMeetingVideoDisabledReason(@JsonValue String value) {
    private static final KnownValues<OnlineMeetingVideoDisabledReason> KNOWN =
            new KnownValues<>(OnlineMeetingVideoDisabledReason::new);

    public static final OnlineMeetingVideoDisabledReason WATERMARK_PROTECTION = KNOWN.add("watermarkProtection");
    public static final OnlineMeetingVideoDisabledReason UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public OnlineMeetingVideoDisabledReason {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static OnlineMeetingVideoDisabledReason of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<OnlineMeetingVideoDisabledReason> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
