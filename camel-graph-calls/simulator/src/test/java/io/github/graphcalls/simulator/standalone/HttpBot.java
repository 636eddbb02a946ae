package io.github.graphcalls.simulator.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * A bot that knows of the simulator only its addresses, as one in another process does: it answers, plays menu.wav of one
 * second, on key 1 hours.wav, on key 3 two minutes of music.wav, and hangs up on key 2.
 */
final class HttpBot implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Duration> SOUNDS = Map.of(
            "menu.wav", Duration.ofSeconds(1),
            "hours.wav", Duration.ofSeconds(1),
            "music.wav", Duration.ofMinutes(2));
    private static final Map<String, String> PROMPTS_BY_TONE = Map.of("tone1", "hours.wav", "tone3", "music.wav");

    private final String applicationId;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService workers = Executors.newFixedThreadPool(16);
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> audiences = new CopyOnWriteArrayList<>();
    private volatile String graph = "";
    private volatile String token = "";
    /** Until then notifications wait: the scenario may be quicker than the answer with the token. */
    private final CompletableFuture<Void> pointed = new CompletableFuture<>();

    private volatile String clientContext = "a menu";

    HttpBot(String applicationId) {
        this.applicationId = applicationId;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/calls", this::notified);
        SOUNDS.forEach((name, length) -> server.createContext("/" + name, exchange -> {
            byte[] sound = files.getOrDefault(name, silence(length));
            exchange.sendResponseHeaders(200, sound.length);
            exchange.getResponseBody().write(sound);
            exchange.close();
        }));
        server.setExecutor(workers);
        server.start();
    }

    /** Has other bytes for a prompt than sound. */
    HttpBot serving(String prompt, byte[] file) {
        files.put(prompt, file);
        return this;
    }

    /** Sends this with its prompts. */
    HttpBot saying(String context) {
        clientContext = context;
        return this;
    }

    /** Fetches a token as any bot does, over http. */
    HttpBot pointedAt(String graphUrl) throws IOException, InterruptedException {
        graph = graphUrl;
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(graphUrl + "/any-tenant/oauth2/v2.0/token"))
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id="
                                + applicationId + "&client_secret=any&scope=https://graph.microsoft.com/.default"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        token = JSON.readTree(answer.body()).path("access_token").asText();
        pointed.complete(null);
        return this;
    }

    String callback() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/calls";
    }

    /** The audiences of the tokens that notifications came with. */
    List<String> audiences() {
        return audiences;
    }

    private void notified(HttpExchange exchange) throws IOException {
        JsonNode envelope = JSON.readTree(exchange.getRequestBody());
        String payload = exchange.getRequestHeaders().getFirst("Authorization").split("\\.")[1];
        audiences.add(JSON.readTree(java.util.Base64.getUrlDecoder().decode(payload))
                .path("aud")
                .asText());
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
        try {
            pointed.join();
            react(envelope.path("value").path(0));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void react(JsonNode notification) throws IOException, InterruptedException {
        String call = graph + "/v1.0/communications/calls/"
                + notification.path("resourceUrl").asText().split("/")[3];
        JsonNode data = notification.path("resourceData");
        if (data.path("state").asText().equals("incoming")) {
            send("POST", call + "/answer", """
                    {"callbackUri": "%s", "acceptedModalities": ["audio"],
                     "mediaConfig": {"@odata.type": "#microsoft.graph.serviceHostedMediaConfig"}}""".formatted(callback()));
        } else if (data.has("mediaState")) {
            send("POST", call + "/subscribeToTone", "{}");
            play(call, "menu.wav");
        } else if (data.path("toneInfo").path("tone").asText().equals("tone2")) {
            send("DELETE", call, "");
        } else if (PROMPTS_BY_TONE.containsKey(
                data.path("toneInfo").path("tone").asText())) {
            play(call, PROMPTS_BY_TONE.get(data.path("toneInfo").path("tone").asText()));
        }
    }

    private void play(String call, String prompt) throws IOException, InterruptedException {
        send("POST", call + "/playPrompt", """
                {"clientContext": %s, "prompts": [{"@odata.type": "#microsoft.graph.mediaPrompt",
                  "mediaInfo": {"@odata.type": "#microsoft.graph.mediaInfo", "uri": "%s"}}]}""".formatted(
                        JSON.writeValueAsString(clientContext), callback().replace("/calls", "/" + prompt)));
    }

    int join(String thread) throws IOException, InterruptedException {
        return send("POST", graph + "/v1.0/communications/calls", """
                {"@odata.type": "#microsoft.graph.call", "callbackUri": "%s", "requestedModalities": ["audio"],
                 "mediaConfig": {"@odata.type": "#microsoft.graph.serviceHostedMediaConfig"},
                 "chatInfo": {"@odata.type": "#microsoft.graph.chatInfo", "threadId": "%s", "messageId": "0"},
                 "meetingInfo": {"@odata.type": "#microsoft.graph.organizerMeetingInfo"}}""".formatted(callback(), thread));
    }

    int call(String userId) throws IOException, InterruptedException {
        return send("POST", graph + "/beta/communications/calls", """
                {"@odata.type": "#microsoft.graph.call", "callbackUri": "%s", "requestedModalities": ["audio"],
                 "mediaConfig": {"@odata.type": "#microsoft.graph.serviceHostedMediaConfig"},
                 "targets": [{"@odata.type": "#microsoft.graph.invitationParticipantInfo",
                   "identity": {"@odata.type": "#microsoft.graph.identitySet",
                     "user": {"@odata.type": "#microsoft.graph.identity", "id": "%s"}}}]}""".formatted(callback(), userId));
    }

    private int send(String method, String uri, String body) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(uri))
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static byte[] silence(Duration length) {
        AudioFormat format = new AudioFormat(16_000, 16, 1, true, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            AudioSystem.write(
                    new AudioInputStream(
                            new ByteArrayInputStream(new byte[(int) length.toMillis() * 32]),
                            format,
                            length.toMillis() * 16),
                    AudioFileFormat.Type.WAVE,
                    file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
