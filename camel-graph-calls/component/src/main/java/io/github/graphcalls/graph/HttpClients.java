package io.github.graphcalls.graph;

import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.component.http.CompositeHttpConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.service.ServiceHelper;

/**
 * The HTTP clients of the component, one each for http and https, made by camel-http when they are first needed: its SSL
 * settings, proxy, pool, time-outs and {@code httpClientConfigurer} hold. May be used by many threads at once.
 */
public final class HttpClients implements AutoCloseable {

    private static final Duration DOCUMENT_TIME = Duration.ofSeconds(15);

    private final CamelContext camelContext;
    private final Function<String, HttpComponent> components;
    private final Map<String, Object> httpsOptions;
    private final Map<String, HttpEndpoint> endpoints = new ConcurrentHashMap<>();
    private final Map<String, HttpExchange> exchanges = new ConcurrentHashMap<>();

    /** Uses the context's own components {@code https} and {@code http}. */
    public HttpClients(CamelContext camelContext) {
        this(camelContext, scheme -> camelContext.getComponent(scheme, HttpComponent.class), Map.of());
    }

    private HttpClients(
            CamelContext camelContext, Function<String, HttpComponent> components, Map<String, Object> httpsOptions) {
        this.camelContext = camelContext;
        this.components = components;
        this.httpsOptions = httpsOptions;
    }

    /** Others, of this component of camel-http. */
    public HttpClients with(HttpComponent component) {
        return new HttpClients(camelContext, scheme -> component, httpsOptions);
    }

    /** Others, with these SSL settings for https. */
    public HttpClients with(SSLContextParameters sslContextParameters) {
        return new HttpClients(camelContext, components, Map.of("sslContextParameters", sslContextParameters));
    }

    /**
     * Fetches a public document, such as an OpenID configuration; no token is sent and no redirect followed. Blocks.
     *
     * @param maxBytes how long the document may be
     * @throws GraphCallsException if no whole answer came; a status that is no success throws nothing
     * @throws IllegalArgumentException if the address is neither https nor on this machine
     */
    public Fetched get(String url, int maxBytes) throws GraphCallsException {
        URI address = ServiceUrl.checked("The document's address", url);
        return fetched("GET " + address, new HttpCall("GET", address, Map.of(), new byte[0], maxBytes, DOCUMENT_TIME));
    }

    /**
     * Posts a document to a service that is not Graph; no token is sent and no redirect followed. Blocks.
     *
     * @param headers the service's own key among them; no error shows them
     * @param maxBytes how long the answer may be
     * @throws GraphCallsException if no whole answer came; a status that is no success throws nothing
     * @throws IllegalArgumentException if the address is neither https nor on this machine
     */
    public Fetched post(String url, Map<String, String> headers, byte[] body, int maxBytes) throws GraphCallsException {
        URI address = ServiceUrl.checked("The service's address", url);
        return fetched(
                "POST " + address.getHost(), new HttpCall("POST", address, headers, body, maxBytes, DOCUMENT_TIME));
    }

    /** @param shown the request as errors show it */
    private Fetched fetched(String shown, HttpCall call) throws GraphCallsException {
        try {
            HttpAnswer answer = at(call.url()).send(call);
            return new Fetched(answer.status(), answer.body(), answer.header("content-type"));
        } catch (BrokenExchange e) {
            throw GraphErrors.broken(
                    new GraphRequest(shown, call.method(), call.url().toString(), new byte[0], Map.of()), "", e);
        }
    }

    /**
     * Begins to fetch a document that is read as it comes; no redirect is followed. Blocks until the answer begins.
     *
     * @param operation for errors
     * @param headers a token among them; no error shows them
     * @throws GraphCallsException if no answer came; a status that is no success throws nothing
     * @throws IllegalArgumentException if the address is neither https nor on this machine
     */
    public Opened open(String operation, String url, Map<String, String> headers) throws GraphCallsException {
        URI address = ServiceUrl.checked("The document's address", url);
        try {
            return at(address).open(new HttpCall("GET", address, headers, new byte[0], 0, DOCUMENT_TIME));
        } catch (BrokenExchange e) {
            throw GraphErrors.broken(new GraphRequest(operation, "GET", url, new byte[0], Map.of()), "", e);
        }
    }

    /**
     * Makes the client for https now if it has settings of its own, so that wrong ones show at start.
     *
     * @throws IllegalArgumentException if camel-http cannot make it
     */
    void open() {
        if (!httpsOptions.isEmpty()) {
            exchanges.computeIfAbsent("https", this::exchange);
        }
    }

    /** The exchange for an address that was already checked. */
    HttpExchange at(URI address) throws BrokenExchange {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        try {
            return exchanges.computeIfAbsent(scheme, this::exchange);
        } catch (IllegalArgumentException e) {
            throw BrokenExchange.lasting(
                    Kind.NO_CONNECTION,
                    SentState.NOT_SENT,
                    "camel-http gave no client for " + scheme,
                    "Check the options httpComponent and sslContextParameters, and the cause.",
                    e.getCause());
        }
    }

    /** Ends all connections; requests that are under way fail, later ones make new clients. */
    @Override
    public void close() {
        exchanges.clear();
        endpoints.values().forEach(ServiceHelper::stopAndShutdownService);
        endpoints.clear();
    }

    private HttpExchange exchange(String scheme) {
        try {
            HttpComponent component = components.apply(scheme);
            CamelContextAware.trySetCamelContext(component, camelContext);
            ServiceHelper.startService(component);
            // the host does not matter: the client is not bound to it
            Map<String, Object> options = new HashMap<>("https".equals(scheme) ? httpsOptions : Map.of());
            HttpEndpoint endpoint = (HttpEndpoint) component.createEndpoint(scheme + "://localhost", options);
            CompositeHttpConfigurer both = new CompositeHttpConfigurer();
            both.addConfigurer(endpoint.getHttpClientConfigurer());
            both.addConfigurer(ClientRules::apply);
            endpoint.setHttpClientConfigurer(both);
            ServiceHelper.startService(endpoint);
            endpoints.put(scheme, endpoint);
            return new HttpExchange(endpoint.getHttpClient(), ClientRules.timeouts(component, endpoint));
        } catch (Exception e) {
            throw GraphConfigurationErrors.httpClient(scheme, e);
        }
    }
}
