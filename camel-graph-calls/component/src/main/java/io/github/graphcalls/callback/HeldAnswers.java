package io.github.graphcalls.callback;

import io.github.graphcalls.callback.Subscriber.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The answers that wait. Each occupies a thread of the HTTP server, so only some may, and not for long. This is about real
 * threads and therefore goes by real time, not by the component's clock.
 */
final class HeldAnswers {

    private final Semaphore places;
    private final Duration longest;

    HeldAnswers(int places, Duration longest) {
        this.places = new Semaphore(places);
        this.longest = longest;
    }

    /** Until when a request that begins now may be held, by {@link System#nanoTime()}. */
    long deadline() {
        return System.nanoTime() + longest.toNanos();
    }

    /** The answer once all deliveries have ended; 503 if that takes too long or too many answers wait already. */
    CallbackAnswer answer(List<CompletableFuture<Outcome>> outcomes, long deadline) {
        if (!areDone(outcomes)
                && !isDone(CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new)), deadline)) {
            return CallbackAnswer.BUSY;
        }
        if (outcomes.stream().anyMatch(CompletableFuture::isCancelled)) { // another request was refused meanwhile
            return CallbackAnswer.BUSY;
        }
        boolean failed = outcomes.stream().anyMatch(outcome -> outcome.join() == Outcome.FAILED);
        return failed ? CallbackAnswer.FAILED : CallbackAnswer.ACCEPTED;
    }

    private static boolean areDone(List<CompletableFuture<Outcome>> outcomes) {
        for (CompletableFuture<Outcome> outcome : outcomes) {
            if (!outcome.isDone()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether all is kept by then. That takes no place: it is short while the store is well, and while it is not, nothing
     * else could be answered but 503.
     */
    boolean isKept(List<CompletableFuture<Void>> kept, long deadline) {
        try {
            for (CompletableFuture<Void> one : kept) {
                if (!one.isDone() && !isDoneInTime(one, deadline) || one.isCompletedExceptionally()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether it is done by then, waiting for it where waiting is allowed. */
    boolean isDone(CompletableFuture<?> awaited, long deadline) {
        return awaited.isDone() || waited(() -> isDoneInTime(awaited, deadline));
    }

    /** Takes permits, all or none, waiting for them where waiting is allowed. */
    boolean room(Semaphore room, int permits, long deadline) {
        return room.tryAcquire(permits)
                || waited(() -> room.tryAcquire(permits, deadline - System.nanoTime(), TimeUnit.NANOSECONDS));
    }

    private static boolean isDoneInTime(CompletableFuture<?> all, long deadline) throws InterruptedException {
        try {
            all.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) { // the outcomes tell which
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private boolean waited(Attempt attempt) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return attempt.succeeds();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }

    @FunctionalInterface
    private interface Attempt {
        boolean succeeds() throws InterruptedException;
    }
}
