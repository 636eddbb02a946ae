package io.github.graphcalls.examples.meeting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the bot to join a meeting, as anybody who can reach it does: by HTTP. */
final class Invitation {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Invitation() {}

    /** @return the bot's answer, which comes when the service has been asked */
    static HttpResponse<String> send(int port, String joinUrl) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/meetings"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"joinUrl\": \"" + joinUrl + "\"}"))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the bot was invited", e);
        }
    }
}
