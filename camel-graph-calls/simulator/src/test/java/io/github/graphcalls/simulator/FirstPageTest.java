package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

/** The first page of the simulator's guide: docs/simulator.md shows parts of this file. */
class FirstPageTest {
    @Test
    void aCallerIsAnsweredAndHungUpOnAfterPressingAKey() throws Exception {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start()) {
            MyBot myBot = new MyBot(simulator.graphUrl(), simulator.accessToken(), simulator.executor());
            Bot bot = simulator.bot(myBot.start());

            simulator
                    .caller("+14255550123")
                    .dials(bot)
                    .isAnswered()
                    .presses("2")
                    .isHungUpOn();
        }
    }

    /** Answers each call, asks for key presses, and hangs up when one comes. */
    static class MyBot {
        private static final ObjectMapper JSON = new ObjectMapper();
        private final HttpClient client = HttpClient.newHttpClient();
        private final String graphUrl;
        private final String token;
        private final ExecutorService workers;
        private URI callbackUri;

        MyBot(String graphUrl, String token, ExecutorService workers) {
            this.graphUrl = graphUrl;
            this.token = token;
            this.workers = workers;
        }

        URI start() throws IOException {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/calls", this::notified);
            server.start();
            callbackUri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/calls");
            return callbackUri;
        }

        private void notified(HttpExchange exchange) throws IOException {
            JsonNode notification =
                    JSON.readTree(exchange.getRequestBody()).path("value").path(0);
            workers.submit(() -> handle(notification));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        }

        private Void handle(JsonNode notification) throws Exception {
            String call = graphUrl + "/v1.0" + notification.path("resourceUrl").asText();
            JsonNode data = notification.path("resourceData");
            if (data.path("state").asText().equals("incoming")) {
                String body = """
                        {"callbackUri": "%s", "acceptedModalities": ["audio"],
                         "mediaConfig": {"@odata.type": "#microsoft.graph.serviceHostedMediaConfig"}}""";
                send("POST", call + "/answer", body.formatted(callbackUri));
            } else if (data.has("mediaState")) {
                send("POST", call + "/subscribeToTone", "{}");
            } else if (data.has("toneInfo")) {
                send("DELETE", call, "");
            }
            return null;
        }

        private void send(String method, String uri, String body) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                    .header("Authorization", "Bearer " + token)
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            client.send(request, BodyHandlers.ofString());
        }
    }
}
