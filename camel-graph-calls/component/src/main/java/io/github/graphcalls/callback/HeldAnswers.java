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

    /** The answer once all deliveries have ended; 503 if that takes too long or too many answers wait already. */
    CallbackAnswer answer(List<CompletableFuture<Outcome>> outcomes) {
        CompletableFuture<Void> all = CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new));
        if (!all.isDone() && !waited(() -> isDoneInTime(all))) {
            return CallbackAnswer.BUSY;
        }
        boolean failed = outcomes.stream().anyMatch(outcome -> outcome.join() == Outcome.FAILED);
        return failed ? CallbackAnswer.FAILED : CallbackAnswer.ACCEPTED;
    }

    /** Takes a permit, waiting for it where waiting is allowed. */
    boolean room(Semaphore room) {
        return room.tryAcquire() || waited(() -> room.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS));
    }

    private boolean isDoneInTime(CompletableFuture<Void> all) throws InterruptedException {
        try {
            all.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    private boolean waited(Wait wait) {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return wait.succeeds();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            places.release();
        }
    }

    @FunctionalInterface
    private interface Wait {
        boolean succeeds() throws InterruptedException;
    }
}
