package io.github.graphcalls.callback;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The requests that are at a door now. For any number of threads. */
final class Visits {

    private final Set<CompletableFuture<Void>> present = ConcurrentHashMap.newKeySet();

    <T> T during(Supplier<T> visit) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        present.add(end);
        try {
            return visit.get();
        } finally {
            present.remove(end);
            end.complete(null);
        }
    }

    /** Completes when those that are present now have gone: they may still deliver to who has left meanwhile. */
    CompletableFuture<Void> over() {
        return CompletableFuture.allOf(present.toArray(CompletableFuture[]::new));
    }
}
