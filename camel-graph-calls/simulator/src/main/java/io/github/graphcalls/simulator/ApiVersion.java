package io.github.graphcalls.simulator;

/** A version of Graph, and how its paths begin. */
enum ApiVersion {
    V1_0("v1.0"),
    BETA("beta");

    private final String text;

    ApiVersion(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
