package io.github.graphcalls.examples.openinghours;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Answers each call, asks what is wanted, tells the opening hours to who presses 1, and hangs up. */
final class OpeningHoursBot implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final String graphUrl;
    private final Supplier<String> accessToken;
    private final Executor workers;

    /**
     * Begins to serve.
     *
     * @param graphUrl https://graph.microsoft.com, or where the simulator is
     * @param workers where notifications are worked on once they are answered
     */
    OpeningHoursBot(String graphUrl, Supplier<String> accessToken, Executor workers) throws IOException {
        this.graphUrl = graphUrl;
        this.accessToken = accessToken;
        this.workers = workers;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/calls", this::notified);
        server.createContext("/prompts", this::servePrompt);
        server.start();
    }

    /** Where the service is to announce calls. */
    URI callbackUri() {
        return at("/calls");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void notified(HttpExchange exchange) throws IOException {
        JsonNode notification =
                JSON.readTree(exchange.getRequestBody()).path("value").path(0);
        workers.execute(() -> handle(notification));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private void handle(JsonNode notification) {
        String resource = notification.path("resourceUrl").asText();
        String call = resource.replaceFirst("/operations/.*", "");
        JsonNode data = notification.path("resourceData");
        if (data.path("state").asText().equals("incoming")) {
            post(call + "/answer", """
                    {"callbackUri": "%s", "acceptedModalities": ["audio"],
                     "mediaConfig": {"@odata.type": "#microsoft.graph.serviceHostedMediaConfig"}}""".formatted(callbackUri()));
        } else if (data.has("toneInfo")) {
            boolean one = data.path("toneInfo").path("tone").asText().equals("tone1");
            play(call, one ? "hours.wav" : "menu.wav");
        } else if (data.path("mediaState").path("audio").asText().equals("active")) {
            post(call + "/subscribeToTone", "{}");
            play(call, "menu.wav");
        } else if (data.path("clientContext").asText().equals("hours.wav")) {
            send("DELETE", call, "");
        }
    }

    private void play(String call, String name) {
        post(call + "/playPrompt", """
                {"clientContext": "%s", "prompts": [{"@odata.type": "#microsoft.graph.mediaPrompt",
                 "mediaInfo": {"@odata.type": "#microsoft.graph.mediaInfo", "uri": "%s"}}]}""".formatted(name, at("/prompts/" + name)));
    }

    private void post(String resource, String body) {
        send("POST", resource, body);
    }

    private void send(String method, String resource, String body) {
        try {
            client.send(
                    HttpRequest.newBuilder(URI.create(graphUrl + "/v1.0" + resource))
                            .header("Authorization", "Bearer " + accessToken.get())
                            .header("Content-Type", "application/json")
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A second of silence serves as every prompt: nobody listens but the simulator. */
    private void servePrompt(HttpExchange exchange) throws IOException {
        byte[] wav = SilentPrompt.ofOneSecond();
        exchange.sendResponseHeaders(200, wav.length);
        exchange.getResponseBody().write(wav);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
