package io.github.graphcalls.examples.attendant;

import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.support.service.ServiceHelper;

/** The Camel application that runs the routes. What it is made of stands in application.properties. */
final class Attendant implements AutoCloseable {
    private final Main main;

    private Attendant(Map<String, String> settings, Map<String, Object> beans) {
        main = new Main();
        Properties properties = new Properties();
        properties.putAll(settings);
        main.setInitialProperties(properties);
        beans.forEach(main::bind);
    }

    /** Settings beyond application.properties come from the environment, which Camel reads by itself. */
    static Attendant forGraph(String callbackUri) {
        return new Attendant(Map.of("callback.path", URI.create(callbackUri).getPath()), Map.of());
    }

    /** One that listens on this machine alone, on a port that the system gives. It is started when this returns. */
    static Attendant startLocally(Map<String, String> settings, Map<String, Object> beans) {
        Attendant attendant = new Attendant(settings, beans);
        attendant.main.addMainListener(new CallbackOnOwnPort());
        attendant.main.start();
        return attendant;
    }

    /** Blocks; ends when the process is stopped. */
    int runUntilStopped() throws Exception {
        return main.run(new String[0]);
    }

    /** What {@code {{name}}} stands for. */
    String property(String name) {
        return main.getCamelContext().resolvePropertyPlaceholders("{{" + name + "}}");
    }

    @Override
    public void close() {
        main.stop();
    }

    /** Starts the server before the routes are made, for they are to say where they are called back. */
    private static final class CallbackOnOwnPort extends MainListenerSupport {
        @Override
        public void afterConfigure(BaseMainSupport main) {
            CamelContext context = main.getCamelContext();
            VertxPlatformHttpServer server = context.hasService(VertxPlatformHttpServer.class);
            ServiceHelper.startService(server);
            Properties known = new Properties();
            known.setProperty("callback.uri", "http://127.0.0.1:" + server.getPort() + "/api/calls");
            context.getPropertiesComponent().setOverrideProperties(known);
        }
    }
}
