package io.github.graphcalls.examples.callevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Microsoft would find of an application that is set up for Graph; it sends nothing until it is called. */
class AgainstGraphTest {

    @Test
    void aCallbackWithoutATokenIsRefused() throws Exception {
        try (AnsweringRoutes routes = AnsweringRoutes.forGraph(Map.of(
                "GRAPH_CALLS_TENANT_ID", "11111111-2222-4333-8444-555555555555",
                "GRAPH_CALLS_APPLICATION_ID", "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
                "GRAPH_CALLS_CLIENT_SECRET", "not a real one",
                "GRAPH_CALLS_CALLBACK_URI", "https://survey.example.com/teams/calls",
                "GRAPH_CALLS_PORT", "0",
                "GRAPH_CALLS_KAFKA_BROKERS", "127.0.0.1:9"))) {
            routes.start();

            HttpRequest callback = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + routes.port() + "/teams/calls"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(callback, HttpResponse.BodyHandlers.discarding())
                    .statusCode();

            assertThat(status).isEqualTo(401);
        }
    }
}
