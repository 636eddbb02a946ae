package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.simulator.standalone.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
@Tag("load") // not of each build, nor slow: it takes 8 minutes and wants the machine to itself
class LoadTest {

    private static final int CALLS = Integer.getInteger("load.calls", 10_000);

    /** How many times as fast as the clock the simulator's time runs while all are live. */
    private static final int SPEED = Integer.getInteger("load.speed", 6);

    /** In the simulator's time, as are all of the scenario. */
    private static final int PRESSES_EVERY = Integer.getInteger("load.presses", 200);

    private static final int BEGIN = 30;
    private static final int RAMP = Integer.getInteger("load.ramp", 200);
    private static final int HOLD = 600;
    private static final int WARMING = 15;
    private static final int MOST_PENDING = 100;
    private static final int GROUPS = 10;
    private static final int GROUPS_END_APART = RAMP / GROUPS / 2;

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
                try (LoadTime time = new LoadTime(graph)) {
                    observe(simulator, bot, time);
                }
            }
        } finally {
            Files.writeString(FIGURES, report);
        }
    }

    private void observe(LoadProcess simulator, LoadProcess bot, LoadTime time) throws Exception {
        time.until(BEGIN);
        Map<String, Double> empty = note("empty", bot.asked("heap"));
        bot.asked("anew");
        time.until(BEGIN + RAMP + 10);
        note("all live", bot.asked("heap"));
        bot.asked("anew");
        long begun = System.nanoTime();
        time.until(BEGIN + RAMP + HOLD / 2, SPEED, () -> keepsUp(bot));
        Map<String, Double> half = note("half", bot.asked("figures"));
        double seconds = (System.nanoTime() - begun) / 1e9;
        note("events a second", Map.of("events", half.get("events") / seconds));
        double middle = note("middle", bot.asked("heap")).get("heap");
        assertThat(half.get("graph.calls.live")).isEqualTo(CALLS);
        assertThat(time.get("/simulator/status").path("callsLive").asInt()).isEqualTo(CALLS);
        time.until(BEGIN + RAMP + HOLD - 10, SPEED, () -> keepsUp(bot));
        Map<String, Double> end = note("end", bot.asked("heap"));
        assertThat(end.get("graph.calls.live")).isEqualTo(CALLS);

        String summary = simulator.says(" ended as wanted", Duration.ofMinutes(5));
        report.append(summary).append('\n');
        await("no call alive")
                .atMost(Duration.ofSeconds(30))
                .until(() -> bot.asked("figures").get("graph.calls.live") == 0);
        Map<String, Double> after = note("after", bot.asked("heap"));
        assertThat(summary).contains(" people: " + (CALLS + WARMING) + " ended as wanted, 0 did not.");
        assertThat(unacknowledged(time)).isZero();
        for (String none : ERRORS) {
            assertThat(after.getOrDefault(none, 0.0)).as(none).isEqualTo(empty.getOrDefault(none, 0.0));
        }
        assertThat(end.get("heap")).isCloseTo(middle, Percentage.withPercentage(10));
    }

    /** Time is the test's to hurry: beyond what the machine bears it would measure a queue of its own making. */
    private static boolean keepsUp(LoadProcess bot) throws IOException {
        return bot.asked("figures").get("graph.calls.pending") < MOST_PENDING;
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
        yaml.append("  - {id: \"+141{nnnnnnn}\", at: 5s, times: ")
                .append(WARMING)
                .append(", every: 1s, steps: [{patience: 60s}, {waits: 5s}, hangsUp]}\n");
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
            for (; left > PRESSES_EVERY; left -= PRESSES_EVERY) {
                yaml.append(", {waits: ").append(PRESSES_EVERY).append("s}, {presses: 1}, {hears: menu.wav}");
            }
            yaml.append(", {waits: ").append(left).append("s}, hangsUp]}\n");
        }
        return yaml.toString();
    }

    private static int unacknowledged(LoadTime time) throws Exception {
        int count = 0;
        int since = 0;
        while (true) {
            JsonNode page = time.get("/simulator/notifications?limit=10000&since=" + since);
            for (JsonNode notification : page.path("notifications")) {
                count += notification.path("acknowledged").asBoolean() ? 0 : 1;
            }
            if (page.path("next").asInt() == since) {
                return count;
            }
            since = page.path("next").asInt();
        }
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
