package io.github.graphcalls;

/** When a meeting is joined again by itself. The names are those of the option. */
public enum RejoinPolicy {
    NEVER("never"),
    /** When the call failed while it was up. */
    ON_FAILURE("onFailure"),
    /** When the call was lost while no node ran that could have noticed. */
    ON_RESTART("onRestart"),
    ALWAYS("always");

    private final String name;

    RejoinPolicy(String name) {
        this.name = name;
    }

    /** The value of the option. */
    @Override
    public String toString() {
        return name;
    }
}
