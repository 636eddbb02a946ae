package io.github.graphcalls;

import io.github.graphcalls.callback.Calls;
import io.github.graphcalls.callback.Doors;
import io.github.graphcalls.callback.Regions;
import io.github.graphcalls.capture.Capture;
import io.github.graphcalls.graph.Cloud;
import io.github.graphcalls.graph.Credential;
import io.github.graphcalls.graph.EndReasons;
import io.github.graphcalls.graph.Fetched;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphClient;
import io.github.graphcalls.graph.GraphSettings;
import io.github.graphcalls.graph.HttpClients;
import io.github.graphcalls.graph.TokenState;
import io.github.graphcalls.graph.Traffic;
import io.github.graphcalls.store.CallStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedStartupListener;
import org.apache.camel.Route;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.SupervisingRouteController;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/**
 * What the endpoints of one component share: threads, HTTP clients, doors and the calls that are known. It is made when the
 * first endpoint needs it, since camel-main sets the options of a component that it has initialised already, and webhook
 * wants its door before the component is started.
 */
final class SharedServices implements AutoCloseable {

    private static final int MAX_KEY_DOCUMENT = 1024 * 1024;
    private static final int OK = 200;
    private static final int ROUTE_THREADS =
            Math.max(32, 4 * Runtime.getRuntime().availableProcessors());

    private final GraphCallsComponent component;
    private final CamelContext context;
    private final List<ExecutorService> ownPools = new ArrayList<>();
    private final Reports reports;
    private final ExecutorService routePool;
    private final ScheduledExecutorService scheduler;
    private final HttpClients http;
    private final Traffic traffic;
    private final CallStorage storage;
    private final Calls calls;
    private final CallQuota quota;
    private final Doors doors;
    private final LastCheck checks;
    private final StoreWatch storeWatch;
    private final Levels levels;
    private final Custody custody;
    private final EndReasons endReasons;
    private final MediaServices media;
    private final Map<ClientKey, GraphClient> clients = new ConcurrentHashMap<>();

    SharedServices(GraphCallsComponent component) {
        this.component = component;
        this.context = component.getCamelContext();
        this.reports = Reports.in(context);
        CallLimits limits = CallLimits.of(component);
        ExecutorServiceManager executors = context.getExecutorServiceManager();
        this.routePool = component.getRoutePool() != null
                ? component.getRoutePool()
                : own(executors.newThreadPool(component, "GraphCallsRoute", routeThreads()));
        this.scheduler = component.getScheduler() != null
                ? component.getScheduler()
                : own(executors.newScheduledThreadPool(component, "GraphCallsTimer", timers()));
        this.endReasons = EndReasons.published().with(component.getEndReasons());
        this.http = component.httpClients();
        this.traffic = traffic();
        this.storage = new CallStorage(component, routePool, scheduler, reports);
        this.calls = storage.calls();
        this.quota = new CallQuota(limits, calls, storage.watch(), component.getClock(), scheduler, routePool);
        this.doors = new Doors(context, calls, this::fetchKeys, component.getClock(), regions(), traffic);
        this.media = new MediaServices(component);
        this.checks = new LastCheck(component.getClock());
        this.storeWatch = storage.watch();
        this.levels = new Levels(calls, storeWatch, component);
        reports.levels(levels);
        this.custody = new Custody(component, this);
        calls.custodian(custody);
        storage.open(); // last: from now on calls of other nodes may come
        whenRoutesAreStarted(custody::begin);
    }

    private void whenRoutesAreStarted(Runnable task) {
        try {
            context.addStartupListener(new ExtendedStartupListener() {
                @Override
                public void onCamelContextStarted(CamelContext started, boolean already) {
                    if (already) {
                        task.run();
                    }
                }

                @Override
                public void onCamelContextFullyStarted(CamelContext started, boolean already) {
                    task.run();
                }
            });
        } catch (Exception e) { // which the listener never throws
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
    }

    private Traffic traffic() {
        if (component.getCaptureFolder() == null || component.getCaptureFolder().isBlank()) {
            return Traffic.NOT_RECORDED;
        }
        ExecutorService writer =
                own(context.getExecutorServiceManager().newThreadPool(component, "GraphCallsCapture", captureThread()));
        return Capture.in(
                Path.of(component.getCaptureFolder()), component.getClock().instant(), writer);
    }

    /** Bounded: where the disk is too slow, something is not recorded, and calls do not wait for it. */
    private static ThreadPoolProfile captureThread() {
        return new ThreadPoolProfileBuilder("graphCallsCapture")
                .poolSize(1)
                .maxPoolSize(1)
                .maxQueueSize(10_000)
                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                .build();
    }

    private Regions regions() {
        return new Regions(
                component.getRegionUrls(),
                () -> Objects.requireNonNullElse(component.getConfiguration().getCallbackUri(), ""));
    }

    private <T extends ExecutorService> T own(T pool) {
        ownPools.add(pool);
        return pool;
    }

    /** The lanes bound what waits, so the pool's own queue need not: a full one would run routes on receiving threads. */
    private static ThreadPoolProfile routeThreads() {
        return new ThreadPoolProfileBuilder("graphCallsRoute")
                .poolSize(ROUTE_THREADS)
                .maxPoolSize(ROUTE_THREADS)
                .maxQueueSize(Integer.MAX_VALUE) // 0 and less would be no queue at all
                .allowCoreThreadTimeOut(true)
                .keepAliveTime(60L)
                .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                .build();
    }

    /** Camel's usual bound of 1,000 timers would refuse to await more than that at once. */
    private static ThreadPoolProfile timers() {
        return new ThreadPoolProfileBuilder("graphCallsTimer")
                .poolSize(1)
                .maxQueueSize(Integer.MAX_VALUE)
                .build();
    }

    private byte[] fetchKeys(String url) throws IOException {
        try {
            Fetched document = http.get(url, MAX_KEY_DOCUMENT);
            if (document.status() != OK) {
                throw new IOException(url + " answers " + document.status());
            }
            return document.body();
        } catch (GraphCallsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * The client for endpoints with these options. Those with the same cloud and credential share one.
     *
     * @throws IllegalArgumentException if the credential is missing or cannot be used
     */
    GraphClient client(GraphCallsConfiguration options) {
        ClientKey key = new ClientKey(options.getCloud(), options.getApplicationId(), options.getAccessToken());
        return clients.computeIfAbsent(key, this::client);
    }

    private GraphClient client(ClientKey key) {
        GraphSettings settings = new GraphSettings(
                key.cloud(),
                component.getAuthority(),
                component.getTenantId(),
                key.applicationId(),
                credential(key.accessToken()));
        return GraphClient.create(
                context, settings, http, component.getClock(), scheduler, routePool, reports, traffic);
    }

    /** An endpoint's own access token goes before the component's credentials. */
    private Credential credential(String accessToken) {
        if (accessToken != null
                && !accessToken.equals(component.getConfiguration().getAccessToken())) {
            return Credential.among(Map.of("accessToken", accessToken));
        }
        Map<String, Object> options = new HashMap<>();
        options.put("clientSecret", component.getClientSecret());
        options.put("certificate", component.getCertificate());
        options.put("certificatePassword", component.getCertificatePassword());
        options.put("managedIdentity", component.getManagedIdentity());
        options.put("clientAssertionFile", component.getClientAssertionFile());
        options.put("accessToken", accessToken);
        options.put("tokenProvider", component.getTokenProvider());
        return Credential.among(options);
    }

    private record ClientKey(Cloud cloud, String applicationId, String accessToken) {}

    /** How it stands with the tokens of those clients that were needed. */
    List<TokenState> tokenStates() {
        return clients.values().stream().map(GraphClient::tokenState).toList();
    }

    /** What the self-test found last. */
    LastCheck checks() {
        return checks;
    }

    /** How much is in the store, and whether it can be written. */
    StoreWatch storeWatch() {
        return storeWatch;
    }

    Levels levels() {
        return levels;
    }

    /** The ids of routes whose consumer is started but receives nothing. */
    List<String> deafRoutes() {
        return context.getRoutes().stream()
                .filter(route -> route.getConsumer() instanceof GraphCallsConsumer consumer
                        && consumer.getEndpoint().getComponent() == component
                        && consumer.isStarted()
                        && !consumer.isReceiving())
                .map(Route::getRouteId)
                .toList();
    }

    /** The ids of routes that receive nothing because a supervising route controller could not start them yet, or at all. */
    List<String> unstartedRoutes() {
        if (!(context.getRouteController() instanceof SupervisingRouteController controller)) {
            return List.of();
        }
        return Stream.of(controller.getRestartingRoutes(), controller.getExhaustedRoutes())
                .flatMap(Collection::stream)
                .filter(route -> route.getEndpoint() instanceof GraphCallsEndpoint endpoint
                        && endpoint.getComponent() == component)
                .map(Route::getRouteId)
                .toList();
    }

    Doors doors() {
        return doors;
    }

    MediaServices media() {
        return media;
    }

    Calls calls() {
        return calls;
    }

    /** How many calls there are, and may be. */
    CallQuota quota() {
        return quota;
    }

    CallStore store() {
        return storage.store();
    }

    /** What codes mean. */
    EndReasons endReasons() {
        return endReasons;
    }

    HttpClients http() {
        return http;
    }

    ExecutorService routePool() {
        return routePool;
    }

    ScheduledExecutorService scheduler() {
        return scheduler;
    }

    /**
     * Ends what was begun; a pool that the user gave stays as it is. Waits end first: what an exchange does thereafter, such
     * as hanging up in its error handler, still finds the pools.
     */
    @Override
    public void close() {
        custody.close();
        quota.close();
        calls.close();
        clients.values().forEach(GraphClient::close); // gives up what waits to be sent again, and still sends
        ownPools.forEach(context.getExecutorServiceManager()::shutdownGraceful);
        traffic.close();
        storage.close();
        media.close();
        http.close();
        reports.close();
    }
}
