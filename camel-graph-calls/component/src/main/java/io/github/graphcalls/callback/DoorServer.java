package io.github.graphcalls.callback;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/** A door on the platform's HTTP server. */
final class DoorServer extends ServiceSupport {

    private final CamelContext context;
    private final HandedDoor handed;
    private PlatformHttpEndpoint endpoint;
    private Consumer consumer;

    DoorServer(CamelContext context, HandedDoor handed) {
        this.context = context;
        this.handed = handed;
    }

    Visits visits() {
        return handed.visits();
    }

    @Override
    protected void doStart() throws Exception {
        endpoint =
                context.getEndpoint("platform-http:" + handed.door().settings().path(), PlatformHttpEndpoint.class);
        // The engine refuses any other type before it reads the body, and so stores no uploaded files.
        endpoint.setConsumes("application/json");
        PlatformHttpEngine engine = endpoint.getComponent().getEngine();
        if (engine != null && engine.getClass().getName().equals(VertxDoors.ENGINE)) {
            endpoint.setPlatformHttpEngine(VertxDoors.of(engine, handed));
        }
        consumer = endpoint.createConsumer(handed);
        ServiceHelper.startService(consumer);
    }

    /**
     * Whether the platform's HTTP server has the path. It is not asked by a request: a server that stops takes the component
     * platform-http, and with it all paths, out of the context.
     */
    boolean isBound() {
        return isStarted()
                && ServiceHelper.isStarted(consumer)
                && context.hasComponent(PlatformHttpConstants.PLATFORM_HTTP_COMPONENT_NAME) == endpoint.getComponent();
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopAndShutdownService(consumer);
    }
}
