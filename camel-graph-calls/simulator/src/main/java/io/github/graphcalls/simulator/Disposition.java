package io.github.graphcalls.simulator;

import java.time.Duration;

/**
 * What a person does who is called.
 *
 * @param after how long it rings before that, in simulated time
 */
record Disposition(Kind kind, Duration after) {
    enum Kind {
        ANSWERS,
        REJECTS,
        IS_BUSY,
        DOES_NOT_ANSWER
    }

    static final Disposition ANSWERS = new Disposition(Kind.ANSWERS, Duration.ofSeconds(1));
    static final Disposition REJECTS = new Disposition(Kind.REJECTS, Duration.ofSeconds(1));
    static final Disposition IS_BUSY = new Disposition(Kind.IS_BUSY, Duration.ofSeconds(1));
    static final Disposition DOES_NOT_ANSWER = new Disposition(Kind.DOES_NOT_ANSWER, Duration.ZERO);

    /** How a call between two ends that is not taken. */
    Ending refusal() {
        return kind == Kind.IS_BUSY ? Ending.CALLEE_BUSY : Ending.REJECTED_BY_CALLEE;
    }

    /** Lets the phone ring in a call and does what this person does: one of the three runs, with the call's lock. */
    void ring(SimulatedCall call, Duration longest, Runnable answered, Runnable rejected, Runnable timedOut) {
        Duration when = kind == Kind.DOES_NOT_ANSWER || after.compareTo(longest) > 0 ? longest : after;
        Runnable what = when.equals(longest) ? timedOut : kind == Kind.ANSWERS ? answered : rejected;
        call.after(when, "ringing", what);
    }
}
