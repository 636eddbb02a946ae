package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Those who watch for a condition without a thread of their own, by what they watch. Safe for use by many threads. */
final class Watches {
    private final SimulatedTime time;
    private final Map<Object, Set<Watch>> bySubject = new ConcurrentHashMap<>();

    Watches(SimulatedTime time) {
        this.time = time;
    }

    CompletableFuture<Boolean> add(Object subject, String what, Duration within, BooleanSupplier condition) {
        Watch watch = new Watch(what, condition);
        bySubject.compute(subject, (any, set) -> {
            Set<Watch> all = set == null ? ConcurrentHashMap.newKeySet() : set;
            all.add(watch);
            return all;
        });
        Timer patience = time.after(within, "the end of waiting for " + what, watch::lookLast);
        watch.outcome.whenComplete((came, failure) -> {
            patience.cancel();
            bySubject.computeIfPresent(subject, (any, all) -> all.remove(watch) && all.isEmpty() ? null : all);
        });
        // Enlisted first and looked at then, so that no change in between is missed.
        watch.changed();
        return watch.outcome;
    }

    void changed(Object subject) {
        bySubject.getOrDefault(subject, Set.of()).forEach(Watch::changed);
    }

    private final class Watch {
        private final String what;
        private final BooleanSupplier condition;
        private final CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        /** Changes that no look has taken into account yet. */
        private final AtomicInteger changes = new AtomicInteger();

        Watch(String what, BooleanSupplier condition) {
            this.what = what;
            this.condition = condition;
        }

        /** Looks on a worker thread, because whoever tells of a change may hold a call's lock. */
        void changed() {
            if (changes.getAndIncrement() == 0) {
                try {
                    time.run("watching for " + what, this::look);
                } catch (RejectedExecutionException closed) {
                    outcome.cancel(false);
                }
            }
        }

        private void look() {
            int seen;
            do {
                seen = changes.get();
                if (outcome.isDone() || holds()) {
                    outcome.complete(true);
                    return;
                }
            } while (!changes.compareAndSet(seen, 0));
        }

        private void lookLast() {
            outcome.complete(holds());
        }

        private boolean holds() {
            try {
                return condition.getAsBoolean();
            } catch (RuntimeException broken) {
                outcome.completeExceptionally(broken);
                return false;
            }
        }
    }
}
