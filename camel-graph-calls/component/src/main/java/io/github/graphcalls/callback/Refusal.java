package io.github.graphcalls.callback;

/** A callback request that is answered with an error and delivered to nobody. It is expected, so it has no stack trace. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
