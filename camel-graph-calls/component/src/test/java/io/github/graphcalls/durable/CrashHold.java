package io.github.graphcalls.durable;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets a bot stand still at a place that its test has named, until it is killed. In the bot's process; for any number of
 * threads.
 */
final class CrashHold {

    static final String HOLDING = "holding";

    private record Armed(CrashPlace place, String what) {}

    private final AtomicReference<Optional<Armed>> armed = new AtomicReference<>(Optional.empty());

    void arm(CrashPlace place, String what) {
        armed.set(Optional.of(new Armed(place, what)));
    }

    /** Never returns where this is the place; the next to come by goes on. */
    void at(CrashPlace place, String what) {
        Optional<Armed> here = armed.get();
        if (here.filter(new Armed(place, what)::equals).isPresent() && armed.compareAndSet(here, Optional.empty())) {
            System.out.println(HOLDING);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
