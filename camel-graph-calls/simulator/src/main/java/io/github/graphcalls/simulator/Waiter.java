package io.github.graphcalls.simulator;

import java.time.Instant;
import java.util.concurrent.locks.Condition;

/** A thread that waits for a change of its subject or for a moment, whichever comes first. Guarded by its time's lock. */
final class Waiter implements Comparable<Waiter> {
    enum State {
        /** Its thread looks at its condition. */
        LOOKING,
        /** Its thread sleeps until it is woken. */
        SLEEPING,
        /** Something changed that it has not looked at yet. */
        WOKEN,
        /** Its deadline has come. */
        EXPIRED
    }

    /** The subject of one who wants to look at every change. */
    static final Object EVERYTHING = new Object();

    private final Object subject;
    private final Instant deadline;
    private final long sequence;
    private final Condition signal;
    private volatile State state = State.LOOKING;

    Waiter(Object subject, Instant deadline, long sequence, Condition signal) {
        this.subject = subject;
        this.deadline = deadline;
        this.sequence = sequence;
        this.signal = signal;
    }

    Instant deadline() {
        return deadline;
    }

    Condition signal() {
        return signal;
    }

    State state() {
        return state;
    }

    Object subject() {
        return subject;
    }

    void becomes(State next) {
        state = next;
        if (next != State.SLEEPING) {
            signal.signal();
        }
    }

    @Override
    public int compareTo(Waiter other) {
        int byTime = deadline.compareTo(other.deadline);
        return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }
}
