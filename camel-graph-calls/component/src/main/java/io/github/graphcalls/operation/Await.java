package io.github.graphcalls.operation;

/** What an exchange waits for before it goes on. */
public enum Await {
    RESPONSE("response"),
    COMPLETED("completed"),
    ESTABLISHED("established"),
    MEDIA_ACTIVE("mediaActive"),
    TERMINATED("terminated");

    private final String option;

    Await(String option) {
        this.option = option;
    }

    /** The value as the option {@code await} has it. */
    @Override
    public String toString() {
        return option;
    }
}
