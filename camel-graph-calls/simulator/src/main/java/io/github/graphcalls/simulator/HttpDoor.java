package io.github.graphcalls.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulator's HTTP server, on loopback: the same answers over http and https. */
final class HttpDoor {
    private static final Logger LOG = LoggerFactory.getLogger(HttpDoor.class);
    private static final int NO_CONTENT = 204;
    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    /** Connections that may wait to be taken: a bot with thousands of calls opens many at once. */
    private static final int BACKLOG = 4096;

    static {
        // Without it the JDK's server waits some 40 ms with each answer for the client's delayed acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private static final Map<HttpReply.Sent, Sender> SENDERS = Map.of(
            HttpReply.Sent.WHOLE, HttpDoor::write,
            HttpReply.Sent.IN_PART, HttpDoor::writeInPart,
            HttpReply.Sent.NOT_AT_ALL, (exchange, reply) -> {});

    private final SimulatedTime time;
    private final Executor workers;
    private final Function<HttpCall, HttpReply> answers;
    private final HttpServer plain;
    private final HttpsServer secure;

    HttpDoor(
            Settings settings,
            SSLContext context,
            Executor workers,
            SimulatedTime time,
            Function<HttpCall, HttpReply> answers) {
        this.time = time;
        this.workers = workers;
        this.answers = answers;
        try {
            plain = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), BACKLOG);
            secure = HttpsServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.securePort()), BACKLOG);
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "The simulator cannot listen on port " + settings.port() + " (http) and " + settings.securePort()
                            + " (https); 0 takes any free one",
                    taken);
        }
        secure.setHttpsConfigurator(new HttpsConfigurator(context));
        open(plain, "http://127.0.0.1:" + port());
        open(secure, "https://localhost:" + securePort());
    }

    int port() {
        return plain.getAddress().getPort();
    }

    int securePort() {
        return secure.getAddress().getPort();
    }

    private void open(HttpServer server, String baseUrl) {
        server.createContext("/", exchange -> serve(exchange, baseUrl));
        server.setExecutor(workers);
        server.start();
    }

    private void serve(HttpExchange exchange, String baseUrl) throws IOException {
        // Held until the answer is written: time must not jump while a request is under way.
        Hold hold = time.hold("request " + exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath());
        HttpReply reply;
        try {
            reply = reply(exchange, baseUrl);
        } catch (IOException | Error gone) {
            exchange.close();
            hold.close();
            throw gone;
        }
        if (reply.delay().isZero()) {
            finish(exchange, reply, hold);
        } else {
            time.afterReal(reply.delay(), () -> workers.execute(() -> finish(exchange, reply, hold)));
        }
    }

    private HttpReply reply(HttpExchange exchange, String baseUrl) throws IOException {
        try {
            return answers.apply(read(exchange, baseUrl));
        } catch (Refusal refusal) {
            return HttpReply.json(refusal.status(), refusal.body(time.now(), ""));
        } catch (RuntimeException broken) {
            LOG.error(
                    "The simulator failed to answer {} {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    broken);
            return HttpReply.text(500, "The simulator itself failed: " + broken);
        }
    }

    /** Closing an exchange whose answer is not complete ends its connection, which is how an answer is cut. */
    private static void finish(HttpExchange exchange, HttpReply reply, Hold hold) {
        try (exchange) {
            SENDERS.get(reply.sent()).send(exchange, reply);
        } catch (IOException gone) {
            LOG.debug("Nobody waits for the answer to {} any more", exchange.getRequestURI(), gone);
        } finally {
            hold.close();
        }
    }

    private static void writeInPart(HttpExchange exchange, HttpReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        if (reply.status() == NO_CONTENT) {
            return;
        }
        // One byte is promised where there is none to send, so that there is something to miss.
        exchange.sendResponseHeaders(reply.status(), Math.max(1, reply.body().length));
        OutputStream out = exchange.getResponseBody();
        out.write(reply.body(), 0, reply.body().length / 2);
        out.flush();
    }

    private interface Sender {
        void send(HttpExchange exchange, HttpReply reply) throws IOException;
    }

    private static HttpCall read(HttpExchange exchange, String baseUrl) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Refusal.tooLarge("The request's body is longer than " + LARGEST_BODY + " bytes.");
        }
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new HttpCall(
                exchange.getRequestMethod(),
                baseUrl,
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                headers,
                body);
    }

    private static void write(HttpExchange exchange, HttpReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean empty = reply.body().length == 0;
        // The JDK's server: -1 is no body, 0 is a body of open length.
        exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.chunked() ? 0 : reply.body().length);
        if (!empty) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(reply.body());
            }
        }
    }

    void close() {
        plain.stop(0);
        secure.stop(0);
    }
}
