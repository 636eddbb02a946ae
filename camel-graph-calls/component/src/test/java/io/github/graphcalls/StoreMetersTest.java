package io.github.graphcalls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.callback.CallEvent;
import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.Happenings;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.StoreFigures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** What meters tell of the store. */
class StoreMetersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DefaultCamelContext context = new DefaultCamelContext();

    private Reports reportsOf(Optional<CallStore> store, Integer maxCallsPerMonth) {
        context.getRegistry().bind("metricsRegistry", meters);
        GraphCallsComponent component = new GraphCallsComponent(context);
        component.setClock(() -> Instant.parse("2026-11-23T10:00:30Z"));
        component.setMaxCallsPerMonth(maxCallsPerMonth);
        Calls calls = new Calls(Runnable::run, component.getClock(), Happenings.NOT_HEARD);
        Reports reports = Reports.in(context);
        reports.levels(
                new Levels(calls, new StoreWatch(() -> store, component.getClock(), System::nanoTime), component));
        return reports;
    }

    @Test
    void theFiguresOfTheStoreAreShown() {
        StoreFigures figures = new StoreFigures(3, 4_000, 5, Optional.of(Instant.parse("2026-11-23T10:00:00Z")), 1);
        CallStore store = (CallStore) Proxy.newProxyInstance(
                CallStore.class.getClassLoader(), new Class<?>[] {CallStore.class}, (proxy, method, args) -> figures);

        reportsOf(Optional.of(store), 10_000);

        assertThat(gauge("graph.calls.store.live")).isEqualTo(3);
        assertThat(gauge("graph.calls.store.month")).isEqualTo(4_000);
        assertThat(gauge("graph.calls.inbox.depth")).isEqualTo(5);
        assertThat(gauge("graph.calls.inbox.age")).isEqualTo(30);
        assertThat(gauge("graph.calls.parked")).isEqualTo(1);
        assertThat(meters.get("graph.calls.quota").gauges())
                .singleElement()
                .satisfies(quota -> assertThat(quota.getId().getTag("limit")).isEqualTo("maxCallsPerMonth"))
                .satisfies(quota -> assertThat(quota.value()).isEqualTo(0.4));
    }

    @Test
    void whatNoStoreTellsIsNoNumber() {
        reportsOf(Optional.empty(), null);

        assertThat(gauge("graph.calls.inbox.depth")).isNaN();
        assertThat(meters.find("graph.calls.quota").gauges()).isEmpty();
    }

    @Test
    void eachMeterOfTheTableIsMadeWithTheTagsOfItsRow() {
        Reports reports = reportsOf(Optional.empty(), 10);

        reports.told(CallEvent.INCOMING);
        reports.parked(CallEvent.INCOMING);

        assertThat(meters.getMeters())
                .allSatisfy(meter -> assertThat(Arrays.stream(CallMeter.values())
                                .filter(row ->
                                        row.toString().equals(meter.getId().getName())))
                        .singleElement()
                        .satisfies(row -> assertThat(meter.getId().getTags())
                                .extracting(tag -> tag.getKey())
                                .filteredOn(key -> !key.equals("camelContext"))
                                .containsExactlyElementsOf(row.tags())));
        assertThat(meters.get("graph.calls.parkings")
                        .tag("event", "incoming")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private double gauge(String meter) {
        return meters.get(meter).gauge().value();
    }
}
