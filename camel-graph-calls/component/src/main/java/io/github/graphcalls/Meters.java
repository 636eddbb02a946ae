package io.github.graphcalls;

import io.github.graphcalls.callback.CallEvent;
import io.github.graphcalls.callback.RefusalReason;
import io.github.graphcalls.callback.Subscriber.Outcome;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;

/**
 * Counts in Micrometer, in the registry that the context has; without one it counts nowhere, and makes none. The only class
 * here that needs Micrometer. For any number of threads.
 */
final class Meters implements Reports {

    /** By that name Camel's own meters find their registry. */
    private static final String REGISTRY = "metricsRegistry";

    private static final Map<CallMeter, ToDoubleFunction<Levels>> LEVELS = new EnumMap<>(Map.of(
            CallMeter.LIVE, Levels::live,
            CallMeter.PENDING, Levels::pending,
            CallMeter.AWAITS, Levels::awaits,
            CallMeter.STORED_LIVE, Levels::storedLive,
            CallMeter.STORED_MONTH, Levels::storedMonth,
            CallMeter.INBOX_DEPTH, Levels::inboxDepth,
            CallMeter.INBOX_AGE, Levels::inboxAge,
            CallMeter.PARKED, Levels::parked));

    /** Passes on to the context's registry once there is one, which may be later than the first endpoint. */
    private final CompositeMeterRegistry found = new CompositeMeterRegistry();

    private final Map<CallMeter, Meter.MeterProvider<Counter>> counters = new EnumMap<>(CallMeter.class);
    private final Meter.MeterProvider<Timer> operations;
    private final List<Meter.Id> gauges = new CopyOnWriteArrayList<>();

    private Meters(CamelContext context) {
        found.config().commonTags("camelContext", context.getName());
        for (CallMeter meter : CallMeter.values()) {
            if (meter.kind() == CallMeter.Kind.COUNTER) {
                counters.put(
                        meter,
                        Counter.builder(meter.toString())
                                .baseUnit(meter.unit())
                                .description(meter.description())
                                .withRegistry(found));
            }
        }
        operations = Timer.builder(CallMeter.OPERATIONS.toString())
                .description(CallMeter.OPERATIONS.description())
                .withRegistry(found);
    }

    static Meters in(CamelContext context) {
        Meters meters = new Meters(context);
        meters.look(context);
        // A registry may be made by a part of Camel that starts later than the first of our endpoints.
        try {
            context.addStartupListener((started, already) -> meters.look(started));
        } catch (Exception e) { // which the listener never throws
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
        return meters;
    }

    private synchronized void look(CamelContext context) {
        if (found.getRegistries().isEmpty()) {
            registry(context, CompositeMeterRegistry.class);
        }
        if (found.getRegistries().isEmpty()) {
            registry(context, MeterRegistry.class);
        }
    }

    private void registry(CamelContext context, Class<? extends MeterRegistry> type) {
        MeterRegistry named = context.getRegistry().lookupByNameAndType(REGISTRY, type);
        Set<? extends MeterRegistry> all = named == null ? context.getRegistry().findByType(type) : Set.of(named);
        if (all.size() == 1) {
            found.add(all.iterator().next());
        }
    }

    @Override
    public void levels(Levels levels) {
        LEVELS.forEach((meter, level) -> gauge(meter, Tags.empty(), levels, level));
        levels.quotas()
                .forEach((limit, used) ->
                        gauge(CallMeter.QUOTA, Tags.of("limit", limit), levels, l -> used.getAsDouble()));
    }

    private void gauge(CallMeter meter, Tags tags, Levels levels, ToDoubleFunction<Levels> level) {
        gauges.add(Gauge.builder(meter.toString(), levels, level)
                .strongReference(true)
                .baseUnit(meter.unit())
                .description(meter.description())
                .tags(tags)
                .register(found)
                .getId());
    }

    /** A gauge of a component that has stopped would hold on to it and show what is no more. */
    @Override
    public synchronized void close() {
        for (Meter.Id gauge : gauges) {
            // the registry may have put tags of its own on it
            found.getRegistries().forEach(registry -> registry.removeByPreFilterId(gauge));
            found.remove(gauge);
        }
        gauges.clear();
    }

    @Override
    public void told(CallEvent event) {
        count(CallMeter.NOTIFICATIONS, Tags.of("event", event.toString()));
    }

    @Override
    public void repeated() {
        count(CallMeter.DUPLICATES, Tags.empty());
    }

    @Override
    public void refused(RefusalReason reason) {
        count(CallMeter.REFUSED, Tags.of("reason", reason.toString()));
    }

    @Override
    public void turnedAway() {
        count(CallMeter.TURNED_AWAY, Tags.empty());
    }

    @Override
    public void callBegan() {
        count(CallMeter.BEGUN, Tags.empty());
    }

    @Override
    public void callEnded(Ending ending) {
        count(CallMeter.ENDED, Tags.of("outcome", name(ending)));
    }

    @Override
    public void routed(CallEvent event, Outcome outcome) {
        count(CallMeter.ROUTED, Tags.of("event", event.toString(), "outcome", name(outcome)));
    }

    @Override
    public void redelivered(CallEvent event) {
        count(CallMeter.REDELIVERED, Tags.of("event", event.toString()));
    }

    @Override
    public void parked(CallEvent event) {
        count(CallMeter.PARKINGS, Tags.of("event", event.toString()));
    }

    @Override
    public void succeeded(String operation, Duration took) {
        operations.withTags("operation", operation, "outcome", "succeeded").record(took);
    }

    @Override
    public void failed(String operation, Kind kind, Duration took) {
        operations.withTags("operation", operation, "outcome", name(kind)).record(took);
    }

    @Override
    public void sentAgain(String operation, Kind kind) {
        count(CallMeter.RETRIES, Tags.of("operation", operation, "reason", name(kind)));
    }

    private void count(CallMeter meter, Tags tags) {
        counters.get(meter).withTags(tags).increment();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
