package io.github.graphcalls.durable;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.service.ServiceHelper;

/**
 * One node of an application that keeps its calls in a durable store. It goes by the system's clock: what nodes tell one
 * another by the store the simulator's time knows nothing of, and would jump over.
 */
final class BotNode implements AutoCloseable {

    final DefaultCamelContext context = new DefaultCamelContext();
    final GraphCallsComponent component;
    private final VertxPlatformHttpServer server;

    private BotNode(GraphCallsSimulator simulator, Consumer<GraphCallsComponent> options) throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        server = new VertxPlatformHttpServer(http);
        context.addService(server);
        ServiceHelper.startService(server); // its port is part of callbackUri
        component = context.getComponent("graph-calls", GraphCallsComponent.class);
        component.getConfiguration().setBaseUrl(simulator.graphUrl());
        component.getConfiguration().setCallbackUri(uri().toString());
        component.getConfiguration().setApplicationId(simulator.applicationId());
        component.getConfiguration().setAccessToken(simulator.accessToken());
        component.getConfiguration().setOpenIdConfigurationUrl(simulator.openIdConfigurationUrl());
        options.accept(component);
    }

    static BotNode start(GraphCallsSimulator simulator, Consumer<GraphCallsComponent> options, RoutesBuilder routes)
            throws Exception {
        BotNode node = new BotNode(simulator, options);
        node.context.addRoutes(routes);
        node.context.start();
        return node;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/api/calls");
    }

    @Override
    public void close() throws IOException {
        context.close();
    }
}
