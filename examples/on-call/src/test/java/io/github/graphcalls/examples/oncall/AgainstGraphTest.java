package io.github.graphcalls.examples.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs and Microsoft would find of a service that is set up for Graph, which here cannot be reached. */
class AgainstGraphTest {
    @TempDir
    Path folder;

    private AlertService service;

    @BeforeEach
    void start() {
        service = AlertService.forGraph(Map.of(
                "GRAPH_CALLS_TENANT_ID", "11111111-2222-4333-8444-555555555555",
                "GRAPH_CALLS_APPLICATION_ID", "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
                "GRAPH_CALLS_CLIENT_SECRET", "not a real one",
                "GRAPH_CALLS_CALLBACK_URI", "https://alerts.example.com/teams/calls",
                "GRAPH_CALLS_ON_CALL", "user:dora",
                "GRAPH_CALLS_PORT", "0",
                "alerts.folder", folder.toString(),
                "camel.component.graph-calls.authority", "https://127.0.0.1:9/nowhere",
                "camel.component.graph-calls.baseUrl", "http://127.0.0.1:9"));
        service.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void anAlertIsTakenIn() {
        Alerts alerts = new Alerts(service.alerts());

        URI alert = alerts.raise("The cellar is under water");

        assertThat(alerts.get(alert).statusCode()).isEqualTo(200);
    }

    @Test
    void aCallbackWithoutATokenIsRefused() {
        Alerts callback = new Alerts(service.alerts().resolve("/teams/calls"));

        assertThat(callback.post("{}").statusCode()).isEqualTo(401);
    }
}
