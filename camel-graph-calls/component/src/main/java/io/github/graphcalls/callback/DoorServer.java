package io.github.graphcalls.callback;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/** A door on the platform's HTTP server. */
final class DoorServer extends ServiceSupport {

    private final CamelContext context;
    private final Door door;
    private Consumer consumer;

    DoorServer(CamelContext context, Door door) {
        this.context = context;
        this.door = door;
    }

    @Override
    protected void doStart() throws Exception {
        PlatformHttpEndpoint endpoint =
                context.getEndpoint("platform-http:" + door.settings().path(), PlatformHttpEndpoint.class);
        // The engine refuses any other type before it reads the body, and so stores no uploaded files.
        endpoint.setConsumes("application/json");
        consumer = endpoint.createConsumer(new HandedDoor(door));
        ServiceHelper.startService(consumer);
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopAndShutdownService(consumer);
    }
}
