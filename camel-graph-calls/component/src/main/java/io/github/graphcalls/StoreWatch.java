package io.github.graphcalls;

import io.github.graphcalls.callback.StoreHealth;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.ParkedEntry;
import io.github.graphcalls.store.StoreFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the store counted last, so that many meters and probes cost it one question a second, and why it could not be
 * read or written, if it could not. A question may block as the store does; who asks meanwhile gets what was known. For any
 * number of threads.
 */
final class StoreWatch implements StoreHealth {

    /** For how long the store is not asked again, in real time: that is what probes and scrapes come in. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

    private final Supplier<Optional<CallStore>> store;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Answer last = Answer.NONE;
    private volatile String writing = "";

    /** @param store empty where there is none, or none yet */
    StoreWatch(Supplier<Optional<CallStore>> store, InstantSource clock, LongSupplier nanoTime) {
        this.store = store;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** What the store counted, a second ago at most; empty where it could not, or where there is none. */
    Optional<StoreFigures> figures() {
        return answer().figures();
    }

    /**
     * What the store counts at this moment, which others are told for a second from now on.
     *
     * @throws CallStoreException if it does not tell
     */
    StoreFigures count() throws CallStoreException {
        try {
            StoreFigures counted = store.get()
                    .orElseThrow(() -> new IllegalStateException("There is no store."))
                    .figures(monthBegan());
            last = new Answer(Optional.of(counted), "", nanoTime.getAsLong());
            return counted;
        } catch (CallStoreException e) {
            last = new Answer(Optional.empty(), e.getMessage(), nanoTime.getAsLong());
            throw e;
        }
    }

    /** Why the store cannot be read or written, a sentence without a full stop; empty where nothing speaks against it. */
    String trouble() {
        String reading = answer().trouble();
        return reading.isEmpty() ? writing : reading;
    }

    /** Something was kept: what kept the store from it before is over. */
    @Override
    public void written() {
        writing = "";
    }

    /** Something could not be kept. */
    @Override
    public void notWritten(CallStoreException why) {
        writing = why.getMessage();
    }

    /** Entries that were parked last; none where the store does not tell. */
    List<ParkedEntry> parked(int most) {
        try {
            Optional<CallStore> present = store.get();
            return present.isPresent() ? present.get().parked(most) : List.of();
        } catch (CallStoreException e) {
            LOG.debug("The store does not tell what is parked", e);
            return List.of();
        }
    }

    private Answer answer() {
        Answer known = last;
        if (known.isFresh(nanoTime.getAsLong()) || !asking.tryLock()) {
            return known;
        }
        try {
            if (last == known) {
                last = ask();
            }
            return last;
        } finally {
            asking.unlock();
        }
    }

    private Answer ask() {
        try {
            Optional<CallStore> present = store.get();
            Optional<StoreFigures> figures =
                    present.isPresent() ? Optional.of(present.get().figures(monthBegan())) : Optional.empty();
            return new Answer(figures, "", nanoTime.getAsLong());
        } catch (CallStoreException e) {
            LOG.debug("The store does not count", e);
            return new Answer(Optional.empty(), e.getMessage(), nanoTime.getAsLong());
        }
    }

    private Instant monthBegan() {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        return now.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    private record Answer(Optional<StoreFigures> figures, String trouble, long at) {

        /** Before anything was asked. */
        static final Answer NONE = new Answer(Optional.empty(), "", 0);

        boolean isFresh(long now) {
            return this != NONE && now - at < FRESH.toNanos();
        }
    }
}
