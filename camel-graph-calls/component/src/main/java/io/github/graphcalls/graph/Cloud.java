package io.github.graphcalls.graph;

/** A cloud of Microsoft's, with hosts of its own. */
public enum Cloud {
    GLOBAL("global");

    private final String option;

    Cloud(String option) {
        this.option = option;
    }

    @Override
    public String toString() {
        return option;
    }
}
