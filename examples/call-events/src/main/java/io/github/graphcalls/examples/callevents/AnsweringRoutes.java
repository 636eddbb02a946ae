package io.github.graphcalls.examples.callevents;

import io.github.graphcalls.GraphCallsComponent;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.support.service.ServiceHelper;

/** The Camel application that answers calls and publishes their events. It is made of what answering.properties says. */
final class AnsweringRoutes implements AutoCloseable {
    private static final String LOCAL = "http://127.0.0.1:";

    private final Main main = new Main();

    private AnsweringRoutes(Map<String, String> settings, InstantSource clock, Map<String, Object> beans) {
        main.setPropertyPlaceholderLocations("classpath:answering.properties");
        // Camel takes options of components from the first, and what placeholders stand for from the second.
        main.setInitialProperties(properties(settings));
        main.setOverrideProperties(properties(settings));
        main.bind("cloudEvents", new CloudEvents(clock));
        beans.forEach(main::bind);
    }

    /**
     * One that is called back by the service over the internet.
     *
     * @param settings what answering.properties asks for
     */
    static AnsweringRoutes forGraph(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(
                "callback.path",
                URI.create(settings.get("GRAPH_CALLS_CALLBACK_URI")).getPath());
        return new AnsweringRoutes(all, InstantSource.system(), Map.of());
    }

    /** One that listens on this machine alone, on a port that the system gives. It is started when this returns. */
    static AnsweringRoutes startLocally(Map<String, String> settings, InstantSource clock, Map<String, Object> beans) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("server.host", "127.0.0.1");
        all.put("server.port", "0");
        all.put("callback.uri", LOCAL + "0"); // until the port is known
        AnsweringRoutes routes = new AnsweringRoutes(all, clock, beans);
        routes.main.addMainListener(new CallbackOnOwnPort());
        routes.start();
        return routes;
    }

    /** Returns when it takes calls. */
    void start() {
        main.start();
    }

    /** Blocks, once it is started; ends when the process is stopped. */
    int runUntilStopped() throws Exception {
        return main.run(new String[0]);
    }

    /** Where the service calls back. */
    URI callbackUri() {
        return URI.create(main.getCamelContext()
                .getComponent("graph-calls", GraphCallsComponent.class)
                .getConfiguration()
                .getCallbackUri());
    }

    /** The port that it listens on, once it is started. */
    int port() {
        return main.getCamelContext().hasService(VertxPlatformHttpServer.class).getPort();
    }

    @Override
    public void close() {
        main.stop();
    }

    private static Properties properties(Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    /** Starts the server before the routes, whose component is to say where it is called back. */
    private static final class CallbackOnOwnPort extends MainListenerSupport {
        @Override
        public void afterConfigure(BaseMainSupport main) {
            CamelContext context = main.getCamelContext();
            VertxPlatformHttpServer server = context.hasService(VertxPlatformHttpServer.class);
            ServiceHelper.startService(server);
            context.getComponent("graph-calls", GraphCallsComponent.class)
                    .getConfiguration()
                    .setCallbackUri(
                            LOCAL + server.getPort() + context.resolvePropertyPlaceholders("{{callback.path}}"));
        }
    }
}
