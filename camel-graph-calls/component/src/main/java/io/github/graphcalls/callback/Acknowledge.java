package io.github.graphcalls.callback;

/** When a notification is acknowledged to the service. */
public enum Acknowledge {
    /** Once it is kept. */
    RECEIVED("received"),
    /** Once its route has succeeded. */
    COMPLETED("completed");

    private final String option;

    Acknowledge(String option) {
        this.option = option;
    }

    /** The value as the option {@code acknowledge} has it. */
    @Override
    public String toString() {
        return option;
    }
}
