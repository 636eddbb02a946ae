package io.github.graphcalls.graph;

import java.time.Instant;
import java.util.Objects;

/**
 * A bearer token for Graph.
 *
 * @param value the token; never shown by {@link #toString()}
 * @param expiresAt when it ends; {@link Instant#MAX} if that is not known
 */
public record AccessToken(String value, Instant expiresAt) {

    public AccessToken {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    @Override
    public String toString() {
        return "AccessToken[value=xxxxxx, expiresAt=" + expiresAt + "]";
    }
}
