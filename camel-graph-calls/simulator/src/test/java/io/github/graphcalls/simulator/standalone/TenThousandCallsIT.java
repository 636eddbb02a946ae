package io.github.graphcalls.simulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many calls at once as are promised, in the memory that is promised. */
@Tag("slow")
class TenThousandCallsIT {
    private static final String SCENARIO = """
            until: 20m
            callers:
              - id: "+142{nnnnnnn}"
                at: 5s
                times: 10000
                every: 15ms
                steps: [{patience: 60s}, isAnswered, {hears: menu.wav}, {waits: 3m}, {presses: 2}, isHungUpOn]
            """;

    @TempDir
    private Path folder;

    @Test
    void tenThousandCallsAtOnceFitIntoOneGiB() throws Exception {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
        try (HttpBot bot = new HttpBot("app-1");
                SimulatorProcess simulator = SimulatorProcess.start(
                        List.of("-Xmx1g", "-XX:+ExitOnOutOfMemoryError"),
                        List.of(
                                "--callback",
                                bot.callback(),
                                "--await-bot",
                                "--exit",
                                "--scenario",
                                file.toString()))) {
            String graph = simulator.printed("GRAPH_URL");
            bot.pointedAt(graph);

            Awaitility.await()
                    .atMost(java.time.Duration.ofMinutes(8))
                    .pollInterval(java.time.Duration.ofSeconds(1))
                    .until(() -> status(graph).path("callsLive").asInt() == 10_000);

            assertThat(simulator.saysToItsEnd()).contains("10000 people: 10000 ended as wanted, 0 did not.");
            assertThat(simulator.exitCode()).isZero();
        }
    }

    private static JsonNode status(String graph) throws Exception {
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(graph + "/simulator/status"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
    }
}
