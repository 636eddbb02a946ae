package io.github.graphcalls;

import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.Ground;
import io.github.graphcalls.callback.Happenings;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStore.Durability;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallStores;
import io.github.graphcalls.store.MemoryCallStore;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.util.concurrent.CamelThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store of one component with the threads that it needs, and the calls that stand on it. */
final class CallStorage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CallStorage.class);

    /** How soon what failed for want of the store is tried again. */
    private static final Duration SOON = Duration.ofMillis(500);

    /** How often it is looked what other nodes have, and what may be forgotten. */
    private static final Duration TENDING = Duration.ofSeconds(2);

    private final CallStore store;
    private final StoreWatch watch;
    private final ExecutorService committer;
    private final ScheduledExecutorService realTime;
    private final ExecutorServiceManager executors;
    private final Calls calls;

    CallStorage(
            GraphCallsComponent component,
            ExecutorService routePool,
            ScheduledExecutorService scheduler,
            Happenings happenings) {
        this.executors = component.getCamelContext().getExecutorServiceManager();
        this.store = store(component);
        this.watch = new StoreWatch(() -> Optional.of(store), component.getClock(), System::nanoTime);
        this.committer = executors.newSingleThreadExecutor(component, "GraphCallsStore");
        this.realTime = executors.newSingleThreadScheduledExecutor(component, "GraphCallsStoreTimer");
        this.calls = new Calls(new Ground(
                routePool,
                component.getClock(),
                store,
                committer,
                (delay, task) ->
                        scheduler.schedule(() -> inPool(routePool, task), delay.toNanos(), TimeUnit.NANOSECONDS),
                task -> realTime.schedule(task, SOON.toNanos(), TimeUnit.NANOSECONDS),
                happenings,
                watch));
    }

    /**
     * Makes the store ready. Blocks.
     *
     * @throws RuntimeCamelException if it cannot be used
     */
    void open() {
        try {
            calls.open();
        } catch (CallStoreException e) {
            close();
            throw unusable(e);
        }
        if (store.durability() == Durability.DURABLE) {
            realTime.scheduleWithFixedDelay(this::tend, TENDING.toNanos(), TENDING.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static CallStore store(GraphCallsComponent component) {
        if (component.getCallStore() != null) {
            return component.getCallStore();
        }
        try {
            ThreadFactory threads = new CamelThreadFactory(
                    component.getCamelContext().getExecutorServiceManager().getThreadNamePattern(),
                    "GraphCallsStoreNode",
                    true);
            if (component.getDataSource() != null) {
                return CallStores.of(component.getDataSource(), threads);
            }
            if (component.getStoreUrl() != null && !component.getStoreUrl().isBlank()) {
                return CallStores.ofUrl(component.getStoreUrl().trim(), threads);
            }
        } catch (CallStoreException e) {
            throw unusable(e);
        }
        return new MemoryCallStore();
    }

    private static RuntimeCamelException unusable(CallStoreException e) {
        return new RuntimeCamelException("The call store cannot be used: " + e.getMessage(), e);
    }

    private static void inPool(ExecutorService pool, Runnable task) {
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) { // the component stops; a durable store has it
            LOG.debug("The route pool takes no more work", e);
        }
    }

    private void tend() {
        try {
            calls.tend();
        } catch (RuntimeException e) {
            LOG.warn("The call store was not tended ({})", e.getClass().getName());
            LOG.debug("Not tended because of", e);
        }
    }

    Calls calls() {
        return calls;
    }

    StoreWatch watch() {
        return watch;
    }

    CallStore store() {
        return store;
    }

    /** Writes what is still to be written, and ends this node's part. */
    @Override
    public void close() {
        calls.putBackBegun();
        executors.shutdownGraceful(realTime);
        executors.shutdownGraceful(committer);
        store.close();
    }
}
