package io.github.graphcalls.examples.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Microsoft would find of a bot that is set up for Graph; it sends nothing until it is invited. */
class AgainstGraphTest {
    private final RunningBot bot = RunningBot.forGraph(Map.of(
            "GRAPH_CALLS_TENANT_ID", "11111111-2222-4333-8444-555555555555",
            "GRAPH_CALLS_APPLICATION_ID", "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
            "GRAPH_CALLS_CLIENT_SECRET", "not a real one",
            "GRAPH_CALLS_CALLBACK_URI", "https://bot.example.com/teams/calls",
            "GRAPH_CALLS_PORT", "0"));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void promptsAreNotServedToWhoGuessesTheirAddress() throws Exception {
        bot.start();

        assertThat(get("/teams/calls/media/guessed/hello.wav")).isEqualTo(404);
        assertThat(get("/teams/calls/media/guessed/..%2Fapplication.properties"))
                .isEqualTo(404);
        assertThat(get("/application.properties")).isEqualTo(404);
    }

    @Test
    void aCallbackWithoutATokenIsRefused() throws Exception {
        bot.start();

        HttpRequest callback = HttpRequest.newBuilder(address("/teams/calls"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(client.send(callback, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(401);
    }

    private int get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + bot.port() + path);
    }
}
