package io.github.graphcalls.await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.CallsOf;
import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.WaitsOf;
import io.github.graphcalls.graph.GraphCallsException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Routes that await, between a Graph that answers when it is told to, notifications over HTTP, and a clock that is moved by
 * hand.
 */
final class AwaitBench implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(20);

    final HandTime time = new HandTime();
    final HeldGraph graph = new HeldGraph();
    final DefaultCamelContext context = new DefaultCamelContext();
    private final VertxPlatformHttpServer server;
    private final HttpClient service =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final AtomicInteger sending = new AtomicInteger();
    private final ProducerTemplate template;

    /** @param uris of operations, each a route from {@code direct:} and its place in the list */
    AwaitBench(List<String> uris) throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        server = new VertxPlatformHttpServer(http);
        context.addService(server);
        context.getShutdownStrategy().setTimeout(1);
        GraphCallsComponent component = component();
        component.setClock(time);
        component.setScheduler(time);
        component.getConfiguration().setBaseUrl(graph.url());
        component.getConfiguration().setAccessToken("token-1");
        component.getConfiguration().setValidateToken(false);
        component.getConfiguration().setCallbackUri("https://bot.example.com/api/calls");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications").process(e -> {});
                for (int i = 0; i < uris.size(); i++) {
                    from("direct:" + i)
                            .doTry()
                            .to("graph-calls:" + uris.get(i))
                            .process(e -> e.getProperty("sent", Sent.class).ends.add(how(e)))
                            .doCatch(GraphCallsException.class)
                            .process(e -> e.getProperty("sent", Sent.class)
                                    .ends
                                    .add(e.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
                                            .getMessage()))
                            .end();
                }
            }
        });
        context.start();
        calls().custodian(call -> {}); // looking after calls has timers of its own
        template = context.createProducerTemplate();
    }

    GraphCallsComponent component() {
        return context.getComponent("graph-calls", GraphCallsComponent.class);
    }

    Calls calls() {
        return CallsOf.component(component());
    }

    /** An exchange on its way. */
    static final class Sent {
        /** How its operation ended, as often as it did. */
        final List<String> ends = new CopyOnWriteArrayList<>();

        final CompletableFuture<Exchange> over = new CompletableFuture<>();
    }

    /** Sends an exchange on a thread of its own: that one is occupied until Graph answers. */
    Sent send(int route, String callId) {
        Sent sent = new Sent();
        Endpoint direct = context.getEndpoint("direct:" + route);
        sending.incrementAndGet();
        senders.execute(() -> {
            template.asyncSend(direct, exchange -> {
                        exchange.setProperty("sent", sent);
                        if (!callId.isEmpty()) {
                            exchange.getMessage().setHeader("CamelGraphCallsCallId", callId);
                        }
                    })
                    .whenComplete((exchange, failure) -> sent.over.complete(exchange));
            sending.decrementAndGet();
        });
        return sent;
    }

    /** How many threads are occupied by sending. */
    int sending() {
        return sending.get();
    }

    /** Tells what the service tells. */
    void post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/api/calls"))
                .timeout(SOON)
                .header("Content-Type", "application/json")
                .header("X-Microsoft-Skype-Message-ID", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(service.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(202);
    }

    /** What is left of the waits for a call: nothing is, soon after they have ended. */
    String left(String callId) {
        try {
            until(() -> WaitsOf.all(calls()) == 0 && WaitsOf.call(calls(), callId) == 0 && time.timers() == 0);
            return "nothing";
        } catch (ConditionTimeoutException e) {
            return WaitsOf.all(calls()) + " waits, " + WaitsOf.call(calls(), callId) + " of the call, " + time.timers()
                    + " timers";
        }
    }

    static void until(Callable<Boolean> condition) {
        if (isTrue(condition)) { // mostly it is, and Awaitility would start a thread to see that
            return;
        }
        await().pollDelay(Duration.ZERO)
                .pollInterval(1, TimeUnit.MILLISECONDS)
                .atMost(SOON)
                .until(condition);
    }

    private static boolean isTrue(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String how(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        String state = exchange.getMessage().getHeader("CamelGraphCallsState", "", String.class);
        return body.getClass().getSimpleName() + (state.isEmpty() ? "" : " " + state);
    }

    @Override
    public void close() throws IOException {
        context.close();
        graph.close();
        senders.shutdownNow();
    }
}
