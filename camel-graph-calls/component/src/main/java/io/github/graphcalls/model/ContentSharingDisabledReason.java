package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** Why a participant cannot share content. A value that is not among {@link #known()} is kept as it came. */
public record ContentSharingDisabledReason(@JsonValue String value) {
    private static final KnownValues<ContentSharingDisabledReason> KNOWN =
            new KnownValues<>(ContentSharingDisabledReason::new);

    public static final ContentSharingDisabledReason WATERMARK_PROTECTION = KNOWN.add("watermarkProtection");
    public static final ContentSharingDisabledReason UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    public ContentSharingDisabledReason {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static ContentSharingDisabledReason of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<ContentSharingDisabledReason> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
