package io.github.graphcalls.graph;

/** No token could be had. Its message is a sentence without a full stop and without a secret. */
final class TokenFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;
    private final boolean passing;

    private TokenFailure(String what, String advice, boolean passing, Throwable cause) {
        super(what, cause);
        this.advice = advice;
        this.passing = passing;
    }

    /** Something that may be gone at the next attempt. */
    static TokenFailure passing(String what, String advice, Throwable cause) {
        return new TokenFailure(what, advice, true, cause);
    }

    /** Something that stays as it is until a person mends it. */
    static TokenFailure lasting(String what, String advice, Throwable cause) {
        return new TokenFailure(what, advice, false, cause);
    }

    String advice() {
        return advice;
    }

    boolean isPassing() {
        return passing;
    }
}
