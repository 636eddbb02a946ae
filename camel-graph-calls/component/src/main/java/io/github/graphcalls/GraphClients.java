package io.github.graphcalls;

import io.github.graphcalls.graph.Cloud;
import io.github.graphcalls.graph.Credential;
import io.github.graphcalls.graph.GraphClient;
import io.github.graphcalls.graph.GraphSettings;
import io.github.graphcalls.graph.HttpClients;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The component's clients. Endpoints that name the same cloud, application and access token share one, and so its token.
 * May be used by many threads at once.
 */
final class GraphClients implements AutoCloseable {

    /** What an endpoint can say for itself of who it is; all else is the component's. */
    private record Identity(Cloud cloud, String applicationId, String accessToken) {}

    private final GraphCallsComponent component;
    private final HttpClients http;
    private final Map<Identity, GraphClient> clients = new ConcurrentHashMap<>();

    GraphClients(GraphCallsComponent component, HttpClients http) {
        this.component = component;
        this.http = http;
    }

    /** @throws IllegalArgumentException if there is no credential, or one that cannot be used */
    GraphClient of(GraphCallsConfiguration options) {
        Identity identity = new Identity(
                options.getCloud(),
                Objects.requireNonNullElse(options.getApplicationId(), ""),
                Objects.requireNonNullElse(options.getAccessToken(), ""));
        return clients.computeIfAbsent(identity, this::create);
    }

    private GraphClient create(Identity identity) {
        GraphSettings settings = new GraphSettings(
                identity.cloud(),
                component.getAuthority(),
                component.getTenantId(),
                identity.applicationId(),
                Credential.among(credentials(identity)));
        return GraphClient.create(
                component.getCamelContext(),
                settings,
                http,
                component.getClock(),
                component.getScheduler(),
                component.getRoutePool());
    }

    private Map<String, Object> credentials(Identity identity) {
        Map<String, Object> given = new HashMap<>();
        given.put("clientSecret", component.getClientSecret());
        given.put("certificate", component.getCertificate());
        given.put("certificatePassword", component.getCertificatePassword());
        given.put("managedIdentity", component.getManagedIdentity());
        given.put("clientAssertionFile", component.getClientAssertionFile());
        given.put("accessToken", identity.accessToken());
        given.put("tokenProvider", component.getTokenProvider());
        return given;
    }

    @Override
    public void close() {
        clients.values().forEach(GraphClient::close);
        clients.clear();
    }
}
