package io.github.graphcalls.graph;

import java.time.Instant;
import java.util.Objects;

/**
 * How it stands with the application's access token. It holds nothing of the token.
 *
 * @param standing how it stands
 * @param expiresAt when the token in hand ends; {@link Instant#MAX} where that is not known, {@link Instant#MIN} for none
 * @param problem why there is none, a sentence without a full stop; empty otherwise
 * @param advice what to do about it, a sentence; may be empty
 */
public record TokenState(Standing standing, Instant expiresAt, String problem, String advice) {

    /** Whether there is a token. */
    public enum Standing {
        /** None was needed yet, or the last has ended and no other was needed since. */
        NOT_ASKED_FOR,
        /** There is one. */
        GOOD,
        /** None could be had. */
        FAILED
    }

    public TokenState {
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    static TokenState notAskedFor() {
        return new TokenState(Standing.NOT_ASKED_FOR, Instant.MIN, "", "");
    }

    static TokenState goodUntil(Instant expiresAt) {
        return new TokenState(Standing.GOOD, expiresAt, "", "");
    }

    static TokenState failed(TokenFailure failure) {
        return new TokenState(Standing.FAILED, Instant.MIN, failure.getMessage(), failure.advice());
    }
}
