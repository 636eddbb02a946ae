package io.github.graphcalls.operation;

/** A version of Graph's API. */
public enum ApiVersion {
    V1_0("v1.0"),
    BETA("beta");

    private final String segment;

    ApiVersion(String segment) {
        this.segment = segment;
    }

    /** The version as it stands in URLs and in the option {@code apiVersion}. */
    @Override
    public String toString() {
        return segment;
    }
}
