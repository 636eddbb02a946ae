package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Why a participant cannot use video. A value that is not among {@link #known()} is kept as it came. */
public record VideoDisabledReason(@JsonValue String value) {
    private static final KnownValues<VideoDisabledReason> KNOWN = new KnownValues<>(VideoDisabledReason::new);

    public static final VideoDisabledReason WATERMARK_PROTECTION = KNOWN.add("watermarkProtection");
    public static final VideoDisabledReason UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    public VideoDisabledReason {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static VideoDisabledReason of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<VideoDisabledReason> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
