package io.github.graphcalls.conversation;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.GraphCallsEndpoint;
import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.service.ServiceHelper;

/** A bot made of routes, with a simulator whose time is the component's. */
public final class SimulatedBot implements AutoCloseable {

    public final GraphCallsSimulator simulator;
    public final DefaultCamelContext context = new DefaultCamelContext();
    /** What routes noted down. */
    public final List<String> notes = new CopyOnWriteArrayList<>();

    private final VertxPlatformHttpServer server;

    private SimulatedBot(GraphCallsSimulator simulator) throws Exception {
        this.simulator = simulator;
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        server = new VertxPlatformHttpServer(http);
        context.addService(server);
        ServiceHelper.startService(server); // its port is part of callbackUri
        GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);
        component.setClock(simulator.clock());
        component.setScheduler(simulator.scheduler());
        component.setRoutePool(simulator.executor());
        component.getConfiguration().setBaseUrl(simulator.graphUrl());
        component.getConfiguration().setCallbackUri(url("/api/calls"));
        component.getConfiguration().setApplicationId(simulator.applicationId());
        component.getConfiguration().setAccessToken(simulator.accessToken());
        component.getConfiguration().setOpenIdConfigurationUrl(simulator.openIdConfigurationUrl());
    }

    public static SimulatedBot with(Routes routes) throws Exception {
        return with(GraphCallsSimulator.start(), routes);
    }

    public static SimulatedBot with(GraphCallsSimulator simulator, Routes routes) throws Exception {
        SimulatedBot bot = new SimulatedBot(simulator);
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
    public interface Routes {
        void add(RouteBuilder routes, SimulatedBot bot);
    }

    /** The bot as the service knows it. */
    public Bot registered() {
        return simulator.bot(URI.create(url("/api/calls")));
    }

    /** Sends to the route {@code direct:join} and waits until it is through. */
    Exchange join(Map<String, Object> headers) throws Exception {
        Map<String, Object> all = new HashMap<>(headers);
        all.put("CamelGraphCallsCallbackUri", url("/api/calls"));
        return sends("direct:join", all);
    }

    /** Sends nothing but headers to a route, and waits until it is through. */
    public Exchange sends(String uri, Map<String, Object> headers) throws Exception {
        Endpoint endpoint = context.getEndpoint(uri);
        Exchange exchange = endpoint.createExchange();
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        CompletableFuture<Exchange> through = new CompletableFuture<>();
        try (AsyncProducer route = endpoint.createAsyncProducer()) {
            route.start();
            // what sends does so on this thread, before time may move on
            route.process(exchange, sync -> through.complete(exchange));
            simulator.time().until("the route to be through", Duration.ofMinutes(5), through::isDone);
        }
        return exchange;
    }

    public String url(String path) {
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
