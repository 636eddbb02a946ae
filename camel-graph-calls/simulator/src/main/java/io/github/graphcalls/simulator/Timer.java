package io.github.graphcalls.simulator;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Something that is to happen at a moment of simulated time; it runs once or is cancelled. */
final class Timer implements Comparable<Timer> {
    private enum State {
        WAITING,
        STARTED,
        CANCELLED
    }

    private final Instant due;
    private final long sequence;
    private final Optional<Object> owner;
    private final String what;
    private final Runnable task;
    private final Runnable whenCancelled;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    /** @param owner whose it is; timers of different owners that are due at once may run side by side */
    Timer(Instant due, long sequence, Optional<Object> owner, String what, Runnable task, Runnable whenCancelled) {
        this.due = due;
        this.sequence = sequence;
        this.owner = owner;
        this.what = what;
        this.task = task;
        this.whenCancelled = whenCancelled;
    }

    Instant due() {
        return due;
    }

    Optional<Object> owner() {
        return owner;
    }

    String what() {
        return what;
    }

    boolean isWaiting() {
        return state.get() == State.WAITING;
    }

    void cancel() {
        if (state.compareAndSet(State.WAITING, State.CANCELLED)) {
            whenCancelled.run();
        }
    }

    void run() {
        if (state.compareAndSet(State.WAITING, State.STARTED)) {
            task.run();
        }
    }

    @Override
    public int compareTo(Timer other) {
        int byTime = due.compareTo(other.due);
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
