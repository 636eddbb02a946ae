package io.github.graphcalls;

import java.util.Set;

/** When a meeting is joined again by itself. The names are those of the option. */
public enum RejoinPolicy {
    /** Not by itself. */
    NEVER("never"),
    /** When the call failed while it was up. */
    ON_FAILURE("onFailure", Cause.FAILURE),
    /** When the call was lost while no node ran that could have noticed. */
    ON_RESTART("onRestart", Cause.RESTART),
    /** Both. */
    ALWAYS("always", Cause.FAILURE, Cause.RESTART);

    /** Why a call was broken off. */
    enum Cause {
        /** It failed while it was looked after. */
        FAILURE,
        /** It was found gone by who began to look after it. */
        RESTART
    }

    private final String name;
    private final Set<Cause> causes;

    RejoinPolicy(String name, Cause... causes) {
        this.name = name;
        this.causes = Set.of(causes);
    }

    boolean covers(Cause cause) {
        return causes.contains(cause);
    }

    /** The value of the option. */
    @Override
    public String toString() {
        return name;
    }
}
