package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.GraphCallsComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.SupervisingRouteController;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consumer under Camel's supervising route controller. */
class LateStartTest {

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();

    /**
     * The context starts where there is no HTTP server yet. The first attempt to start the route left its subscription taken,
     * so that each later one was refused, HTTP server or not; the route should start as soon as there is one.
     */
    @Test
    void aRouteThatCanStartOnlyLaterIsDownUntilThenAndIsToldOfEachEvent() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);
            component.getConfiguration().setValidateToken(false);
            component.setStoreUrl("jdbc:h2:" + folder.resolve("calls"));
            SupervisingRouteController controller = context.getRouteController().supervising();
            controller.setBackOffDelay(20);
            controller.setBackOffMultiplier(1);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("graph-calls:notifications?events=incoming")
                            .routeId("late")
                            .process(e -> told.add(e.getMessage().getHeader("CamelGraphCallsEvent", String.class)));
                }
            });
            context.start();
            await().until(() -> !controller.getRestartingRoutes().isEmpty()
                    && controller.getRestartingRouteState("late").getCurrentAttempts() > 1);

            HealthCheck.Result door = door(context);
            assertThat(door.getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(door.getMessage())
                    .hasValue("The route late could not be started and receives nothing: Camel's health check"
                            + " route-controller tells why.");

            VertxPlatformHttpServer server = server();
            context.addService(server);
            await().until(() ->
                    context.getRouteController().getRouteStatus("late").isStarted());
            await().until(() -> door(context).getState() == HealthCheck.State.UP);
            assertThat(post(server, Told.state(Told.newCall(), "incoming"))).isEqualTo(202);
            assertThat(post(server, Told.state(Told.newCall(), "incoming"))).isEqualTo(202);

            await().until(() -> told.size() >= 2);
            assertThat(told).containsExactly("incoming", "incoming");
        }
    }

    private static HealthCheck.Result door(DefaultCamelContext context) {
        return HealthCheckHelper.getHealthCheck(context, "graph-calls-door").call(Map.of());
    }

    private static VertxPlatformHttpServer server() {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        return new VertxPlatformHttpServer(configuration);
    }

    private static int post(VertxPlatformHttpServer server, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/api/calls"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
