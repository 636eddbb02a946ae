package io.github.graphcalls.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;

/** Both sides of a test on the wire: a stub of Graph on the loopback, and a client whose time the test moves. */
final class GraphSide implements AutoCloseable {

    static final String CALL = "/communications/calls/57dab8b1";

    final WireMockServer graph = new WireMockServer(WireMockConfiguration.options()
            .dynamicPort()
            .bindAddress("127.0.0.1")
            .gzipDisabled(true));
    final ManualTime time = new ManualTime();
    final AtomicInteger tokensFetched = new AtomicInteger();
    final AtomicInteger failingFetches = new AtomicInteger();
    final DefaultCamelContext camel = new DefaultCamelContext();
    final HttpClients http;
    final GraphClient client;
    final GraphAddress address;
    /** What was reported of the requests. */
    final List<String> watched = new ArrayList<>();

    GraphSide() {
        this(new HttpComponent());
    }

    GraphSide(HttpComponent component) {
        this(component, Runnable::run);
    }

    GraphSide(Executor routePool) {
        this(new HttpComponent(), routePool);
    }

    private GraphSide(HttpComponent component, Executor routePool) {
        graph.start();
        camel.start();
        http = new HttpClients(camel).with(component);
        TokenProvider tokens = request -> {
            int number = tokensFetched.incrementAndGet();
            if (number <= failingFetches.get()) {
                throw new IOException("login is down");
            }
            return new AccessToken("token-" + number, time.instant().plusSeconds(3600));
        };
        GraphSettings settings =
                new GraphSettings(Cloud.GLOBAL, "", "", "", Credential.among(Map.of("tokenProvider", tokens)));
        client = GraphClient.create(camel, settings, http, time, time, routePool, watch(), Traffic.NOT_RECORDED);
        address = new GraphAddress("http://localhost:" + graph.port(), "v1.0", false);
    }

    private RequestWatch watch() {
        return new RequestWatch() {
            @Override
            public void succeeded(String operation, Duration took) {
                watched.add(operation + " succeeded");
            }

            @Override
            public void failed(String operation, Kind kind, Duration took) {
                watched.add(operation + " " + kind);
            }

            @Override
            public void sentAgain(String operation, Kind kind) {
                watched.add(operation + " again " + kind);
            }
        };
    }

    GraphRequest get() {
        return new GraphRequest("get", "GET", address.of(CALL), new byte[0], Map.of());
    }

    GraphRequest answer() {
        byte[] body = "{\"acceptedModalities\":[\"audio\"]}".getBytes(StandardCharsets.UTF_8);
        return new GraphRequest("answer", "POST", address.of(CALL + "/answer"), body, Map.of());
    }

    /** What a stage that is done ended with. */
    static GraphCallsException failure(CompletionStage<?> stage) {
        try {
            Object value = stage.toCompletableFuture().get(0, TimeUnit.SECONDS);
            throw new AssertionError("succeeded with " + value);
        } catch (ExecutionException e) {
            return (GraphCallsException) e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new CompletionException("not done", e);
        }
    }

    static ResponseDefinitionBuilder error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("request-id", "r-1")
                .withBody("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
    }

    /** The bearer tokens that came, in order. */
    List<String> tokensSeen() {
        return graph.getAllServeEvents().stream()
                .map(event -> event.getRequest().getHeader("Authorization"))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        client.close();
        http.close();
        camel.stop();
        graph.stop();
    }
}
