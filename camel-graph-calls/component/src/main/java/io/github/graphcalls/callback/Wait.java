package io.github.graphcalls.callback;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A wait for something of a call. It ends on the thread that receives, so that who blocks on it wakes even while the blocked
 * occupy the whole route pool; what depends on it goes on in the route pool, never on the receiving thread.
 */
final class Wait extends CompletableFuture<Awaited> {

    private final Executor pool;

    Wait(Executor pool) {
        this.pool = pool;
    }

    /** Does something small as soon as the wait has ended, on the thread that ends it. */
    void onEnd(Runnable then) {
        whenCompleteAsync((awaited, failure) -> then.run(), Runnable::run);
    }

    @Override
    public Executor defaultExecutor() {
        return pool;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<Awaited> whenComplete(BiConsumer<? super Awaited, ? super Throwable> action) {
        return whenCompleteAsync(action);
    }

    @Override
    public <U> CompletableFuture<U> handle(BiFunction<? super Awaited, Throwable, ? extends U> function) {
        return handleAsync(function);
    }

    @Override
    public <U> CompletableFuture<U> thenApply(Function<? super Awaited, ? extends U> function) {
        return thenApplyAsync(function);
    }

    @Override
    public <U> CompletableFuture<U> thenCompose(Function<? super Awaited, ? extends CompletionStage<U>> function) {
        return thenComposeAsync(function);
    }

    @Override
    public CompletableFuture<Void> thenAccept(Consumer<? super Awaited> action) {
        return thenAcceptAsync(action);
    }

    @Override
    public CompletableFuture<Void> thenRun(Runnable action) {
        return thenRunAsync(action);
    }

    @Override
    public CompletableFuture<Awaited> exceptionally(Function<Throwable, ? extends Awaited> function) {
        return exceptionallyAsync(function);
    }
}
