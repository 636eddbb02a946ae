package io.github.graphcalls.media;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.support.DefaultHeaderFilterStrategy;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.service.ServiceHelper;

/** Paths of the platform's HTTP server below which prompts are served. For any number of threads. */
final class MediaServer {

    /** Below the path of the notifications, so that one rule of a proxy is enough. */
    static final String BELOW = "/media";

    private final CamelContext context;
    private final MediaDoor door;
    private final Map<String, Consumer> open = new HashMap<>();

    MediaServer(CamelContext context, MediaDoor door) {
        this.context = context;
        this.door = door;
    }

    synchronized void open(String path) {
        open.computeIfAbsent(path, this::opened);
    }

    synchronized void openIfNone(String path) {
        if (open.isEmpty()) {
            open(path);
        }
    }

    synchronized void close() {
        open.values().forEach(ServiceHelper::stopAndShutdownService);
        open.clear();
    }

    private Consumer opened(String path) {
        String rooted = path.startsWith("/") ? path : "/" + path;
        PlatformHttpEndpoint endpoint =
                context.getEndpoint("platform-http:" + rooted + BELOW + "/{ticket}/{name}", PlatformHttpEndpoint.class);
        endpoint.setHttpMethodRestrict("GET,HEAD");
        // else the engine would read bodies, which nothing here has
        endpoint.setUseBodyHandler(false);
        endpoint.setHeaderFilterStrategy(answers());
        // else it is first made ready by a route, and there may be none
        PluginHelper.getUnitOfWorkFactory(context.getCamelContextExtension()).afterPropertiesConfigured(context);
        try {
            Consumer consumer = endpoint.createConsumer(door);
            ServiceHelper.startService(consumer);
            return consumer;
        } catch (Exception e) {
            throw new IllegalStateException("Prompts cannot be served at " + rooted + BELOW, e);
        }
    }

    /** Lets out all that the door sets, how long an answer may be kept among it, which Camel's own strategy holds back. */
    private static DefaultHeaderFilterStrategy answers() {
        DefaultHeaderFilterStrategy strategy = new DefaultHeaderFilterStrategy();
        strategy.setLowerCase(true);
        strategy.setInFilterStartsWith(DefaultHeaderFilterStrategy.CAMEL_FILTER_STARTS_WITH);
        strategy.setOutFilterStartsWith(DefaultHeaderFilterStrategy.CAMEL_FILTER_STARTS_WITH);
        return strategy;
    }
}
