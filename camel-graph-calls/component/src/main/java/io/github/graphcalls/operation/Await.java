package io.github.graphcalls.operation;

/** What an exchange waits for before it goes on. */
public enum Await {
    RESPONSE("response", "the answer"),
    COMPLETED("completed", "the operation's outcome"),
    ESTABLISHED("established", "the state established"),
    MEDIA_ACTIVE("mediaActive", "active media"),
    TERMINATED("terminated", "the end of the call");

    private final String option;
    private final String awaited;

    Await(String option, String awaited) {
        this.option = option;
        this.awaited = awaited;
    }

    /** What is awaited, in words. */
    public String awaited() {
        return awaited;
    }

    /** The value as the option {@code await} has it. */
    @Override
    public String toString() {
        return option;
    }
}
