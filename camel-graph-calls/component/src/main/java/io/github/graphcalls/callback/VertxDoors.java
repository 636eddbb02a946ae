package io.github.graphcalls.callback;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/**
 * The platform's HTTP server where that is Vert.x. All is as Camel's own consumers do it, but for requests that are answered
 * without waiting for anything: to hand those to another thread, in an exchange, takes longer than to answer them.
 */
final class VertxDoors implements PlatformHttpEngine {

    /** By its name, for Vert.x may not be there. */
    static final String ENGINE = "org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine";

    /** Bytes of a body; to read a longer one takes an event loop too long from the other connections. */
    private static final int LONGEST = 10_000;

    private final VertxPlatformHttpEngine engine;
    private final HandedDoor handed;

    private VertxDoors(VertxPlatformHttpEngine engine, HandedDoor handed) {
        this.engine = engine;
        this.handed = handed;
    }

    /** For an engine whose class is {@link #ENGINE}. */
    static PlatformHttpEngine of(PlatformHttpEngine engine, HandedDoor handed) {
        return new VertxDoors((VertxPlatformHttpEngine) engine, handed);
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
        return new Consumer(endpoint, processor);
    }

    @Override
    public int getServerPort() {
        return engine.getServerPort();
    }

    private final class Consumer extends VertxPlatformHttpConsumer {

        private Consumer(PlatformHttpEndpoint endpoint, Processor processor) {
            super(
                    endpoint,
                    processor,
                    engine.getHandlers(),
                    VertxPlatformHttpRouter.getRouterNameFromPort(engine.getServerPort()));
        }

        @Override
        protected void handleRequest(RoutingContext context) {
            Optional<CallbackAnswer> answer = isSuspended() || context.body().length() > LONGEST
                    ? Optional.empty()
                    : handed.answerAtOnce(request(context));
            if (answer.isEmpty()) {
                super.handleRequest(context);
            } else {
                write(context, answer.get());
            }
        }

        private void write(RoutingContext context, CallbackAnswer answer) {
            HttpServerResponse response = context.response().setStatusCode(answer.status());
            answer.headers().forEach(response::putHeader);
            response.end(answer.body());
        }
    }

    private static CallbackRequest request(RoutingContext context) {
        MultiMap headers = context.request().headers();
        Optional<Buffer> body = Optional.ofNullable(context.body().buffer());
        return new CallbackRequest(
                context.request().method().name(),
                name -> only(headers.getAll(name)),
                Optional.ofNullable(context.request().query()).orElse(""),
                () -> new ByteArrayInputStream(body.map(Buffer::getBytes).orElseGet(() -> new byte[0])));
    }

    private static String only(List<String> values) {
        return values.size() == 1 ? values.get(0) : null;
    }
}
