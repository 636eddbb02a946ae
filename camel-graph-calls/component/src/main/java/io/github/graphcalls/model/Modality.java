package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** A kind of media in a call. A value that is not among {@link #known()} is kept as it came. */
public record Modality(@JsonValue String value) {
    private static final KnownValues<Modality> KNOWN = new KnownValues<>(Modality::new);

    public static final Modality UNKNOWN = KNOWN.add("unknown");
    public static final Modality AUDIO = KNOWN.add("audio");
    public static final Modality VIDEO = KNOWN.add("video");
    public static final Modality VIDEO_BASED_SCREEN_SHARING = KNOWN.add("videoBasedScreenSharing");
    public static final Modality DATA = KNOWN.add("data");
    public static final Modality UNKNOWN_FUTURE_VALUE = KNOWN.add("unknownFutureValue");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public Modality {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static Modality of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<Modality> known() {
        return KNOWN.all();
    }

    @Override
    public String toString() {
        return value;
    }
}
