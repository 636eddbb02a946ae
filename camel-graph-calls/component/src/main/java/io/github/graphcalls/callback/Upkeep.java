package io.github.graphcalls.callback;

import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.Keeping;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done about the store beside notifications: takes over what other nodes leave, and lets go what was kept long enough. */
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private static final int TAKEN_AT_ONCE = 100;
    private static final Duration TIDYING = Duration.ofMinutes(1);

    /** How long a consumer may be away, as for the time of a deployment that went wrong, before its events are parked. */
    private static final Duration ORPHANS_KEPT = Duration.ofHours(24);

    private final Calls calls;
    private final CallStore store;
    private final Executor pool;
    private final InstantSource clock;
    private final Ground.Soon later;
    private final AtomicBoolean takingOver = new AtomicBoolean();
    private volatile Instant tidyAt = Instant.MIN;

    Upkeep(Calls calls, Ground ground) {
        this.calls = calls;
        this.store = ground.store();
        this.pool = ground.pool();
        this.clock = ground.clock();
        this.later = ground.later();
    }

    void takeOverInPool() {
        if (takingOver.compareAndSet(false, true)) {
            try {
                pool.execute(() -> {
                    takingOver.set(false);
                    takeOver();
                });
            } catch (RejectedExecutionException e) {
                LOG.debug("The route pool takes no more work", e);
            }
        }
    }

    /** Makes calls and lanes this node's own whose node is gone, no more than it can process for now. */
    private void takeOver() {
        try {
            calls.subscriptions().refresh();
            List<String> mine;
            do {
                if (calls.isClosed()) {
                    return;
                }
                if (calls.dispatch().recovering() > Calls.CAPACITY / 2) {
                    later.run(this::takeOverInPool);
                    return;
                }
                mine = store.takeOver(TAKEN_AT_ONCE);
                mine.forEach(this::lookAfter);
            } while (!mine.isEmpty());
        } catch (CallStoreException e) {
            LOG.warn("What other nodes have left could not be taken over for now: {}", e.getMessage());
            later.run(this::takeOverInPool);
        }
    }

    /** Looks at a call of which something has become this node's own. */
    private void lookAfter(String callId) {
        calls.take(new TakingOver(calls, calls.known().get(callId)));
    }

    /** Sees what other nodes have, forgets what was kept for long enough, and reports what nobody is there for. Blocks. */
    void tend() {
        try {
            calls.subscriptions().refresh();
            if (!tidied()) {
                return;
            }
            store.orphans()
                    .forEach((subscription, entries) -> LOG.warn(
                            "{} events are kept for the subscription '{}', which no consumer has; after {} they are parked",
                            entries,
                            subscription,
                            ORPHANS_KEPT));
            store.parkOrphans(clock.instant().minus(ORPHANS_KEPT), clock.instant());
        } catch (CallStoreException e) {
            LOG.debug("The call store could not be tended", e);
        }
    }

    /** Lets the store forget what it has kept for long enough, if it was not let lately. */
    private boolean tidied() throws CallStoreException {
        Instant now = clock.instant();
        if (now.isBefore(tidyAt)) {
            return false;
        }
        tidyAt = now.plus(TIDYING);
        store.tidy(Keeping.at(now));
        return true;
    }

    /** Memory has nobody else to tend it, and needs it only while calls end. */
    void tidyMemoryInPool() {
        if (clock.instant().isBefore(tidyAt)) {
            return;
        }
        try {
            pool.execute(() -> {
                try {
                    tidied();
                } catch (CallStoreException e) {
                    LOG.debug("The call store could not be tidied", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("The route pool takes no more work", e);
        }
    }
}
