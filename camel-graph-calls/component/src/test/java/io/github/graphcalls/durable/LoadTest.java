package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.simulator.standalone.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many calls at once with a durable store, prompts and keys; the figures are written to a file. */
@Tag("load") // not of each build: it wants the machine to itself, and docs/load.md tells what it has not shown yet
class LoadTest {

    private static final int CALLS = Integer.getInteger("load.calls", 4_000);

    /** How many times as fast as the clock the simulator's time runs. */
    private static final int SPEED = Integer.getInteger("load.speed", 6);

    private static final int PRESSES_EVERY_SECONDS = Integer.getInteger("load.presses", 240);

    /** In the simulator's time, as are all of the scenario. */
    private static final int BEGIN = 180;

    private static final int RAMP = 600;
    private static final int HOLD = 600;
    private static final int WARMING = 15;
    private static final int GROUPS = 10;
    private static final int GROUPS_END_APART = 24;

    /** What must be as often as it was after the calls that warm up. */
    private static final List<String> ERRORS = List.of(
            "graph.calls.routed.failed",
            "graph.calls.parkings",
            "graph.calls.redelivered",
            "graph.calls.refused",
            "graph.calls.retries",
            "graph.calls.operations.not-found",
            "graph.calls.operations.throttled",
            "graph.calls.ended.failed");

    private static final Path FIGURES = Path.of("target", "load.txt");

    @TempDir
    private Path folder;

    private final StringBuilder report = new StringBuilder();

    @Test
    void manyCallsAtOnceAreServedWithoutAnErrorAndWithFlatMemory() throws Exception {
        Files.write(folder.resolve("menu.wav"), silence());
        int port = CrashNode.freePort();
        Path certificate = folder.resolve("simulator.pem");
        Files.writeString(folder.resolve("load.yaml"), scenario());
        try (LoadProcess simulator = LoadProcess.start(
                folder,
                Main.class,
                List.of("-Xmx3g"),
                List.of(
                        "--scenario",
                        folder.resolve("load.yaml").toString(),
                        "--callback",
                        "http://127.0.0.1:" + port + LoadBot.PATH,
                        "--application",
                        "load",
                        "--speed",
                        String.valueOf(SPEED),
                        "--certificate",
                        certificate.toString()))) {
            String graph = simulator.value("GRAPH_URL");
            simulator.says("Any application id");
            try (LoadProcess bot = LoadProcess.start(
                    folder,
                    LoadBot.class,
                    List.of(
                            "-Xmx2g",
                            "-Djavax.net.ssl.trustStore=" + trusted(certificate),
                            "-Djavax.net.ssl.trustStorePassword=simulator"),
                    List.of(
                            String.valueOf(port),
                            "jdbc:h2:file:" + folder.resolve("calls"),
                            graph,
                            simulator.value("OPENID_CONFIGURATION_URL"),
                            simulator.value("AUTHORITY"),
                            simulator.value("TENANT_ID"),
                            "load",
                            folder.resolve("menu.wav").toUri().toString()))) {
                bot.says(LoadBot.READY);
                observe(simulator, bot, graph);
            }
        } finally {
            Files.writeString(FIGURES, report);
        }
    }

    private void observe(LoadProcess simulator, LoadProcess bot, String graph) throws Exception {
        until(graph, BEGIN);
        Map<String, Double> empty = note("empty", bot.asked("heap"));
        until(graph, BEGIN + RAMP + 5);
        note("all live", bot.asked("heap"));
        bot.asked("anew");
        long begun = System.nanoTime();
        until(graph, BEGIN + RAMP + HOLD / 2);
        Map<String, Double> half = note("half", bot.asked("figures"));
        double seconds = (System.nanoTime() - begun) / 1e9;
        note("events a second", Map.of("events", half.get("events") / seconds));
        double middle = note("middle", bot.asked("heap")).get("heap");
        assertThat(half.get("graph.calls.live")).isEqualTo(CALLS);
        assertThat(status(graph).path("callsLive").asInt()).isEqualTo(CALLS);
        until(graph, BEGIN + RAMP + HOLD - 10);
        Map<String, Double> end = note("end", bot.asked("heap"));
        assertThat(end.get("graph.calls.live")).isEqualTo(CALLS);
        assertThat(end.get("heap")).isCloseTo(middle, Percentage.withPercentage(10));

        String summary = simulator.says(" ended as wanted", Duration.ofMinutes(5));
        report.append(summary).append('\n');
        await("no call alive")
                .atMost(Duration.ofSeconds(30))
                .until(() -> bot.asked("figures").get("graph.calls.live") == 0);
        Map<String, Double> after = note("after", bot.asked("heap"));
        assertThat(summary).contains(" people: " + (CALLS + WARMING) + " ended as wanted, 0 did not.");
        assertThat(unacknowledged(graph)).isZero();
        for (String none : ERRORS) {
            assertThat(after.getOrDefault(none, 0.0)).as(none).isEqualTo(empty.getOrDefault(none, 0.0));
        }
    }

    private Map<String, Double> note(String when, Map<String, Double> figures) throws IOException {
        report.append(when).append(':');
        figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(figure ->
                        report.append(String.format(Locale.ROOT, " %s=%.2f", figure.getKey(), figure.getValue())));
        report.append('\n');
        Files.writeString(FIGURES, report);
        return figures;
    }

    /** Some who warm both up; then groups of callers who come after one another and leave closer together. */
    private static String scenario() {
        StringBuilder yaml = new StringBuilder("until: 60m\ncallers:\n");
        yaml.append("  - {id: \"+141{nnnnnnn}\", at: 90s, times: ")
                .append(WARMING)
                .append(", every: 5s, steps: [{patience: 60s}, {waits: 20s}, hangsUp]}\n");
        int size = CALLS / GROUPS;
        for (int group = 0; group < GROUPS; group++) {
            int start = RAMP * group / GROUPS;
            int stays = RAMP + HOLD + GROUPS_END_APART * group - start;
            yaml.append("  - {id: \"+142")
                    .append(group)
                    .append("{nnnnnn}\", at: ")
                    .append(BEGIN + start)
                    .append("s, times: ")
                    .append(size)
                    .append(", every: ")
                    .append(RAMP * 1000 / CALLS)
                    .append("ms, steps: [{patience: 60s}, isAnswered, {hears: menu.wav}");
            int left = stays;
            for (; left > PRESSES_EVERY_SECONDS; left -= PRESSES_EVERY_SECONDS) {
                yaml.append(", {waits: ").append(PRESSES_EVERY_SECONDS).append("s}, {presses: 1}, {hears: menu.wav}");
            }
            yaml.append(", {waits: ").append(left).append("s}, hangsUp]}\n");
        }
        return yaml.toString();
    }

    private static void until(String graph, int second) {
        await("second " + second)
                .atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> status(graph).path("elapsed").asDouble() >= second);
    }

    private static int unacknowledged(String graph) throws Exception {
        int count = 0;
        int since = 0;
        while (true) {
            JsonNode page = get(graph + "/simulator/notifications?limit=10000&since=" + since);
            for (JsonNode notification : page.path("notifications")) {
                count += notification.path("acknowledged").asBoolean() ? 0 : 1;
            }
            if (page.path("next").asInt() == since) {
                return count;
            }
            since = page.path("next").asInt();
        }
    }

    private static JsonNode status(String graph) throws Exception {
        return get(graph + "/simulator/status");
    }

    private static JsonNode get(String url) throws Exception {
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    private Path trusted(Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "simulator", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "simulator".toCharArray());
        }
        return file;
    }

    private static byte[] silence() throws IOException {
        int rate = 16_000;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        try (AudioInputStream second =
                new AudioInputStream(new ByteArrayInputStream(new byte[rate * 2]), format, rate)) {
            AudioSystem.write(second, AudioFileFormat.Type.WAVE, file);
        }
        return file.toByteArray();
    }
}
