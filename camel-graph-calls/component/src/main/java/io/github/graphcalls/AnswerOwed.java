package io.github.graphcalls;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The answer that the service still awaits to a notification. A copy of the exchange that goes on by itself, by seda or
 * wireTap, carries it along; it is settled once the service has been answered.
 */
final class AnswerOwed {

    private final String callId;
    private final AtomicBoolean settled = new AtomicBoolean();

    AnswerOwed(String callId) {
        this.callId = callId;
    }

    /** The call whose notification it is; empty once it is settled. */
    String callId() {
        return settled.get() ? "" : callId;
    }

    void settle() {
        settled.set(true);
    }
}
