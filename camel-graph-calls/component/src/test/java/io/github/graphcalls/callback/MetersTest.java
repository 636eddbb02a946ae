package io.github.graphcalls.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.search.Search;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpRequest;
import java.time.Instant;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the doors count, in a registry that the context has. */
class MetersTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private volatile boolean failing;
    private CallbackBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = new CallbackBench();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    private void start() throws Exception {
        bench.context().getRegistry().bind("anyName", meters);
        route();
    }

    private void route() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?acknowledge=completed&tenants=" + CallbackSigner.TENANT)
                        .process(e -> {
                            if (failing) {
                                throw new IllegalStateException("not today");
                            }
                        });
            }
        });
    }

    @Test
    void eachEventIsCountedAndARepeatOnlyAsOne() throws Exception {
        start();
        String callId = Told.newCall();

        bench.post(Told.state(callId, "incoming"), "a");
        bench.post(Told.state(callId, "incoming"), "a");
        bench.post(Told.state(callId, "terminated"), "b");

        assertThat(count("notifications", "event", "incoming")).isEqualTo(1);
        assertThat(count("notifications", "event", "terminated")).isEqualTo(1);
        assertThat(count("duplicates")).isEqualTo(1);
        assertThat(count("begun")).isEqualTo(1);
        assertThat(count("ended", "outcome", "normal")).isEqualTo(1);
        assertThat(count("routed", "event", "incoming", "outcome", "succeeded")).isEqualTo(1);
    }

    @Test
    void aCallThatEndsWithAnErrorIsCountedAsFailed() throws Exception {
        start();

        bench.post(Told.envelope(
                Told.call("deleted", Told.newCall(), "'state':'terminated','resultInfo':{'code':500,'subcode':7112}")));

        assertThat(count("ended", "outcome", "failed")).isEqualTo(1);
    }

    @Test
    void whatARouteFailsWithIsCountedAndSoIsItsNextTry() throws Exception {
        start();
        String body = Told.state(Told.newCall(), "incoming");
        failing = true;
        assertThat(bench.post(body, "a")).isEqualTo(500);
        failing = false;
        assertThat(bench.post(body, "a")).isEqualTo(202);

        assertThat(count("routed", "event", "incoming", "outcome", "failed")).isEqualTo(1);
        assertThat(count("routed", "event", "incoming", "outcome", "succeeded")).isEqualTo(1);
        assertThat(count("redelivered", "event", "incoming")).isEqualTo(1);
    }

    @Test
    void refusedCallbacksAreCountedByReason() throws Exception {
        start();
        CallbackSigner right = bench.signer;
        String body = Told.state(Told.newCall(), "incoming");
        Instant now = Instant.now();

        assertRefused("no-token", bench.request(body).build());
        assertRefused("malformed-token", with("garbage"));
        assertRefused("unknown-key", with(new CallbackSigner("another-key").goodToken()));
        assertRefused("signature", with(new CallbackSigner().goodToken()));
        assertRefused(
                "issuer",
                with(right.token(
                        right.goodClaims().issuer("https://evil.example").build())));
        assertRefused(
                "audience",
                with(right.token(right.goodClaims().audience("another").build())));
        assertRefused(
                "expired",
                with(right.token(right.goodClaims(now.minusSeconds(7200)).build())));
        assertRefused(
                "not-yet-valid",
                with(right.token(right.goodClaims(now.plusSeconds(7200)).build())));
        assertRefused(
                "tenant",
                with(right.token(right.goodClaims().claim("tid", "another").build())));
        assertRefused("body", bench.callback("{ this is no JSON", "m"));
    }

    private void assertRefused(String reason, HttpRequest request) throws Exception {
        bench.send(request);
        assertThat(Search.in(meters)
                        .name("graph.calls.refused")
                        .tag("reason", reason)
                        .counters())
                .as(reason)
                .singleElement()
                .satisfies(counter -> assertThat(counter.count()).isEqualTo(1));
    }

    private HttpRequest with(String token) {
        return bench.request(Told.state(Told.newCall(), "incoming"))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    @Test
    void keysThatCannotBeHadAreAReasonOfTheirOwn() throws Exception {
        bench.publisher().stubFor(get("/openid").willReturn(status(503)));
        start();

        assertRefused("keys-unavailable", bench.callback(Told.state(Told.newCall(), "incoming"), "m"));
    }

    @Test
    void aRegistryThatIsThereOnlyWhenTheContextHasStartedIsFoundToo() throws Exception {
        bench.context()
                .addStartupListener((context, already) -> context.getRegistry().bind("late", meters));
        route();

        bench.post(Told.state(Told.newCall(), "incoming"));

        assertThat(count("notifications", "event", "incoming")).isEqualTo(1);
        assertThat(meters.get("graph.calls.pending").gauge().value()).isZero();
    }

    @Test
    void withoutARegistryNothingIsCountedAndNoneIsMade() throws Exception {
        route();

        assertThat(bench.post(Told.state(Told.newCall(), "incoming"))).isEqualTo(202);
        assertThat(bench.context().getRegistry().findByType(MeterRegistry.class))
                .isEmpty();
    }

    @Test
    void theGaugesOfAComponentThatHasStoppedAreGoneThoughTheRegistryTagsThem() throws Exception {
        meters.config().commonTags("application", "reception");
        start();
        assertThat(meters.get("graph.calls.pending").gauges()).hasSize(1);
        bench.post(Told.state(Told.newCall(), "incoming"));

        bench.component().stop();

        assertThat(meters.getMeters())
                .filteredOn(meter -> meter.getId().getType() == Meter.Type.GAUGE)
                .isEmpty();
        assertThat(count("notifications", "event", "incoming")).isEqualTo(1);
    }

    private double count(String meter, String... tags) {
        await().until(() -> !Search.in(meters)
                .name("graph.calls." + meter)
                .tags(tags)
                .counters()
                .isEmpty());
        return meters.get("graph.calls." + meter).tags(Tags.of(tags)).counter().count();
    }
}
