package io.github.graphcalls.graph;

import java.util.Optional;

/**
 * What a token is wanted for.
 *
 * @param scope the scope, such as {@code https://graph.microsoft.com/.default}
 * @param refused the token that Graph has just answered with 401, which must not be given again; empty at first
 */
public record TokenRequest(String scope, Optional<String> refused) {

    @Override
    public String toString() {
        return "TokenRequest[scope=" + scope + ", refused=" + (refused.isPresent() ? "xxxxxx" : "none") + "]";
    }
}
