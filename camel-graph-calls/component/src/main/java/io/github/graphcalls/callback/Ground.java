package io.github.graphcalls.callback;

import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.MemoryCallStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What calls stand on.
 *
 * @param pool where events are delivered and waits end
 * @param clock the component's time
 * @param store what must survive a crash
 * @param committer where a durable store is written
 * @param delays by the component's time
 * @param later soon, by real time: when what failed for want of the store is tried again
 * @param happenings hears what comes in and what becomes of it
 * @param health hears whether the store can be written
 */
public record Ground(
        Executor pool,
        InstantSource clock,
        CallStore store,
        Executor committer,
        Delays delays,
        Soon later,
        Happenings happenings,
        StoreHealth health) {

    static Ground inMemory(Executor pool, InstantSource clock, Happenings happenings) {
        return new Ground(
                pool,
                clock,
                new MemoryCallStore(),
                Runnable::run,
                (delay, task) -> pool.execute(task),
                task -> {},
                happenings,
                StoreHealth.NOT_WATCHED);
    }

    /** Runs something after a delay, in the route pool. */
    @FunctionalInterface
    public interface Delays {
        void after(Duration delay, Runnable task);
    }

    /** Runs something soon, in real time: how long a database is away does not go by the component's clock. */
    @FunctionalInterface
    public interface Soon {
        void run(Runnable task);
    }
}
