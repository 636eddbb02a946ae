package io.github.graphcalls.store;

import java.io.IOException;

/** The store could not do it, and has kept nothing of it. Its message and causes have nothing personal or secret. */
public class CallStoreException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private CallStoreException(String message, Throwable cause, boolean passing) {
        super(message, cause);
        this.passing = passing;
    }

    /** What will fail again: a wrong setting, a schema that is not as it should be, a value that cannot be kept. */
    public static CallStoreException lasting(String message, Throwable cause) {
        return new CallStoreException(message, cause, false);
    }

    /** What may pass: the database cannot be reached, two transactions stood in each other's way. */
    public static CallStoreException passing(String message, Throwable cause) {
        return new CallStoreException(message, cause, true);
    }

    /** Whether trying again may help. */
    public boolean isPassing() {
        return passing;
    }
}
