package io.github.graphcalls.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** A node with the component's defaults, whose routes do nothing but note how long an event was under way. */
public final class Node implements AutoCloseable {

    private static final long LONGEST = 60_000_000_000L;

    private final Publisher publisher = new Publisher();
    private final Histogram latencies = new ConcurrentHistogram(LONGEST, 3);
    private final LongAdder delivered = new LongAdder();
    private final HttpServer keys;
    private final Main main = new Main();
    private final int port;

    /**
     * Starts a node; blocks until it receives.
     *
     * @param storeUrl empty to keep all in memory
     * @param events what each consumer asks for; empty for the default
     */
    public Node(String storeUrl, List<String> events) throws Exception {
        keys = publishing();
        port = free();
        String issuer = "http://localhost:" + keys.getAddress().getPort() + "/configuration";
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "localhost");
        main.addInitialProperty("camel.server.port", String.valueOf(port));
        main.addInitialProperty("camel.component.graph-calls.applicationId", Publisher.APPLICATION);
        main.addInitialProperty("camel.component.graph-calls.openIdConfigurationUrl", issuer);
        if (!storeUrl.isEmpty()) {
            main.addInitialProperty("camel.component.graph-calls.storeUrl", storeUrl);
        }
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                for (int i = 0; i < events.size(); i++) {
                    String asked = events.get(i).isEmpty() ? "" : "&events=" + events.get(i);
                    from("graph-calls:notifications?bodyType=json" + asked)
                            .routeId("events-" + i)
                            .process(Node.this::note);
                }
            }
        });
        main.start();
    }

    private HttpServer publishing() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String url = "http://localhost:" + server.getAddress().getPort()
                    + exchange.getRequestURI().getPath();
            byte[] document = publisher.document(url);
            exchange.sendResponseHeaders(200, document.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(document);
            }
        });
        server.start();
        return server;
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void note(Exchange exchange) {
        String due = exchange.getMessage().getHeader("CamelGraphCallsMessageId", String.class);
        latencies.recordValue(Math.min(
                LONGEST, Math.max(0, System.nanoTime() - Long.parseLong(due.substring(0, due.indexOf('-'))))));
        delivered.increment();
    }

    /** Who sends to it. */
    public Load load(int connections, double perSecond) {
        return new Load(port, publisher.authorization(), connections, perSecond);
    }

    /** How many events routes were told. */
    public long delivered() {
        return delivered.sum();
    }

    /** How long they were under way, in nanoseconds. */
    public Histogram latencies() {
        return latencies;
    }

    /** Its Camel context. */
    public CamelContext context() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        main.stop();
        keys.stop(0);
    }
}
