package io.github.graphcalls.springboot;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application, started on a free port beside a simulator, whose time is its own. */
final class RunningReception implements AutoCloseable {

    private final ConfigurableApplicationContext application;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param store the folder of its database
     * @param more properties
     */
    RunningReception(GraphCallsSimulator simulator, Path store, String... more) {
        List<String> properties = new ArrayList<>(List.of(
                "server.port=0",
                "server.address=127.0.0.1",
                "management.endpoints.web.exposure.include=health",
                "management.endpoint.health.show-details=always",
                "camel.health.exposure-level=full",
                "camel.main.shutdown-timeout=5",
                "spring.datasource.url=jdbc:h2:async:file:" + store.resolve("application") + ";WRITE_DELAY=0",
                // what the application's own tables are made by is not asked for here
                "spring.flyway.enabled=false",
                "camel.component.graph-calls.data-source=#bean:dataSource",
                "camel.component.graph-calls.callback-uri=http://127.0.0.1:{{local.server.port}}/api/calls"));
        properties.addAll(List.of(more));
        this.application = new SpringApplicationBuilder(Reception.class)
                .properties(properties.toArray(String[]::new))
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("onTheSimulator", ComponentCustomizer.class, () -> onThe(simulator)))
                .run();
    }

    private static ComponentCustomizer onThe(GraphCallsSimulator simulator) {
        return ComponentCustomizer.forType(GraphCallsComponent.class, component -> {
            component.getConfiguration().setBaseUrl(simulator.graphUrl());
            component.getConfiguration().setAccessToken(simulator.accessToken());
            component.getConfiguration().setApplicationId(simulator.applicationId());
            component.getConfiguration().setOpenIdConfigurationUrl(simulator.openIdConfigurationUrl());
            component.setClock(simulator.clock());
            component.setScheduler(simulator.scheduler());
            component.setRoutePool(simulator.executor());
        });
    }

    CamelContext camel() {
        return application.getBean(CamelContext.class);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address(path))
                        .timeout(Duration.ofSeconds(5)) // answers are held for 10 s
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        application.close();
    }
}
