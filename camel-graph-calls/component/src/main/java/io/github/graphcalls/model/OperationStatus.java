package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;

/** How far an operation is. <code>completed</code> and <code>failed</code> are final. A value that is not among {@link #known()} is kept as it came. */
public record OperationStatus(@JsonValue String value) {
    private static final KnownValues<OperationStatus> KNOWN = new KnownValues<>(OperationStatus::new);

    public static final OperationStatus NOT_STARTED = KNOWN.add("notStarted");
    public static final OperationStatus RUNNING = KNOWN.add("running");
    public static final OperationStatus COMPLETED = KNOWN.add("completed");
    public static final OperationStatus FAILED = KNOWN.add("failed");

    /** Takes the value as it is; {@link #of} finds a known one whatever its case. */
    public OperationStatus {
        Objects.requireNonNull(value, "value");
    }

    /** The value of that name; a known one is found whatever its case. */
    @JsonCreator
    public static OperationStatus of(String value) {
        return KNOWN.find(value);
    }

    /** The values that Graph documents, in its order. */
    public static List<OperationStatus> known() {
        return KNOWN.all();
    }

    /** Whether the operation has ended: no further notification tells of it. */
    public boolean ended() {
        return equals(COMPLETED) || equals(FAILED);
    }

    @Override
    public String toString() {
        return value;
    }
}
