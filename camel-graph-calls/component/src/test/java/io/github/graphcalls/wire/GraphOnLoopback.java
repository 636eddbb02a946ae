package io.github.graphcalls.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.GraphCallsConfiguration;
import io.github.graphcalls.model.GraphJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** A Graph that answers what a test says and keeps what it was asked, and a Camel context that talks to it. */
final class GraphOnLoopback implements AutoCloseable {

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));
    private final CamelContext context = new DefaultCamelContext();
    private final GraphCallsComponent component = new GraphCallsComponent();
    private final ProducerTemplate template;

    GraphOnLoopback() {
        server.start();
        GraphCallsConfiguration configuration = new GraphCallsConfiguration();
        configuration.setBaseUrl("http://localhost:" + server.port());
        configuration.setAccessToken("token-1");
        component.setConfiguration(configuration);
        context.addComponent("graph-calls", component);
        context.start();
        template = context.createProducerTemplate();
    }

    WireMockServer server() {
        return server;
    }

    CamelContext context() {
        return context;
    }

    GraphCallsComponent component() {
        return component;
    }

    /** Forgets requests, and answers each with that from now on. */
    void answers(int status, String json) {
        server.resetAll();
        server.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody(quoted(json))));
    }

    Exchange sends(String uri, Object body, Map<String, Object> headers) {
        return template.request("graph-calls:" + uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    List<LoggedRequest> requests() {
        return server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl()));
    }

    /** The only request there was. */
    LoggedRequest request() {
        List<LoggedRequest> requests = requests();
        if (requests.size() != 1) {
            throw new AssertionError("There were " + requests.size() + " requests, not one");
        }
        return requests.get(0);
    }

    JsonNode requestBody() throws IOException {
        return GraphJson.mapper().readTree(request().getBody());
    }

    static JsonNode json(String text) throws IOException {
        return GraphJson.mapper().readTree(quoted(text));
    }

    /** JSON with apostrophes for quotes. */
    static String quoted(String text) {
        return text.replace('\'', '"');
    }

    @Override
    public void close() {
        context.stop();
        server.stop();
    }
}
