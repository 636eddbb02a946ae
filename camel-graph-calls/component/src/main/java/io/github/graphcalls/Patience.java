package io.github.graphcalls;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The bound of each wait. For any number of threads.
 *
 * @param scheduler counts the time, and does nothing else
 */
record Patience(ScheduledExecutorService scheduler) {

    /**
     * Does something if a wait has not ended in time; no timer outlives its wait.
     *
     * @param tooLong runs on the scheduler's thread, and must be quick
     * @return whether the time is counted; otherwise the scheduler has stopped
     */
    boolean bound(CompletableFuture<?> wait, Duration time, Runnable tooLong) {
        try {
            ScheduledFuture<?> timer = scheduler.schedule(tooLong, time.toMillis(), TimeUnit.MILLISECONDS);
            // on the thread that ends the wait: to go through a pool would let timers pile up behind it
            wait.whenCompleteAsync((end, failure) -> timer.cancel(false), Runnable::run);
            return true;
        } catch (RejectedExecutionException stopping) {
            return false;
        }
    }
}
