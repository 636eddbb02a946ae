package io.github.graphcalls.examples.attendant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Microsoft would find of an attendant that is set up for Graph; it sends nothing until it is called. */
class AgainstGraphTest {
    private final Attendant attendant = Attendant.forGraph(Map.of(
            "GRAPH_CALLS_TENANT_ID", "11111111-2222-4333-8444-555555555555",
            "GRAPH_CALLS_APPLICATION_ID", "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
            "GRAPH_CALLS_CLIENT_SECRET", "not a real one",
            "GRAPH_CALLS_CALLBACK_URI", "https://attendant.example.com/teams/calls",
            "GRAPH_CALLS_PORT", "0"));
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        attendant.close();
    }

    @Test
    void promptsAreServedBelowTheCallbackAddress() throws Exception {
        attendant.start();

        HttpResponse<byte[]> prompt = get("/teams/calls/prompts/welcome.wav");
        assertThat(prompt.statusCode()).isEqualTo(200);
        assertThat(prompt.headers().firstValue("Content-Type")).hasValue("audio/wav");
        assertThat(prompt.body()).isEqualTo(Files.readAllBytes(Path.of("src/main/resources/prompts/welcome.wav")));
        assertThat(attendant.property("prompts")).isEqualTo("https://attendant.example.com/teams/calls/prompts");
    }

    @Test
    void nothingElseIsServed() throws Exception {
        attendant.start();

        assertThat(get("/teams/calls/prompts/other.wav").statusCode()).isEqualTo(404);
        assertThat(get("/teams/calls/prompts/..%2Fapplication.properties").statusCode())
                .isEqualTo(404);
        assertThat(get("/application.properties").statusCode()).isEqualTo(404);
    }

    @Test
    void aCallbackWithoutATokenIsRefused() throws Exception {
        attendant.start();

        HttpRequest callback = HttpRequest.newBuilder(address("/teams/calls"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(client.send(callback, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + attendant.port() + path);
    }
}
