package io.github.graphcalls.operation;

import java.util.EnumSet;
import java.util.Set;

/** The versions of the API in which something exists. */
final class Versions {

    static final Set<ApiVersion> ALL = Set.copyOf(EnumSet.allOf(ApiVersion.class));

    private Versions() {}

    /** That version and those after it; the beta comes after all others. */
    static Set<ApiVersion> since(ApiVersion first) {
        return Set.copyOf(EnumSet.range(first, ApiVersion.BETA));
    }
}
