package io.github.graphcalls.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.jwk.JWKSet;
import io.github.graphcalls.GraphCallsComponent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ShutdownAware;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * A context with a platform HTTP server on a port of the system's choice, published keys, and a client that posts callbacks
 * as the service does.
 */
final class CallbackBench implements AutoCloseable {

    static final String PATH = "/api/calls";

    final CallbackSigner signer = new CallbackSigner();
    private final String token = signer.goodToken();
    final List<Exchange> delivered = new CopyOnWriteArrayList<>();
    private final WireMockServer publisher =
            new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final VertxPlatformHttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Starts with one route that keeps what it is given. */
    static CallbackBench withRoute(String options) throws Exception {
        return new CallbackBench().routeWith(options);
    }

    /** Starts with one route that keeps what it is given, after the component was set up. */
    CallbackBench routeWith(String options) throws Exception {
        CallbackBench bench = this;
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications" + options).process(bench::keep);
            }
        });
        return bench;
    }

    CallbackBench() throws Exception {
        publisher.start();
        publish(signer.publicKeys());
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("127.0.0.1");
        configuration.setBindPort(0);
        server = new VertxPlatformHttpServer(configuration);
        context.addService(server);
        component().getConfiguration().setApplicationId(CallbackSigner.APPLICATION);
        component().getConfiguration().setOpenIdConfigurationUrl(publisher.url("/openid"));
    }

    void start(RouteBuilder... routes) throws Exception {
        for (RouteBuilder route : routes) {
            context.addRoutes(route);
        }
        context.start();
    }

    /** Starts with routes of the documentation. */
    void load(String routes) throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.resolveMandatoryResource(context, "classpath:routes/" + routes + ".yaml"));
        context.start();
    }

    /** A step of a route that remembers what came. */
    void keep(Exchange exchange) {
        delivered.add(exchange.copy());
    }

    GraphCallsComponent component() {
        return context.getComponent("graph-calls", GraphCallsComponent.class);
    }

    DefaultCamelContext context() {
        return context;
    }

    WireMockServer publisher() {
        return publisher;
    }

    void publish(JWKSet keys) {
        publisher.stubFor(get("/openid").willReturn(okJson("{\"jwks_uri\":\"" + publisher.url("/keys") + "\"}")));
        publisher.stubFor(get("/keys").willReturn(okJson(keys.toString())));
    }

    URI door() {
        return at(PATH);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    /** The token that {@link #post} sends. */
    String token() {
        return token;
    }

    /** Posts a body as the service does, with a good token and a message id of its own. */
    int post(String body) throws IOException, InterruptedException {
        return post(body, UUID.randomUUID().toString());
    }

    int post(String body, String messageId) throws IOException, InterruptedException {
        return send(callback(body, messageId)).statusCode();
    }

    /** Posts as {@link #post(String, String)} does, without waiting for the answer's status. */
    CompletableFuture<Integer> posted(String body, String messageId) {
        return sent(callback(body, messageId));
    }

    /** The answer's status, once it comes. */
    CompletableFuture<Integer> sent(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    /** A callback as the service sends it. */
    HttpRequest callback(String body, String messageId) {
        return request(body)
                .header("Authorization", "Bearer " + token)
                .header("X-Microsoft-Skype-Message-ID", messageId)
                .build();
    }

    HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(door())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The events of a call that were delivered, in order. */
    List<String> eventsOf(String callId) {
        return delivered.stream()
                .filter(e -> callId.equals(e.getMessage().getHeader("CamelGraphCallsCallId")))
                .map(e -> e.getMessage().getHeader("CamelGraphCallsEvent", String.class))
                .collect(Collectors.toList());
    }

    /** Waits for as many deliveries as are named and gives the last. */
    Exchange deliveredAs(int number) {
        await().atMost(Duration.ofSeconds(10)).until(() -> delivered.size() >= number);
        return delivered.get(number - 1);
    }

    /** The events that were delivered, in order. */
    List<String> events() {
        return delivered.stream()
                .map(e -> e.getMessage().getHeader("CamelGraphCallsEvent", String.class))
                .collect(Collectors.toList());
    }

    /** Whether all that came in has been routed, and its failure dealt with. */
    boolean isIdle() {
        return context.getRoutes().stream()
                .allMatch(route -> ((ShutdownAware) route.getConsumer()).getPendingExchangesSize() == 0);
    }

    /** Takes the HTTP server away while the routes go on. */
    void stopHttp() {
        server.stop();
    }

    @Override
    public void close() throws IOException {
        context.close();
        publisher.stop();
    }
}
