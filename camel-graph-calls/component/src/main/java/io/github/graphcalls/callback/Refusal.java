package io.github.graphcalls.callback;

/** A callback request that is answered with an error and delivered to nobody. It is expected, so it has no stack trace. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    /** @param words for the log, without anything of the request */
    Refusal(RefusalReason reason, String words) {
        super(words, null, false, false);
        this.reason = reason;
    }

    RefusalReason reason() {
        return reason;
    }

    int status() {
        return reason.answer().status();
    }
}
