package io.github.graphcalls.callback;

import io.github.graphcalls.callback.Subscriber.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One notification's way to those who receive it. It knows which of them have it: a repeat of what succeeded goes nowhere, of
 * what is in progress it gets the same answer, and of what failed it goes again to those who failed.
 */
final class Delivery {

    private enum State {
        NEW,
        IN_PROGRESS,
        SUCCEEDED,
        FAILED
    }

    private static final CompletableFuture<Outcome> SUCCESS = CompletableFuture.completedFuture(Outcome.SUCCEEDED);

    /** One for all that have succeeded: what comes again of them goes nowhere. */
    static final Delivery SUCCEEDED = new Delivery(one -> {});

    static {
        SUCCEEDED.awaits(0);
    }

    private final Consumer<Delivery> whenSucceeded;
    private State state = State.NEW;
    private List<Leg> failed = List.of(); // most stay without one, and are remembered for long
    private int awaited;
    private CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    /** @param whenSucceeded told once, with the delivery's monitor held */
    Delivery(Consumer<Delivery> whenSucceeded) {
        this.whenSucceeded = whenSucceeded;
    }

    /** Whether this request is the one that delivers; otherwise another does or did. */
    synchronized Begin begin() {
        State before = state;
        if (before == State.NEW || before == State.FAILED) {
            state = State.IN_PROGRESS;
            outcome = new CompletableFuture<>();
        }
        return switch (before) {
            case NEW -> Begin.FIRST;
            case FAILED -> Begin.AGAIN;
            default -> Begin.REPEAT;
        };
    }

    enum Begin {
        FIRST,
        AGAIN,
        REPEAT
    }

    /** Nothing was delivered: the service's next try begins as this one did. Who shares this try's outcome sees it cancelled. */
    synchronized void refuse(Begin begun) {
        state = begun == Begin.AGAIN ? State.FAILED : State.NEW;
        outcome.cancel(false);
    }

    /** What failed at the last try, to be tried again. */
    synchronized List<Leg> takeFailed() {
        List<Leg> legs = failed;
        failed = List.of();
        return legs;
    }

    /** Says how many legs the answer depends on; with none, the notification is delivered. */
    synchronized void awaits(int legs) {
        awaited = legs;
        if (legs == 0) {
            end();
        }
    }

    synchronized void ended(Leg leg, Outcome how) {
        if (how == Outcome.FAILED) {
            failed = new ArrayList<>(failed);
            failed.add(leg);
        }
        if (--awaited == 0) {
            end();
        }
    }

    private void end() {
        if (failed.isEmpty()) {
            state = State.SUCCEEDED;
            outcome.complete(Outcome.SUCCEEDED);
            outcome = SUCCESS;
            whenSucceeded.accept(this);
        } else {
            state = State.FAILED;
            outcome.complete(Outcome.FAILED);
        }
    }

    synchronized CompletableFuture<Outcome> outcome() {
        return outcome;
    }
}
