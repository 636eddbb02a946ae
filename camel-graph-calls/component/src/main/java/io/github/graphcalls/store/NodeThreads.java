package io.github.graphcalls.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node does by itself, on two threads: it gives signs of life, and listens to others. No error ends that. */
final class NodeThreads {

    private static final Logger LOG = LoggerFactory.getLogger(NodeThreads.class);

    /** Longer than a statement may take. */
    private static final int END_SECONDS = 12;

    /** What is done by itself. */
    @FunctionalInterface
    private interface Duty {
        void run() throws CallStoreException;
    }

    private final NodeLease lease;
    private final JdbcCallStore.Timing timing;
    private final ScheduledThreadPoolExecutor threads;
    private Optional<ChangeFeed> feed = Optional.empty();
    private volatile boolean troubled;

    NodeThreads(NodeLease lease, JdbcCallStore.Timing timing, ThreadFactory factory) {
        this.lease = lease;
        this.timing = timing;
        this.threads = new ScheduledThreadPoolExecutor(2, factory);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        threads.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    /** Listens to other nodes too, from now on in what it may miss. */
    void listen(DataSource data, StoreListener listener) throws CallStoreException {
        ChangeFeed next = new ChangeFeed(data, lease::node, listener, new ChangeFeed.Ties() {
            @Override
            public void nodesChanged() {
                carefully(lease::look);
                listener.nodesChanged();
            }

            @Override
            public void connected(long lock) {
                carefully(() -> lease.shows(lock));
            }

            @Override
            public void disconnected() {
                lease.hides();
            }
        });
        try {
            next.begin();
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
        feed = Optional.of(next);
    }

    void begin() {
        every(timing.beat(), () -> carefully(lease::renew));
        feed.ifPresent(each -> {
            every(timing.look(), this::watch);
            schedule(each, Duration.ZERO);
        });
    }

    /** Whether changes have to be told to others; who cannot listen does not hear at once that somebody came. */
    boolean hasOthers() {
        return !lease.isAlone() || feed.filter(ChangeFeed::isPolling).isPresent();
    }

    void end() {
        threads.shutdown();
        feed.ifPresent(ChangeFeed::beginToEnd);
        try {
            if (!threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        feed.ifPresent(ChangeFeed::end);
    }

    private void every(Duration pause, Runnable duty) {
        threads.scheduleWithFixedDelay(duty, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** It mostly asks nothing while the database is away, which is no sign of life; that it is away, the beat says. */
    private void watch() {
        try {
            lease.watch();
        } catch (CallStoreException e) {
            LOG.debug("It could not be looked whether other nodes are connected", e);
        } catch (RuntimeException e) {
            LOG.error("Who looks after other nodes failed; it goes on looking", e);
        }
    }

    private void listenOnce(ChangeFeed from) {
        Duration pause = timing.beat();
        try {
            pause = from.listen();
        } catch (RuntimeException e) {
            LOG.error("Who listens to the call store failed; it goes on listening", e);
        }
        schedule(from, pause);
    }

    private void schedule(ChangeFeed from, Duration pause) {
        if (!threads.isShutdown()) {
            try {
                threads.schedule(() -> listenOnce(from), pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // It ended between the question and the order.
            }
        }
    }

    private void carefully(Duty duty) {
        try {
            duty.run();
            if (troubled) {
                LOG.info("The call store's node {} gives signs of life again.", lease.node());
            }
            troubled = false;
        } catch (CallStoreException e) {
            if (!troubled) {
                LOG.warn(
                        "The call store's node {} cannot give signs of life and tries again: {}",
                        lease.node(),
                        e.getMessage());
            }
            troubled = true;
        } catch (RuntimeException e) {
            LOG.error("Who listens to the call store failed; the node goes on", e);
        }
    }
}
