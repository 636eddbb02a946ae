package io.github.graphcalls;

import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.store.StoreFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** How much there is at this moment, for meters. What the store would have to tell is no number while it tells nothing. */
final class Levels {

    private final Calls calls;
    private final StoreWatch store;
    private final InstantSource clock;
    private final List<Quota> quotas;

    /** @param limit empty for none */
    private record Quota(String option, OptionalInt limit, ToLongFunction<StoreFigures> used) {
        String shown(Optional<StoreFigures> figures) {
            String calls =
                    figures.map(of -> String.valueOf(used.applyAsLong(of))).orElse("unknown");
            return calls + (limit.isPresent() ? " of " + limit.getAsInt() : ", no limit set");
        }
    }

    Levels(Calls calls, StoreWatch store, GraphCallsComponent component) {
        this.calls = calls;
        this.store = store;
        this.clock = component.getClock();
        CallLimits limits = CallLimits.of(component);
        this.quotas = List.of(
                new Quota("maxCalls", limits.calls(), StoreFigures::liveCalls),
                new Quota("maxCallsPerMonth", limits.callsInMonth(), StoreFigures::callsInMonth));
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
        Map<String, DoubleSupplier> used = new LinkedHashMap<>();
        quotas.stream()
                .filter(quota -> quota.limit().isPresent())
                .forEach(quota -> used.put(
                        quota.option(),
                        () -> figure(quota.used()::applyAsLong) / quota.limit().getAsInt()));
        return used;
    }

    /** How many calls there are, and may be, by the option's name, as text for people. */
    Map<String, String> quotaUse() {
        Optional<StoreFigures> figures = store.figures();
        Map<String, String> use = new LinkedHashMap<>();
        quotas.forEach(quota -> use.put(quota.option(), quota.shown(figures)));
        return use;
    }

    private double figure(ToDoubleFunction<StoreFigures> of) {
        return store.figures().map(of::applyAsDouble).orElse(Double.NaN);
    }

    private double seconds(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
