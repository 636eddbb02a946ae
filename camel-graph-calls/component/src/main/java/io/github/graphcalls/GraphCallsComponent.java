package io.github.graphcalls;

import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.Doors;
import io.github.graphcalls.graph.Cloud;
import io.github.graphcalls.graph.Credential;
import io.github.graphcalls.graph.Fetched;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphClient;
import io.github.graphcalls.graph.GraphSettings;
import io.github.graphcalls.graph.HttpClients;
import io.github.graphcalls.graph.TokenProvider;
import io.github.graphcalls.media.EspeakNg;
import io.github.graphcalls.media.PromptHost;
import io.github.graphcalls.media.PromptSurroundings;
import io.github.graphcalls.media.SpeechSynthesizer;
import io.github.graphcalls.operation.CallOperation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Endpoint;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/** Puts Microsoft Teams calls into routes. */
@Component("graph-calls")
public class GraphCallsComponent extends HealthCheckComponent implements SSLContextParametersAware {

    private static final SpeechSynthesizer ESPEAK_NG = new EspeakNg();
    private static final int OWN_SECRET = 32;
    private static final int MAX_KEY_DOCUMENT = 1024 * 1024;
    private static final int ROUTE_THREADS =
            Math.max(32, 4 * Runtime.getRuntime().availableProcessors());

    @Metadata(description = "Options of endpoints, used where an endpoint does not set them.")
    private GraphCallsConfiguration configuration = new GraphCallsConfiguration();

    // ---- security

    @Metadata(label = "security", description = "The tenant's id or domain, for the application's own tokens.")
    private String tenantId;

    @Metadata(label = "security", secret = true, description = "The application's client secret.")
    private String clientSecret;

    @Metadata(
            label = "security",
            description = "The application's certificate with its private key: a PEM or PKCS12 resource, such as"
                    + " file:/etc/bot/bot.pem.")
    private String certificate;

    @Metadata(
            label = "security",
            secret = true,
            description = "The password of the certificate's private key or PKCS12 store.")
    private String certificatePassword;

    @Metadata(
            label = "security",
            description = "Use the machine's managed identity: system, or the client id of a user-assigned identity.")
    private String managedIdentity;

    @Metadata(
            label = "security",
            description =
                    "A file that holds a federated client assertion, as workload identity writes it. It is read anew"
                            + " for each token.")
    private String clientAssertionFile;

    @Metadata(label = "security", description = "A bean that provides access tokens, instead of the other credentials.")
    private TokenProvider tokenProvider;

    @Metadata(
            label = "security",
            description =
                    "The https address of the authority that issues the application's tokens, including the tenant. By"
                            + " default that of the cloud. Where it is set, its host is not looked up with Microsoft.")
    private String authority;

    @Metadata(label = "security", description = "The SSL settings of requests to Graph and to the authority.")
    private SSLContextParameters sslContextParameters;

    @Metadata(
            label = "security",
            defaultValue = "false",
            description = "Whether to use the context's global SSL settings.")
    private boolean useGlobalSslContextParameters;

    // ---- advanced

    @Metadata(
            label = "advanced",
            description = "The HTTP component whose client sends the requests, with its proxy, pool, time-outs and"
                    + " httpClientConfigurer. By default the context's own.")
    private HttpComponent httpComponent;

    @Metadata(
            label = "advanced",
            description =
                    "The pool in which notifications are routed and exchanges that waited go on. By default one of"
                            + " Camel's executor service manager.")
    private ExecutorService routePool;

    @Metadata(label = "advanced", description = "Where the time comes from. By default the system's clock.")
    private InstantSource clock = InstantSource.system();

    @Metadata(label = "advanced", description = "Where timers run. By default one of Camel's executor service manager.")
    private ScheduledExecutorService scheduler;

    private HttpClients http;
    private Calls calls;
    private Doors doors;
    private PromptHost promptHost;
    private final Map<ClientKey, GraphClient> clients = new ConcurrentHashMap<>();
    private final List<ExecutorService> ownPools = new ArrayList<>();

    public GraphCallsComponent() {}

    public GraphCallsComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        GraphCallsEndpoint endpoint =
                new GraphCallsEndpoint(uri, this, CallOperation.of(remaining), configuration.copy());
        setProperties(endpoint, parameters);
        return endpoint;
    }

    private HttpClients httpClients() {
        HttpClients clients = new HttpClients(getCamelContext());
        if (httpComponent != null) {
            clients = clients.with(httpComponent);
        }
        SSLContextParameters ssl =
                sslContextParameters != null ? sslContextParameters : retrieveGlobalSslContextParameters();
        return ssl == null ? clients : clients.with(ssl);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        // not before: camel-main sets the options of a component that it has initialised already
        http = httpClients();
        ExecutorServiceManager executors = getCamelContext().getExecutorServiceManager();
        if (routePool == null) {
            routePool = own(executors.newThreadPool(this, "GraphCallsRoute", routeThreads()));
        }
        if (scheduler == null) {
            scheduler =
                    (ScheduledExecutorService) own(executors.newSingleThreadScheduledExecutor(this, "GraphCallsTimer"));
        }
        calls = new Calls(routePool, clock);
        doors = new Doors(getCamelContext(), calls, this::fetchKeys, clock);
        promptHost = new PromptHost(new PromptSurroundings(
                getCamelContext(),
                () -> Objects.requireNonNullElse(configuration.getCallbackUri(), ""),
                configuration::getPath,
                this::promptSecret,
                () -> synthesizer(configuration),
                clock));
    }

    /** Who speaks at endpoints with these options. */
    SpeechSynthesizer synthesizer(GraphCallsConfiguration options) {
        SpeechSynthesizer chosen = Objects.requireNonNullElse(options.getSpeechSynthesizer(), ESPEAK_NG);
        return CamelContextAware.trySetCamelContext(chosen, getCamelContext());
    }

    /**
     * What the nodes of an application have in common, for the addresses of prompts. With a managed identity, a federated
     * assertion or a token provider there is no such thing: then each node serves its own prompts alone.
     */
    private byte[] promptSecret() {
        String application = Objects.requireNonNullElse(configuration.getApplicationId(), "");
        for (String secret : Arrays.asList(clientSecret, certificate, configuration.getAccessToken())) {
            if (secret != null && !secret.isBlank()) {
                byte[] content =
                        secret.equals(certificate) ? certificateFile() : secret.getBytes(StandardCharsets.UTF_8);
                return ByteBuffer.allocate(application.length() * Character.BYTES + content.length)
                        .put(StandardCharsets.UTF_16BE.encode(application))
                        .put(content)
                        .array();
            }
        }
        byte[] own = new byte[OWN_SECRET];
        new SecureRandom().nextBytes(own);
        return own;
    }

    private byte[] certificateFile() {
        try (InputStream file = ResourceHelper.resolveMandatoryResourceAsInputStream(getCamelContext(), certificate)) {
            return file.readNBytes(MAX_KEY_DOCUMENT);
        } catch (IOException e) {
            throw new IllegalArgumentException("The certificate cannot be read.", e);
        }
    }

    /** The lanes bound what waits, so the pool's own queue need not: a full one would run routes on receiving threads. */
    private static ThreadPoolProfile routeThreads() {
        return new ThreadPoolProfileBuilder("graphCallsRoute")
                .poolSize(ROUTE_THREADS)
                .maxPoolSize(ROUTE_THREADS)
                .maxQueueSize(-1)
                .allowCoreThreadTimeOut(true)
                .keepAliveTime(60L)
                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                .build();
    }

    private ExecutorService own(ExecutorService pool) {
        ownPools.add(pool);
        return pool;
    }

    private byte[] fetchKeys(String url) throws IOException {
        try {
            Fetched document = http.get(url, MAX_KEY_DOCUMENT);
            if (document.status() != 200) {
                throw new IOException(url + " answers " + document.status());
            }
            return document.body();
        } catch (GraphCallsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    protected void doStop() throws Exception {
        promptHost.close();
        clients.values().forEach(GraphClient::close);
        clients.clear();
        http.close();
        for (ExecutorService pool : ownPools) {
            getCamelContext().getExecutorServiceManager().shutdownGraceful(pool);
        }
        if (ownPools.remove(routePool)) {
            routePool = null;
        }
        if (ownPools.remove(scheduler)) {
            scheduler = null;
        }
        super.doStop();
    }

    /**
     * The client for endpoints with these options. Those with the same cloud and credential share one.
     *
     * @throws IllegalArgumentException if the credential is missing or cannot be used
     */
    GraphClient graphClient(GraphCallsConfiguration options) {
        ClientKey key = new ClientKey(options.getCloud(), options.getApplicationId(), options.getAccessToken());
        return clients.computeIfAbsent(
                key,
                k -> GraphClient.create(
                        getCamelContext(),
                        new GraphSettings(
                                k.cloud(), authority, tenantId, k.applicationId(), credential(k.accessToken())),
                        http,
                        clock,
                        scheduler,
                        routePool));
    }

    /** An endpoint's own access token goes before the component's credentials. */
    private Credential credential(String accessToken) {
        if (accessToken != null && !accessToken.equals(configuration.getAccessToken())) {
            return Credential.among(Map.of("accessToken", accessToken));
        }
        Map<String, Object> options = new HashMap<>();
        options.put("clientSecret", clientSecret);
        options.put("certificate", certificate);
        options.put("certificatePassword", certificatePassword);
        options.put("managedIdentity", managedIdentity);
        options.put("clientAssertionFile", clientAssertionFile);
        options.put("accessToken", accessToken);
        options.put("tokenProvider", tokenProvider);
        return Credential.among(options);
    }

    private record ClientKey(Cloud cloud, String applicationId, String accessToken) {}

    Doors doors() {
        return doors;
    }

    PromptHost promptHost() {
        return promptHost;
    }

    HttpClients http() {
        return http;
    }

    Calls calls() {
        return calls;
    }

    public GraphCallsConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(GraphCallsConfiguration configuration) {
        this.configuration = configuration;
    }

    public String getTenantId() {
        return tenantId;
    }

    public void setTenantId(String tenantId) {
        this.tenantId = tenantId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public String getCertificatePassword() {
        return certificatePassword;
    }

    public void setCertificatePassword(String certificatePassword) {
        this.certificatePassword = certificatePassword;
    }

    public String getManagedIdentity() {
        return managedIdentity;
    }

    public void setManagedIdentity(String managedIdentity) {
        this.managedIdentity = managedIdentity;
    }

    public String getClientAssertionFile() {
        return clientAssertionFile;
    }

    public void setClientAssertionFile(String clientAssertionFile) {
        this.clientAssertionFile = clientAssertionFile;
    }

    public TokenProvider getTokenProvider() {
        return tokenProvider;
    }

    public void setTokenProvider(TokenProvider tokenProvider) {
        this.tokenProvider = tokenProvider;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public HttpComponent getHttpComponent() {
        return httpComponent;
    }

    public void setHttpComponent(HttpComponent httpComponent) {
        this.httpComponent = httpComponent;
    }

    public ExecutorService getRoutePool() {
        return routePool;
    }

    public void setRoutePool(ExecutorService routePool) {
        this.routePool = routePool;
    }

    public InstantSource getClock() {
        return clock;
    }

    public void setClock(InstantSource clock) {
        this.clock = clock;
    }

    public ScheduledExecutorService getScheduler() {
        return scheduler;
    }

    public void setScheduler(ScheduledExecutorService scheduler) {
        this.scheduler = scheduler;
    }
}
