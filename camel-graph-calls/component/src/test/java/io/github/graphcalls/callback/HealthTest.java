package io.github.graphcalls.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.graph.AccessToken;
import io.github.graphcalls.store.CallStore;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.MemoryCallStore;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The health checks of the component. */
class HealthTest {

    private CallbackBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = new CallbackBench();
        bench.component().getConfiguration().setAccessToken("opaque");
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void aProbeOfAFreshApplicationIsUpAndAsksNobody() throws Exception {
        bench.routeWith("");

        assertThat(up("token")).containsEntry("token", List.of());
        assertThat(up("keys"))
                .containsEntry("keys", List.of("0 from " + bench.publisher().url("/openid")));
        assertThat(up("self-test")).containsEntry("check", "not run yet");
        assertThat(up("door")).containsEntry("doors", List.of("/api/calls"));
        assertThat(up("store")).isNotEmpty();
        bench.publisher().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void whoHasNoMoreCallsToMakeIsUpAndToldSo() throws Exception {
        bench.component().setMaxCalls(1);
        bench.routeWith("");
        bench.post(Told.state(Told.newCall(), "incoming"));

        assertThat(up("quota"))
                .containsEntry("maxCalls", "1 of 1")
                .containsEntry("maxCallsPerMonth", "1, no limit set");
    }

    @Test
    void keysInHandAreTold() throws Exception {
        bench.routeWith("");
        bench.post(Told.state(Told.newCall(), "incoming"));

        assertThat(up("keys"))
                .containsEntry("keys", List.of("1 from " + bench.publisher().url("/openid")));
    }

    @Test
    void keysThatCannotBeHadAreDown() throws Exception {
        bench.publisher().stubFor(get("/openid").willReturn(status(503)));
        bench.routeWith("");
        bench.post(Told.state(Told.newCall(), "incoming"));

        HealthCheck.Result result = probe("keys");

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage())
                .hasValue("No keys of callback tokens: " + bench.publisher().url("/openid") + " answers 503.");
    }

    @Test
    void aStoreThatCannotBeReadIsDownUntilItCan() throws Exception {
        AtomicBoolean away = new AtomicBoolean(true);
        CallStore memory = new MemoryCallStore();
        bench.component().setCallStore((CallStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CallStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("figures") && away.get()) {
                        throw CallStoreException.passing("The database is away.", null);
                    }
                    return method.invoke(memory, arguments);
                }));
        bench.routeWith("");

        HealthCheck.Result down = probe("store");
        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getMessage())
                .hasValueSatisfying(told -> assertThat(told).contains("The database is away."));
        away.set(false);

        await().untilAsserted(() -> assertThat(up("store")).containsEntry("liveCalls", 0L));
    }

    @Test
    void aTokenThatCannotBeHadIsDownUntilThereIsOne() throws Exception {
        boolean[] locked = {true};
        bench.component().getConfiguration().setAccessToken(null);
        bench.component().setTokenProvider(request -> {
            if (locked[0]) {
                throw new IOException("the vault is locked");
            }
            return new AccessToken("good", Instant.MAX);
        });
        bench.routeWith("");
        check(bench.door().toString());

        assertThat(probe("token").getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(probe("token").getMessage())
                .hasValue(
                        "No token: the token provider failed for scope https://graph.microsoft.com/.default: the vault"
                                + " is locked. Check the bean of tokenProvider.");
        assertThat(probe("self-test").getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(probe("self-test").getMessage())
                .hasValueSatisfying(message -> assertThat(message)
                        .startsWith("The self-test of ")
                        .endsWith(" found problems with token, permissions."));

        locked[0] = false;
        check(bench.door().toString());
        assertThat(up("self-test").get("check")).asString().startsWith("passed at ");
        assertThat(up("token").get("token")).asString().startsWith("[GOOD until ");
    }

    @Test
    void aStartedRouteWhosePathIsGoneFromTheHttpServerIsDown() throws Exception {
        bench.routeWith("");

        bench.stopHttp();

        HealthCheck.Result result = probe("door");
        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage())
                .hasValue("The route " + bench.context().getRoutes().get(0).getRouteId()
                        + " is started but receives nothing: its path is not open on the platform's HTTP" + " server.");
    }

    @Test
    void aRouteThatIsStoppedByHandIsNoFault() throws Exception {
        bench.routeWith("");

        bench.context()
                .getRouteController()
                .stopRoute(bench.context().getRoutes().get(0).getRouteId());

        assertThat(up("door")).containsEntry("doors", List.of());
    }

    @Test
    void itIsAboutReadinessAndGoesWithTheComponent() throws Exception {
        bench.routeWith("");

        assertThat(HealthCheckHelper.invokeReadiness(bench.context(), "full"))
                .extracting(result -> result.getCheck().getId())
                .contains(
                        "graph-calls-token",
                        "graph-calls-keys",
                        "graph-calls-store",
                        "graph-calls-quota",
                        "graph-calls-door",
                        "graph-calls-self-test");
        assertThat(HealthCheckHelper.invokeLiveness(bench.context(), "full"))
                .extracting(result -> result.getCheck().getId())
                .noneMatch(id -> id.startsWith("graph-calls"));

        bench.component().stop();
        assertThat(HealthCheckHelper.getHealthCheck(bench.context(), "graph-calls-token"))
                .isNull();
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        bench.component().setHealthCheckConsumerEnabled(false);
        bench.routeWith("");

        assertThat(HealthCheckHelper.getHealthCheck(bench.context(), "graph-calls-token")
                        .isEnabled())
                .isFalse();
    }

    private HealthCheck.Result probe(String question) {
        return HealthCheckHelper.getHealthCheck(bench.context(), "graph-calls-" + question)
                .call(Map.of());
    }

    /** The details of a check that is up. */
    private Map<String, Object> up(String question) {
        HealthCheck.Result result = probe(question);
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        return result.getDetails();
    }

    private void check(String callbackUri) {
        bench.context().createProducerTemplate().request("graph-calls:check?callbackUri=" + callbackUri, e -> {});
    }
}
