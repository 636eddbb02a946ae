package io.github.graphcalls.graph;

import java.io.IOException;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.util.Timeout;

/** What the component asks of camel-http's client beyond the user's settings, and in place of Camel's defaults. */
final class ClientRules {

    /** Set in the exchange's context once a connection stands and the request begins to go out. */
    static final String GOING_OUT = "io.github.graphcalls.goingOut";

    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final Timeout RESPONSE = Timeout.ofSeconds(30);
    private static final Timeout LEASE = Timeout.ofSeconds(10);
    private static final int CONNECTIONS_PER_ROUTE = 128;

    // camel-http's defaults; a user who sets just these gets ours, which no one is known to want otherwise
    private static final long CAMEL_TIMEOUT = 3 * 60 * 1000L;
    private static final int CAMEL_CONNECTIONS_PER_ROUTE = 20;

    private ClientRules() {}

    /** Comes last: whether a request is sent again and where a token goes is decided here, not by the client. */
    static void apply(HttpClientBuilder client) {
        client.disableAutomaticRetries();
        client.disableRedirectHandling();
        client.disableCookieManagement();
        client.disableAuthCaching();
        client.addExecInterceptorAfter(ChainElement.CONNECT.name(), GOING_OUT, ClientRules::note);
    }

    /** The request settings of a client, which this also gives its pool's size and connection time-out. */
    static RequestConfig timeouts(HttpComponent component, HttpEndpoint endpoint) {
        // a connection manager of the user's own is left as it is
        if (component.getClientConnectionManager() == null
                && endpoint.getClientConnectionManager() instanceof PoolingHttpClientConnectionManager pool) {
            if (component.getConnectTimeout() == CAMEL_TIMEOUT) {
                pool.setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECT).build());
            }
            if (component.getConnectionsPerRoute() == CAMEL_CONNECTIONS_PER_ROUTE) {
                pool.setDefaultMaxPerRoute(CONNECTIONS_PER_ROUTE);
            }
        }
        RequestConfig given =
                endpoint.getHttpClient() instanceof Configurable configurable && configurable.getConfig() != null
                        ? configurable.getConfig()
                        : RequestConfig.DEFAULT;
        RequestConfig.Builder config = RequestConfig.copy(given);
        // a time-out for the socket is a user's other way to say how long an answer may take
        if (given.getResponseTimeout() == null && component.getSoTimeout() == CAMEL_TIMEOUT) {
            config.setResponseTimeout(RESPONSE);
        }
        if (Timeout.ofMilliseconds(CAMEL_TIMEOUT).equals(given.getConnectionRequestTimeout())) {
            config.setConnectionRequestTimeout(LEASE);
        }
        return config.build();
    }

    private static ClassicHttpResponse note(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        scope.clientContext.setAttribute(GOING_OUT, Boolean.TRUE);
        return chain.proceed(request, scope);
    }
}
