package io.github.graphcalls;

import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.StoreFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the store counts, asked at most once in a second unless somebody needs to know better. For any number of threads. */
final class StoreCounts {

    private static final Logger LOG = LoggerFactory.getLogger(StoreCounts.class);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final StoreWatch store;
    private final InstantSource clock;
    private final Runnable beforeAsking;
    private List<StoreFigures> figures = List.of();
    private Instant askedAt = Instant.MIN;
    private boolean warned;

    /** @param beforeAsking runs each time before the store is asked */
    StoreCounts(StoreWatch store, InstantSource clock, Runnable beforeAsking) {
        this.store = store;
        this.clock = clock;
        this.beforeAsking = beforeAsking;
    }

    /** The time at which the next month begins (UTC). */
    Instant monthEnds() {
        return monthBegan(clock.instant()).plusMonths(1).toInstant();
    }

    private static OffsetDateTime monthBegan(Instant now) {
        return now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
    }

    /** The figures, empty where the store does not tell them. May block. */
    synchronized Optional<StoreFigures> get() {
        Instant now = clock.instant();
        Instant month = monthBegan(now).toInstant();
        // a clock that was set back makes them anew, too
        boolean fresh = !askedAt.isBefore(month) && !askedAt.isAfter(now) && now.isBefore(askedAt.plus(FRESH));
        if (!fresh) {
            askedAt = now;
            figures = ask();
        }
        return figures.stream().findFirst();
    }

    /** Has them asked anew the next time. */
    synchronized void expire() {
        askedAt = Instant.MIN;
    }

    private List<StoreFigures> ask() {
        try {
            beforeAsking.run();
            StoreFigures told = store.count();
            warned = false;
            return List.of(told);
        } catch (CallStoreException e) {
            if (!warned) {
                warned = true;
                LOG.warn(
                        "The call store does not tell how many calls there are ({}): until it does, calls are made"
                                + " without regard to maxCalls and maxCallsPerMonth",
                        e.getMessage());
            }
            return List.of();
        }
    }
}
