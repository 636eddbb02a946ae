package io.github.graphcalls.store;

import java.io.IOException;

/** The store could not do it, and has kept nothing of it. Its message and causes have nothing personal or secret. */
public class CallStoreException extends IOException {

    private static final long serialVersionUID = 1L;

    /** What kind of failure it is. */
    private enum Kind {
        LASTING,
        PASSING,
        CONFLICT
    }

    private final Kind kind;

    private CallStoreException(String message, Throwable cause, Kind kind) {
        super(message, cause);
        this.kind = kind;
    }

    /** What will fail again: a wrong setting, a schema that is not as it should be, a value that cannot be kept. */
    public static CallStoreException lasting(String message, Throwable cause) {
        return new CallStoreException(message, cause, Kind.LASTING);
    }

    /** What may pass: the database cannot be reached. */
    public static CallStoreException passing(String message, Throwable cause) {
        return new CallStoreException(message, cause, Kind.PASSING);
    }

    /** Two transactions stood in each other's way. */
    public static CallStoreException conflict(String message, Throwable cause) {
        return new CallStoreException(message, cause, Kind.CONFLICT);
    }

    /** Whether trying again may help, sooner or later. */
    public boolean isPassing() {
        return kind != Kind.LASTING;
    }

    /** Whether trying again at once may help. */
    public boolean isConflict() {
        return kind == Kind.CONFLICT;
    }
}
