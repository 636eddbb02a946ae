package io.github.graphcalls.await;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.CallsOf;
import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.callback.WaitsOf;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A wait costs some memory, and no thread; the threads, timers and HTTP server are those that users have by default. */
class ManyAwaitsTest {

    private static final int MANY = 10_000;
    private static final int OF_ONE_CALL = 10;
    private static final int IN_ONE_ENVELOPE = 100;
    private static final long FEW_BYTES = 6 * 1024 * 1024;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final Vertx vertx = Vertx.vertx();
    /** With threads of a fixed number: they are counted with the component's. */
    private final ExecutorService serviceThreads = Executors.newFixedThreadPool(4);

    private final HttpClient service = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(serviceThreads)
            .build();
    private final AtomicInteger reached = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private DefaultCamelContext context;
    private VertxPlatformHttpServer server;
    private AsyncProcessor route;

    @BeforeEach
    void start() throws Exception {
        HttpServer graph = vertx.createHttpServer()
                .requestHandler(ManyAwaitsTest::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        server = new VertxPlatformHttpServer(http);
        context = new DefaultCamelContext();
        context.addService(server);
        component().setClock(now::get);
        component().getConfiguration().setBaseUrl("http://127.0.0.1:" + graph.actualPort());
        component().getConfiguration().setAccessToken("token-1");
        component().getConfiguration().setValidateToken(false);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications?events=incoming").process(e -> {});
                from("direct:prompt")
                        .to("graph-calls:playPrompt?await=completed&prompts=https://bot.example.com/a.wav")
                        .process(e -> reached.incrementAndGet());
            }
        });
        context.start();
        route = context.getEndpoint("direct:prompt").createAsyncProducer();
        context.addService(route);
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        serviceThreads.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    /** They go on in a pool of fewer threads, and Camel's pools refuse what they have no thread for unless told otherwise. */
    @Test
    void manyMoreThatEndAtOnceThanThePoolHasThreadsAllGoOn() throws Exception {
        toTheirEnd(500);
    }

    @Test
    @Tag("slow")
    void tenThousandAtOnceTakeNoMoreThreadsThanTenAndGiveTheirMemoryBack() throws Exception {
        for (int i = 0; i < 10; i++) { // lets the pools, those of the HTTP server too, grow as large as they get
            toTheirEnd(200);
        }
        int withTen = peakOfThreadsWhile(() -> toTheirEnd(10));
        long before = usedMemory();

        int withMany = peakOfThreadsWhile(() -> toTheirEnd(MANY));

        assertThat(withMany).as("threads at the peak").isLessThanOrEqualTo(withTen + 5);
        assertThat(usedMemory() - before).as("bytes kept").isLessThan(FEW_BYTES);
    }

    private interface Step {
        void run() throws Exception;
    }

    private static int peakOfThreadsWhile(Step step) throws Exception {
        ManagementFactory.getThreadMXBean().resetPeakThreadCount();
        step.run();
        return ManagementFactory.getThreadMXBean().getPeakThreadCount();
    }

    /** So many wait at once, then all end. */
    private void toTheirEnd(int number) throws Exception {
        end(begin(number));
    }

    private List<String> begin(int number) {
        reached.set(0);
        ended.set(0);
        List<String> all = new ArrayList<>(number);
        String call = "";
        for (int i = 0; i < number; i++) {
            call = i % OF_ONE_CALL == 0 ? UUID.randomUUID().toString() : call;
            String operation = UUID.randomUUID().toString();
            all.add(call + "/operations/" + operation);
            Exchange exchange = new DefaultExchange(context);
            exchange.getMessage().setHeader("CamelGraphCallsCallId", call);
            exchange.getMessage().setHeader("CamelGraphCallsClientContext", operation);
            route.process(exchange, sync -> {
                if (exchange.isFailed()) {
                    failures.add(exchange.getException().toString());
                }
                ended.incrementAndGet();
            });
        }
        assertThat(WaitsOf.all(CallsOf.component(component()))).isEqualTo(number);
        assertThat(ended).hasValue(0);
        return all;
    }

    /** All operations end, then all calls; then it is ten minutes later, when calls are forgotten. */
    private void end(List<String> operations) throws Exception {
        int number = operations.size();
        for (int from = 0; from < number; from += IN_ONE_ENVELOPE) {
            post(operations.subList(from, Math.min(number, from + IN_ONE_ENVELOPE)).stream()
                    .map(path ->
                            entry(path, "'@odata.type':'#microsoft.graph.playPromptOperation','status':'completed'"))
                    .toList());
        }
        AwaitBench.until(() -> ended.get() == number);
        assertThat(failures).isEmpty();
        assertThat(reached).hasValue(number);
        List<String> calls = operations.stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .toList();
        for (int from = 0; from < calls.size(); from += IN_ONE_ENVELOPE) {
            post(calls.subList(from, Math.min(calls.size(), from + IN_ONE_ENVELOPE)).stream()
                    .map(call -> entry(call, "'state':'terminated'"))
                    .toList());
        }
        now.updateAndGet(time -> time.plus(Duration.ofMinutes(11)));
        post(List.of(entry(UUID.randomUUID().toString(), "'state':'terminated'")));
    }

    private static String entry(String path, String data) {
        return "{'changeType':'deleted','resourceUrl':'/communications/calls/" + path + "','resourceData':{" + data
                + "}}";
    }

    private void post(List<String> entries) throws Exception {
        String body = Says.json(entries.stream().collect(joining(",", "{'value':[", "]}")));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/api/calls"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(service.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(202);
    }

    /** Graph gives the operation the id that the request has as its client context. */
    private static void answer(HttpServerRequest request) {
        request.bodyHandler(body -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(Says.json("{'id':'" + body.toJsonObject().getString("clientContext") + "','status':'running'}")));
    }

    private static long usedMemory() {
        return IntStream.range(0, 5)
                .mapToLong(i -> {
                    System.gc();
                    return ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed();
                })
                .min()
                .orElseThrow();
    }

    private GraphCallsComponent component() {
        return context.getComponent("graph-calls", GraphCallsComponent.class);
    }
}
