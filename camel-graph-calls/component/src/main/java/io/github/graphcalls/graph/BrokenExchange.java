package io.github.graphcalls.graph;

import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.io.IOException;

/** An HTTP exchange without a whole answer. Its message is a sentence without a full stop. */
final class BrokenExchange extends IOException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final SentState sent;
    private final boolean passing;
    private final String advice;

    private BrokenExchange(Kind kind, SentState sent, boolean passing, String what, String advice, Throwable cause) {
        super(what, cause);
        this.kind = kind;
        this.sent = sent;
        this.passing = passing;
        this.advice = advice;
    }

    /** Something that may be gone at the next attempt. */
    static BrokenExchange passing(Kind kind, SentState sent, String what, String advice, Throwable cause) {
        return new BrokenExchange(kind, sent, true, what, advice, cause);
    }

    /** Something that stays as it is until a person mends it. */
    static BrokenExchange lasting(Kind kind, SentState sent, String what, String advice, Throwable cause) {
        return new BrokenExchange(kind, sent, false, what, advice, cause);
    }

    Kind kind() {
        return kind;
    }

    SentState sent() {
        return sent;
    }

    boolean isPassing() {
        return passing;
    }

    String advice() {
        return advice;
    }
}
