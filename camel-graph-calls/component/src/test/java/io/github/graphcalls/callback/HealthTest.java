package io.github.graphcalls.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.graph.AccessToken;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The health check graph-calls. */
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

        HealthCheck.Result result = probe();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails())
                .containsEntry("token", List.of())
                .containsEntry("keys", List.of("0 from " + bench.publisher().url("/openid")))
                .containsEntry("check", "not run yet");
        bench.publisher().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void keysInHandAreTold() throws Exception {
        bench.routeWith("");
        bench.post(Told.state(Told.newCall(), "incoming"));

        assertThat(probe().getDetails())
                .containsEntry("keys", List.of("1 from " + bench.publisher().url("/openid")));
    }

    @Test
    void keysThatCannotBeHadAreDown() throws Exception {
        bench.publisher().stubFor(get("/openid").willReturn(status(503)));
        bench.routeWith("");
        bench.post(Told.state(Told.newCall(), "incoming"));

        HealthCheck.Result result = probe();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage())
                .hasValue("No keys of callback tokens: " + bench.publisher().url("/openid") + " answers 503.");
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

        HealthCheck.Result down = probe();
        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getMessage())
                .hasValueSatisfying(message -> assertThat(message)
                        .startsWith("No token: the token provider failed for scope"
                                + " https://graph.microsoft.com/.default: the vault is locked. Check the bean of"
                                + " tokenProvider. The self-test of ")
                        .endsWith(" found problems with token, permissions."));

        locked[0] = false;
        check(bench.door().toString());
        assertThat(probe().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(probe().getDetails().get("check")).asString().startsWith("passed at ");
        assertThat(probe().getDetails().get("token")).asString().startsWith("[GOOD until ");
    }

    @Test
    void itIsAboutReadinessAndGoesWithTheComponent() throws Exception {
        bench.routeWith("");

        assertThat(HealthCheckHelper.invokeReadiness(bench.context()))
                .extracting(result -> result.getCheck().getId())
                .contains("graph-calls");
        assertThat(HealthCheckHelper.invokeLiveness(bench.context()))
                .extracting(result -> result.getCheck().getId())
                .doesNotContain("graph-calls");

        bench.component().stop();
        assertThat(HealthCheckHelper.getHealthCheck(bench.context(), "graph-calls"))
                .isNull();
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        bench.component().setHealthCheckConsumerEnabled(false);
        bench.routeWith("");

        assertThat(HealthCheckHelper.getHealthCheck(bench.context(), "graph-calls")
                        .isEnabled())
                .isFalse();
    }

    private HealthCheck.Result probe() {
        return HealthCheckHelper.getHealthCheck(bench.context(), "graph-calls").call(Map.of());
    }

    private void check(String callbackUri) {
        bench.context().createProducerTemplate().request("graph-calls:check?callbackUri=" + callbackUri, e -> {});
    }
}
