package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.graph.AccessToken;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;

/**
 * A node that makes calls and joins meetings. Its time is the simulator's, which runs and can be put forward; what it tells
 * other nodes by the store goes by real time. It can be made to vanish: it still runs, but reaches nobody any more.
 */
final class CustodyNode implements AutoCloseable {

    /** A token is good for so long that each is asked for again when time was put forward. */
    private static final Duration TOKEN = Duration.ofMinutes(10);

    private static final Pattern KEEP_ALIVE = Pattern.compile("/calls/([^/]+)/keepAlive");

    /** The calls that this node has kept alive, in order, once for each time. */
    final List<String> keptAlive = new CopyOnWriteArrayList<>();

    private final GraphCallsSimulator simulator;
    private final BotNode bot;
    private volatile boolean vanished;

    CustodyNode(GraphCallsSimulator simulator, List<String> told, Consumer<GraphCallsComponent> options)
            throws Exception {
        this.simulator = simulator;
        this.bot = BotNode.start(
                simulator,
                component -> {
                    component.setClock(simulator.clock());
                    component.setScheduler(simulator.scheduler());
                    component.setHttpComponent(http());
                    component.getConfiguration().setAccessToken(null);
                    component.setTokenProvider(request -> new AccessToken(
                            simulator.accessToken(), simulator.clock().instant().plus(TOKEN)));
                    options.accept(component);
                },
                routes(told));
    }

    private HttpComponent http() {
        HttpComponent http = new HttpComponent();
        http.setHttpClientConfigurer(client -> client.addRequestInterceptorFirst((request, body, context) -> {
            if (vanished) {
                throw new IOException("This node is no more.");
            }
            Matcher keepAlive = KEEP_ALIVE.matcher(request.getRequestUri());
            if (keepAlive.find()) {
                keptAlive.add(keepAlive.group(1));
            }
        }));
        return http;
    }

    private static RouteBuilder routes(List<String> told) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=established,terminated")
                        .routeId("life")
                        .process(exchange -> told.add(line(exchange)));
                from("direct:call").errorHandler(noErrorHandler()).to("graph-calls:create?await=mediaActive");
                from("direct:join").errorHandler(noErrorHandler()).to("graph-calls:join?await=mediaActive");
                from("direct:leave").errorHandler(noErrorHandler()).to("graph-calls:hangUp");
            }
        };
    }

    /** What a route was told: event and call, then {@code synthetic} and which call it replaces, where it says so. */
    static String line(Exchange exchange) {
        String replaces = exchange.getMessage().getHeader("CamelGraphCallsReplacesCallId", String.class);
        return exchange.getMessage().getHeader("CamelGraphCallsEvent", String.class)
                + " " + exchange.getMessage().getHeader("CamelGraphCallsCallId", String.class)
                + (exchange.getMessage().getHeader("CamelGraphCallsSynthetic") == null ? "" : " synthetic")
                + (replaces == null || replaces.isEmpty() ? "" : " replaces " + replaces);
    }

    URI uri() {
        return bot.uri();
    }

    /** Calls somebody and waits until that is up. */
    String calls(String number) {
        simulator.callee(number);
        return sent("direct:call", Map.of("CamelGraphCallsTargets", number));
    }

    /** Joins a meeting by its number and waits until that is up. */
    String joins(String number) {
        return sent("direct:join", Map.of("CamelGraphCallsJoinMeetingId", number));
    }

    void leaves(String callId) {
        sent("direct:leave", Map.of("CamelGraphCallsCallId", callId));
    }

    private String sent(String route, Map<String, Object> headers) {
        Exchange done = bot.context
                .createFluentProducerTemplate()
                .to(route)
                .withHeaders(headers)
                .send();
        assertThat(done.getException()).isNull();
        return done.getMessage().getHeader("CamelGraphCallsCallId", String.class);
    }

    /** It is as if its machine had lost its network: nothing goes out any more, and nobody is told. */
    void vanishes() {
        vanished = true;
    }

    @Override
    public void close() throws IOException {
        bot.close();
    }
}
