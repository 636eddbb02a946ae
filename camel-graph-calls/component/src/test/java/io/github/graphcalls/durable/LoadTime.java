package io.github.graphcalls.durable;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The time of a simulator in another process. It runs as the clock does; in between it is put forward in small leaps, so that
 * much of it passes without all that has to be in time (an incoming call rings for 15 s) having to be as much faster.
 */
final class LoadTime implements AutoCloseable {

    private static final int LEAP_EVERY_MILLIS = 250;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService leaps = Executors.newSingleThreadScheduledExecutor();
    private final String graph;
    private volatile double elapsed;
    private volatile long asOf;

    LoadTime(String graph) throws Exception {
        this.graph = graph;
        is(get("/simulator/status"));
    }

    private void is(JsonNode told) {
        elapsed = told.path("elapsed").asDouble();
        asOf = System.nanoTime();
    }

    /** Waits for a second of the simulator's time, which runs as the clock does. */
    void until(int second) {
        await("second " + second)
                .atMost(Duration.ofMinutes(12))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> elapsed + (System.nanoTime() - asOf) / 1e9 >= second);
    }

    /** The same, but up to so many times as fast: time is put forward only while the condition is true. */
    void until(int second, int speed, Callable<Boolean> mayLeap) throws Exception {
        String leap = "{\"by\": \"" + (speed - 1) * LEAP_EVERY_MILLIS + "ms\"}";
        Future<?> leaping =
                leaps.scheduleAtFixedRate(() -> leap(leap, mayLeap), 0, LEAP_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        until(second);
        leaping.cancel(false);
        leaps.submit(() -> {}).get(); // the last one is over
    }

    private void leap(String by, Callable<Boolean> mayLeap) {
        try {
            if (!mayLeap.call()) {
                return;
            }
            is(send(HttpRequest.newBuilder(URI.create(graph + "/simulator/time/advance"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(by))
                    .build()));
        } catch (Exception e) {
            throw new IllegalStateException("The simulator's time could not be put forward", e);
        }
    }

    /** What the simulator tells of itself at this path. */
    JsonNode get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(graph + path)).build());
    }

    private JsonNode send(HttpRequest request) throws Exception {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return new ObjectMapper().readTree(answer.body());
    }

    @Override
    public void close() {
        leaps.shutdownNow();
    }
}
