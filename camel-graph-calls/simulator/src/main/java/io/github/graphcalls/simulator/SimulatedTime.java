package io.github.graphcalls.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/**
 * The one time of a simulator and, where the bot takes its clock and scheduler from here, of the bot too.
 *
 * <p>By default it jumps: it stands still until somebody waits for it (a step of a conversation, {@link #advance},
 * {@link #until}) and nothing is under way, and then goes straight to the next thing due. With a factor it runs at that
 * multiple of real time and never jumps. Safe for use by many threads.
 */
public abstract sealed class SimulatedTime permits JumpingTime, RunningTime {
    private final Watches watches = new Watches(this);

    /** The clock of simulated time, for the bot to share. */
    public final InstantSource clock() {
        return this::now;
    }

    /** How much simulated time has passed since the simulator started. */
    public final Duration elapsed() {
        return Duration.between(start(), now());
    }

    /**
     * A scheduler on simulated time, for the bot to share. Its tasks run on the simulator's threads, and jumping time
     * stands still while one runs. Shutting it down ends this scheduler alone; each call gives another one.
     */
    public final ScheduledExecutorService scheduler() {
        return new SimulatedScheduler(this);
    }

    /**
     * Worker threads for the bot: jumping time stands still from the moment a task is submitted until it has ended, but
     * not while it waits in a conversation's step. Shutting it down ends this executor alone; each call gives another.
     */
    public final ExecutorService executor() {
        return new TrackedExecutor(this);
    }

    /** Moves simulated time on by this much; all that is due until then, that moment included, happens. */
    public final void advance(Duration duration) {
        await(new Object(), "the time to move on by " + Texts.seconds(duration), duration, () -> false);
    }

    /**
     * Puts simulated time forward by this much at once; what became due meanwhile happens then. Time that jumps is moved
     * as by {@link #advance}.
     */
    public void leap(Duration duration) {
        advance(duration);
    }

    /**
     * Waits in simulated time until the condition holds. It is looked at again whenever something happened in the
     * simulator.
     *
     * @param what what is waited for, for the error's text
     * @throws AssertionError when it does not come true within that simulated time
     */
    public final void until(String what, Duration within, BooleanSupplier condition) {
        Duration from = elapsed();
        if (!await(Waiter.EVERYTHING, what, within, condition)) {
            throw new AssertionError("Waited for " + what + " within " + Texts.seconds(within) + " of "
                    + Texts.time(from) + ", but it did not happen.");
        }
    }

    /**
     * Does something that blocks until the bot is done with it, in another thread, and lets time go on meanwhile. As the
     * simulator cannot see when that thread goes on, each jump first waits for a short while of real time.
     *
     * @param what what is done, for the error's text
     * @throws AssertionError when it has not ended within that simulated time
     * @throws CompletionException with what it threw as the cause
     */
    public final <T> T during(String what, Duration within, Callable<T> work) {
        Duration from = elapsed();
        CompletableFuture<T> done = new CompletableFuture<>();
        runUnseen(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | AssertionError failed) {
                done.completeExceptionally(failed);
            } finally {
                changed(done);
            }
        });
        if (!await(done, what, within, done::isDone)) {
            throw new AssertionError(
                    what + " has not ended within " + Texts.seconds(within) + " of " + Texts.time(from) + ".");
        }
        return done.join();
    }

    /**
     * Keeps jumping time still until the hold is closed, for work of the bot that the simulator cannot see.
     *
     * @param who who holds the time, as {@link #holders()} is to show it
     */
    public final Hold hold(String who) {
        return open(who);
    }

    /** Who keeps the time from jumping right now: requests, notifications, tasks, and what was said to {@link #hold}. */
    public abstract List<String> holders();

    /** What is still to happen at a later moment, such as {@code keepAlive in call 1}, in no order. */
    public abstract List<String> due();

    abstract Instant start();

    abstract Instant now();

    abstract Hold open(String who);

    /** Runs the task on a worker thread once that much time has passed; at once when nothing is left to wait. */
    final Timer after(Duration delay, String what, Runnable task) {
        return after(delay, Optional.empty(), what, task);
    }

    /** The same for an owner, whose timers run one after another, but beside those of other owners. */
    abstract Timer after(Duration delay, Optional<Object> owner, String what, Runnable task);

    /** Runs the task on a worker thread; time stands still until it has ended. */
    abstract void run(String who, Runnable task);

    /** Runs something short once that much real time has passed. */
    abstract void afterReal(Duration real, Runnable task);

    /** Runs the task on a worker thread without holding the time; it may block. */
    abstract void runUnseen(Runnable task);

    /** Wakes who waits for a change of this subject, and lets those look who watch for one. */
    final void changed(Object subject) {
        wakeWaiters(subject);
        watches.changed(subject);
    }

    /**
     * Like {@link #await}, but holds no thread: the future becomes true or false on a worker thread. Jumping time moves on
     * only while somebody else waits for it.
     */
    final CompletableFuture<Boolean> watch(Object subject, String what, Duration within, BooleanSupplier condition) {
        return watches.add(subject, what, within, condition);
    }

    /** Wakes the threads that wait for a change of this subject. */
    abstract void wakeWaiters(Object subject);

    /** Waits until the condition holds (true) or that much simulated time has passed (false). */
    abstract boolean await(Object subject, String what, Duration within, BooleanSupplier condition);

    /** How long a person takes to react who needs that much at least, in simulated time. */
    abstract Duration reaction(Duration least);

    abstract void stop();
}
