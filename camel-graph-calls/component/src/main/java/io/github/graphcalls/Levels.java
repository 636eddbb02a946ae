package io.github.graphcalls;

import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.store.StoreFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/** How much there is at this moment, for meters. What the store would have to tell is no number while it tells nothing. */
final class Levels {

    private final Calls calls;
    private final StoreWatch store;
    private final InstantSource clock;
    private final Map<String, DoubleSupplier> quotas = new LinkedHashMap<>();

    Levels(Calls calls, StoreWatch store, GraphCallsComponent component) {
        this.calls = calls;
        this.store = store;
        this.clock = component.getClock();
        quota("maxCalls", component.getMaxCalls(), StoreFigures::liveCalls);
        quota("maxCallsPerMonth", component.getMaxCallsPerMonth(), StoreFigures::callsInMonth);
    }

    private void quota(String option, Integer limit, ToDoubleFunction<StoreFigures> used) {
        if (limit != null) {
            quotas.put(option, () -> figure(used) / limit);
        }
    }

    double live() {
        return calls.live().size();
    }

    double pending() {
        return calls.pending();
    }

    double awaits() {
        return calls.waiting();
    }

    double storedLive() {
        return figure(StoreFigures::liveCalls);
    }

    double storedMonth() {
        return figure(StoreFigures::callsInMonth);
    }

    double inboxDepth() {
        return figure(StoreFigures::inboxDepth);
    }

    /** Seconds. */
    double inboxAge() {
        return figure(figures -> figures.oldestEntry().map(this::seconds).orElse(0.0));
    }

    double parked() {
        return figure(StoreFigures::parked);
    }

    /** How much of each limit that is set is used, from 0 to 1, by the option's name. */
    Map<String, DoubleSupplier> quotas() {
        return quotas;
    }

    private double figure(ToDoubleFunction<StoreFigures> of) {
        return store.figures().map(of::applyAsDouble).orElse(Double.NaN);
    }

    private double seconds(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
