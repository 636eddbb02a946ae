package io.github.graphcalls.operation;

/** The operations, each a row. */
public enum CallOperation {
    GET("get"),
    NOTIFICATIONS("notifications");

    private final String operation;

    CallOperation(String operation) {
        this.operation = operation;
    }

    /** The operation of that name. */
    public static CallOperation of(String name) {
        return name.equals("get") ? GET : NOTIFICATIONS;
    }

    @Override
    public String toString() {
        return operation;
    }
}
