package io.github.graphcalls.simulator;

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
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;

/**
 * A bot in a few lines: the JDK's HTTP server takes notifications and serves prompts, the JDK's HTTP client makes
 * requests. What it does is given as reactions to notifications, by what they tell.
 */
final class TinyBot implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphCallsSimulator simulator;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService workers;
    private final Map<String, byte[]> prompts = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, JsonNode>> reactions = new ConcurrentHashMap<>();
    final List<Map.Entry<Map<String, List<String>>, JsonNode>> received = new CopyOnWriteArrayList<>();
    private final Map<Long, String> tokens = new ConcurrentHashMap<>();
    private volatile String decision = "{\"@odata.type\": \"#microsoft.graph.acceptJoinResponse\"}";
    private volatile int status = 202;
    private volatile String version = "v1.0";

    TinyBot(GraphCallsSimulator simulator) {
        this(simulator, simulator.executor());
    }

    TinyBot(GraphCallsSimulator simulator, ExecutorService workers) {
        this.simulator = simulator;
        this.workers = workers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/calls", this::notified);
        server.createContext("/prompts", this::servePrompt);
        server.start();
    }

    URI callbackUri() {
        return URI.create(url("/calls"));
    }

    Bot asBot() {
        return simulator.bot(callbackUri());
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    TinyBot hasPrompt(String name, Duration length) {
        return hasPrompt(name, Wav.hum(length).file());
    }

    TinyBot hasPrompt(String name, byte[] file) {
        prompts.put(name, file);
        return this;
    }

    TinyBot answersNotificationsWith(int newStatus) {
        status = newStatus;
        return this;
    }

    TinyBot speaks(String newVersion) {
        version = newVersion;
        return this;
    }

    /** What it answers when it is asked about somebody who joins; to accept if nothing is said. */
    TinyBot decides(String response) {
        decision = response;
        return this;
    }

    /** Answers calls as one that records by policy so many people. */
    TinyBot answersAsRecorder(int capacity) {
        return on(
                "incoming",
                (call, data) -> post(
                        call,
                        "answer",
                        answerBody().replaceFirst("}$", ", \"participantCapacity\": " + capacity + "}")));
    }

    /** @param what a state, {@code mediaActive}, a tone's name, {@code participants}, or an operation's type */
    TinyBot on(String what, BiConsumer<String, JsonNode> reaction) {
        reactions.put(what, reaction);
        return this;
    }

    TinyBot answersCalls() {
        return on("incoming", (call, data) -> post(call, "answer", answerBody()));
    }

    String answerBody() {
        return """
                {"callbackUri": "%s", "acceptedModalities": ["audio"],
                 "mediaConfig": {"@odata.type": "#microsoft.graph.serviceHostedMediaConfig"}}""".formatted(callbackUri());
    }

    HttpResponse<String> play(String call, String... names) {
        return post(call, "playPrompt", "{\"prompts\": [" + promptsJson(names) + "]}");
    }

    String promptsJson(String... names) {
        return String.join(
                ",",
                List.of(names).stream()
                        .map(name -> """
                                {"@odata.type": "#microsoft.graph.mediaPrompt",
                                 "mediaInfo": {"@odata.type": "#microsoft.graph.mediaInfo", "uri": "%s"}}""".formatted(url("/prompts/" + name)))
                        .toList());
    }

    HttpResponse<String> post(String call, String operation, String body) {
        return send("POST", "/communications/calls/" + call + "/" + operation, body);
    }

    HttpResponse<String> hangUp(String call) {
        return send("DELETE", "/communications/calls/" + call, "");
    }

    HttpResponse<String> send(String method, String path, String body) {
        return sendWithToken(method, path, body, token());
    }

    /** One token for half an hour, as signing one for each request would be most of the work. */
    private String token() {
        return tokens.computeIfAbsent(simulator.time().elapsed().toMinutes() / 30, halfHour -> simulator.accessToken());
    }

    HttpResponse<String> sendWithToken(String method, String path, String body, String token) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(simulator.graphUrl() + "/" + version + path))
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    String createBody(String target) {
        return """
                {"@odata.type": "#microsoft.graph.call", "callbackUri": "%s", "requestedModalities": ["audio"],
                 "mediaConfig": {"@odata.type": "#microsoft.graph.serviceHostedMediaConfig"}, "targets": [%s]}""".formatted(callbackUri(), target);
    }

    String createMeetingBody() {
        return """
                {"@odata.type": "#microsoft.graph.call", "callbackUri": "%s", "requestedModalities": ["audio"],
                 "mediaConfig": {"@odata.type": "#microsoft.graph.serviceHostedMediaConfig"},
                 "chatInfo": {"@odata.type": "#microsoft.graph.chatInfo", "threadId": "19:meeting@thread.v2",
                              "messageId": "0"},
                 "meetingInfo": {"@odata.type": "#microsoft.graph.organizerMeetingInfo"}}""".formatted(callbackUri());
    }

    /** The resource of the latest notification. */
    JsonNode lastResource() {
        return resources().get(received.size() - 1);
    }

    List<JsonNode> resources() {
        return received.stream()
                .map(one -> one.getValue().path("value").path(0).path("resourceData"))
                .toList();
    }

    List<JsonNode> resources(String type) {
        return resources().stream()
                .filter(one -> one.path("@odata.type").asText().equals("#microsoft.graph." + type))
                .toList();
    }

    /** The states that calls were notified in, in order. */
    List<String> states() {
        return resources("call").stream().map(one -> one.path("state").asText()).toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void notified(HttpExchange exchange) throws IOException {
        JsonNode envelope = JSON.readTree(exchange.getRequestBody());
        received.add(Map.entry(exchange.getRequestHeaders(), envelope));
        JsonNode data = envelope.path("value").path(0).path("resourceData");
        if (what(data).equals("participantJoiningNotification")) {
            answer(exchange, 200, decision.getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (status == 202) {
            // Handed over before the answer is given, so that the simulator's time waits for it.
            workers.execute(() -> react(envelope.path("value").path(0)));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void react(JsonNode notification) {
        String call = callIn(notification);
        JsonNode data = notification.path("resourceData");
        BiConsumer<String, JsonNode> reaction = reactions.get(what(data));
        if (reaction != null) {
            reaction.accept(call, data);
        }
    }

    /** Of an address with or without a slash at its beginning. */
    private static String callIn(JsonNode notification) {
        return notification
                .path("resourceUrl")
                .asText()
                .replaceFirst("^.*calls/", "")
                .replaceFirst("/.*", "");
    }

    private static String what(JsonNode data) {
        if (data.isArray()) {
            return "participants";
        }
        if (data.has("toneInfo")) {
            return data.path("toneInfo").path("tone").asText();
        }
        if (data.has("mediaState")) {
            return data.path("mediaState").path("audio").asText().equals("active") ? "mediaActive" : "mediaInactive";
        }
        return data.has("state")
                ? data.path("state").asText()
                : data.path("@odata.type").asText().replace("#microsoft.graph.", "");
    }

    private void servePrompt(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] file = prompts.get(path.substring(path.lastIndexOf('/') + 1));
        answer(exchange, file == null ? 404 : 200, file == null ? new byte[0] : file);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
