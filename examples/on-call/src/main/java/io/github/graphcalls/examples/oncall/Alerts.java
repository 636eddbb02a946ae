package io.github.graphcalls.examples.oncall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A program that raises alerts and asks what became of them. */
final class Alerts {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI alerts;

    /** @param alerts where they are posted */
    Alerts(URI alerts) {
        this.alerts = alerts;
    }

    /** Posts any body. */
    HttpResponse<String> post(String body) {
        return send(HttpRequest.newBuilder(alerts)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /**
     * Raises an alert.
     *
     * @param text of letters and spaces
     * @return where it tells what became of it
     * @throws AssertionError if it was not taken in
     */
    URI raise(String text) {
        HttpResponse<String> answer = post("{\"text\": \"" + text + "\"}");
        if (answer.statusCode() != 202) {
            throw new AssertionError("The alert was answered " + answer.statusCode() + ": " + answer.body());
        }
        return alerts.resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    /** What became of an alert, as JSON. */
    HttpResponse<String> get(URI alert) {
        return send(HttpRequest.newBuilder(alert).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an answer was awaited", e);
        }
    }
}
