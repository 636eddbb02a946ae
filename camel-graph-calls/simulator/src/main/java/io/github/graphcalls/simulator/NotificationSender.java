package io.github.graphcalls.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Posts bodies to a bot as the calling service does. */
final class NotificationSender {
    /** Real time: a bot that gives no answer for so long has failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;

    NotificationSender(HttpClient client) {
        this.client = client;
    }

    /**
     * @param token empty for none
     * @param more headers besides the usual ones, or instead of them
     */
    CompletableFuture<HttpResponse<String>> post(URI callbackUri, String token, byte[] body, Map<String, String> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(callbackUri)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json")
                .header("User-Agent", "Microsoft-Skype/3.0,(Calling/1.0)")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        more.forEach(request::setHeader);
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
