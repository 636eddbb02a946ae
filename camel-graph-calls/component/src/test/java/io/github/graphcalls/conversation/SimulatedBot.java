package io.github.graphcalls.conversation;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.GraphCallsEndpoint;
import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** A bot made of routes, with a simulator whose time is the component's. */
final class SimulatedBot implements AutoCloseable {

    final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    final DefaultCamelContext context = new DefaultCamelContext();
    /** What routes noted down. */
    final List<String> notes = new CopyOnWriteArrayList<>();

    private final VertxPlatformHttpServer server;

    private SimulatedBot() throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        server = new VertxPlatformHttpServer(http);
        context.addService(server);
        GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);
        component.setClock(simulator.clock());
        component.setScheduler(simulator.scheduler());
        component.setRoutePool(simulator.executor());
        component.getConfiguration().setBaseUrl(simulator.graphUrl());
        component.getConfiguration().setApplicationId(simulator.applicationId());
        component.getConfiguration().setAccessToken(simulator.accessToken());
        component.getConfiguration().setOpenIdConfigurationUrl(simulator.openIdConfigurationUrl());
    }

    static SimulatedBot with(Routes routes) throws Exception {
        SimulatedBot bot = new SimulatedBot();
        bot.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                routes.add(this, bot);
            }
        });
        bot.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/prompts/{name}")
                        .process(exchange -> exchange.getMessage().setBody(Wav.ofSeconds(2)));
            }
        });
        bot.context.start();
        return bot;
    }

    /** Adds routes to the bot. */
    @FunctionalInterface
    interface Routes {
        void add(RouteBuilder routes, SimulatedBot bot);
    }

    /** The bot as the service knows it. */
    Bot registered() {
        return simulator.bot(URI.create(url("/api/calls")));
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    @Override
    public void close() throws IOException {
        // Exchanges in flight may wait for what the service is about to tell, and time moves only while somebody waits.
        simulator.time().until("the routes to end", Duration.ofMinutes(5), () -> eventsInFlight() == 0);
        context.close();
        simulator.close();
    }

    /** Those of other routes end on threads that simulated time knows nothing of. */
    private int eventsInFlight() {
        return context.getRoutes().stream()
                .filter(route -> route.getEndpoint() instanceof GraphCallsEndpoint)
                .mapToInt(route -> context.getInflightRepository().size(route.getId()))
                .sum();
    }
}
