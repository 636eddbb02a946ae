package io.github.graphcalls.operation;

/** The operations, each a row. */
public enum CallOperation {
    GET("get"),
    NOTIFICATIONS("notifications");

    private final String operation;

    CallOperation(String operation) {
        this.operation = operation;
    }

    @Override
    public String toString() {
        return operation;
    }
}
