package io.github.graphcalls.operation;

import java.util.Arrays;

/** A version of Graph's API. */
public enum ApiVersion {
    V1_0("v1.0"),
    BETA("beta");

    private final String segment;

    ApiVersion(String segment) {
        this.segment = segment;
    }

    /**
     * The version of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ApiVersion of(String name) {
        return Arrays.stream(values())
                .filter(version -> version.segment.equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Graph has no API version " + name + " here. Set apiVersion=v1.0 or apiVersion=beta."));
    }

    /** The version as it stands in URLs and in the option {@code apiVersion}. */
    @Override
    public String toString() {
        return segment;
    }
}
