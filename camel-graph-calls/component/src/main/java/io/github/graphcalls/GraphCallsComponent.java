package io.github.graphcalls;

import io.github.graphcalls.graph.HttpClients;
import io.github.graphcalls.graph.TokenProvider;
import io.github.graphcalls.operation.CallOperation;
import io.github.graphcalls.store.CallStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.jsse.SSLContextParameters;

/** Puts Microsoft Teams calls into routes. */
@Component("graph-calls")
public class GraphCallsComponent extends HealthCheckComponent implements SSLContextParametersAware {

    @Metadata(description = "Options of endpoints, used where an endpoint does not set them.")
    private GraphCallsConfiguration configuration = new GraphCallsConfiguration();

    // ---- security

    @Metadata(
            label = "security",
            description =
                    "The tenant's id or domain, for the application's own tokens. An id is also the tenant of the calls that create makes.")
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

    // ---- calls

    @Metadata(
            label = "calls",
            description =
                    "Callback addresses by region, for an application that runs in several: the first notification of"
                            + " a call from another region is answered with 302 and the address of that region. One's own region"
                            + " and unknown ones are answered here.")
    private Map<String, String> regionUrls = Map.of();

    @Metadata(
            label = "calls",
            defaultValue = "never",
            description = "When a meeting is joined again by itself: onFailure, when the call failed while it was up;"
                    + " onRestart, when it was lost while no node ran; always, both.")
    private RejoinPolicy rejoinPolicy = RejoinPolicy.NEVER;

    @Metadata(
            label = "calls",
            defaultValue = "false",
            description =
                    "Whether calls are hung up when the component stops. Otherwise they go on: another node, or this"
                            + " one after its restart, looks after those that a durable store knows.")
    private boolean hangUpOnShutdown;

    @Metadata(
            label = "calls",
            description =
                    "How many calls there may be at once, on all nodes that share the store. A call beyond that is"
                            + " not made. Unset, calls are only counted.")
    private Integer maxCalls;

    @Metadata(
            label = "calls",
            description =
                    "How many calls may begin in a calendar month (UTC), on all nodes that share the store. A call"
                            + " beyond that is not made. Unset, calls are only counted.")
    private Integer maxCallsPerMonth;

    @Metadata(
            label = "calls",
            defaultValue = "0s",
            description = "How long a call that is one too many by maxCalls waits for another to end before it fails.")
    private Duration maxCallsWait = Duration.ZERO;

    // ---- store

    @Metadata(
            label = "store",
            secret = true,
            description = "The JDBC URL of the database that keeps calls and acknowledged notifications:"
                    + " jdbc:h2:file:/var/lib/bot/calls for a file that survives a restart, jdbc:postgresql://host/db for a"
                    + " database that several nodes share. Without a store, both are kept in memory.")
    private String storeUrl;

    @Metadata(label = "store", description = "The data source of that database, instead of storeUrl: H2 or PostgreSQL.")
    private DataSource dataSource;

    @Metadata(label = "store", description = "A store of one's own, instead of storeUrl and dataSource.")
    private CallStore callStore;

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

    @Metadata(
            label = "advanced",
            description =
                    "Meanings of further codes, or other words for known ones: the key is code/subcode as in 500/7112,"
                            + " the value what it means and, after a |, what to check.")
    private Map<String, String> endReasons = Map.of();

    @Metadata(
            label = "advanced",
            description = "A folder in which requests and notifications are recorded, for the simulator to replay, with"
                    + " people's names, numbers, ids and tokens replaced by others; the keys that people press are not."
                    + " For finding faults, not to be left on.")
    private String captureFolder;

    private SharedServices services;
    private final List<GraphCallsHealthCheck> healthChecks = GraphCallsHealthCheck.all(this::servicesInUse);

    public GraphCallsComponent() {}

    public GraphCallsComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        hideCertificatePassword();
    }

    /** Camel shows what options are set to unless it knows their names as secret, and this one it does not know. */
    private void hideCertificatePassword() {
        ExtendedCamelContext context = getCamelContext().getCamelContextExtension();
        String hidden = Objects.requireNonNullElse(context.getAdditionalSensitiveKeywords(), "");
        if (!hidden.contains("certificatePassword")) {
            context.setAdditionalSensitiveKeywords(
                    hidden.isEmpty() ? "certificatePassword" : hidden + ",certificatePassword");
        }
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        GraphCallsEndpoint endpoint =
                new GraphCallsEndpoint(uri, this, CallOperation.of(remaining), configuration.copy());
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** What endpoints share, made when the first of them needs it. */
    SharedServices services() {
        lock.lock();
        try {
            if (services == null) {
                services = new SharedServices(this);
            }
            return services;
        } finally {
            lock.unlock();
        }
    }

    HttpClients httpClients() {
        HttpClients clients = new HttpClients(getCamelContext());
        if (httpComponent != null) {
            clients = clients.with(httpComponent);
        }
        SSLContextParameters ssl =
                sslContextParameters != null ? sslContextParameters : retrieveGlobalSslContextParameters();
        return ssl == null ? clients : clients.with(ssl);
    }

    /** The same, where an endpoint has needed it. */
    Optional<SharedServices> servicesInUse() {
        lock.lock();
        try {
            return Optional.ofNullable(services);
        } finally {
            lock.unlock();
        }
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        healthChecks.forEach(check -> check.setEnabled(isHealthCheckConsumerEnabled()));
        HealthCheckRegistry registry = HealthCheckRegistry.get(getCamelContext());
        if (registry != null) { // camel-health is an option
            healthChecks.forEach(registry::register);
        }
    }

    @Override
    protected void doStop() throws Exception {
        HealthCheckRegistry registry = HealthCheckRegistry.get(getCamelContext());
        if (registry != null) {
            healthChecks.forEach(registry::unregister);
        }
        if (services != null) {
            if (hangUpOnShutdown) {
                new LastHangUps(services, configuration).hangUp();
            }
            services.close();
            services = null;
        }
        super.doStop();
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

    public Map<String, String> getEndReasons() {
        return endReasons;
    }

    public void setEndReasons(Map<String, String> endReasons) {
        this.endReasons = endReasons;
    }

    public Map<String, String> getRegionUrls() {
        return regionUrls;
    }

    public void setRegionUrls(Map<String, String> regionUrls) {
        this.regionUrls = regionUrls;
    }

    public RejoinPolicy getRejoinPolicy() {
        return rejoinPolicy;
    }

    public void setRejoinPolicy(RejoinPolicy rejoinPolicy) {
        this.rejoinPolicy = rejoinPolicy;
    }

    public boolean isHangUpOnShutdown() {
        return hangUpOnShutdown;
    }

    public void setHangUpOnShutdown(boolean hangUpOnShutdown) {
        this.hangUpOnShutdown = hangUpOnShutdown;
    }

    public Integer getMaxCalls() {
        return maxCalls;
    }

    public void setMaxCalls(Integer maxCalls) {
        this.maxCalls = maxCalls;
    }

    public Integer getMaxCallsPerMonth() {
        return maxCallsPerMonth;
    }

    public void setMaxCallsPerMonth(Integer maxCallsPerMonth) {
        this.maxCallsPerMonth = maxCallsPerMonth;
    }

    public Duration getMaxCallsWait() {
        return maxCallsWait;
    }

    public void setMaxCallsWait(Duration maxCallsWait) {
        this.maxCallsWait = maxCallsWait;
    }

    public String getStoreUrl() {
        return storeUrl;
    }

    public void setStoreUrl(String storeUrl) {
        this.storeUrl = storeUrl;
    }

    public DataSource getDataSource() {
        return dataSource;
    }

    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public CallStore getCallStore() {
        return callStore;
    }

    public void setCallStore(CallStore callStore) {
        this.callStore = callStore;
    }

    public String getCaptureFolder() {
        return captureFolder;
    }

    public void setCaptureFolder(String captureFolder) {
        this.captureFolder = captureFolder;
    }
}
