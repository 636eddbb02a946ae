package io.github.graphcalls.simulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar, started as the guide says. */
class StandaloneJarIT {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theGuidesScenarioIsPlayedAndEndsAsWanted() throws Exception {
        String guide = Files.readString(Path.of("../../docs/simulator.md"));
        String yaml = YAML.matcher(guide).results().findFirst().orElseThrow().group(1);
        try (HttpBot bot = new HttpBot("app-1");
                SimulatorProcess simulator = start(
                        "--port",
                        "0",
                        "--speed",
                        "4",
                        "--callback",
                        bot.callback(),
                        "--await-bot",
                        "--exit",
                        "--scenario",
                        write(yaml))) {
            bot.pointedAt(simulator.printed("GRAPH_URL"));

            assertThat(simulator.saysToItsEnd()).contains("20 people: 20 ended as wanted, 0 did not.");
            assertThat(simulator.exitCode()).isZero();
            assertThat(bot.audiences()).containsOnly("app-1");
        }
    }

    @Test
    void aScenarioThatEndsOtherwiseSaysWhatHappenedAndExitsWith1() throws Exception {
        try (HttpBot bot = new HttpBot("app-1");
                SimulatorProcess simulator = start(
                        "--speed",
                        "4",
                        "--callback",
                        bot.callback(),
                        "--await-bot",
                        "--exit",
                        "--oddity",
                        "ETAGS",
                        "--scenario",
                        write("callers: [{id: anna, steps: [{hears: other.wav}]}]"))) {
            bot.pointedAt(simulator.printed("GRAPH_URL"));

            assertThat(simulator.saysToItsEnd())
                    .contains("1 people: 0 ended as wanted, 1 did not.")
                    .containsPattern(
                            "anna: The caller expected to hear other\\.wav within 15 s of 00:0\\d\\.\\d, but heard"
                                    + " menu\\.wav\\. What happened:\n00:0\\d\\.\\d caller dials");
            assertThat(simulator.exitCode()).isEqualTo(1);
            assertThat(bot.audiences())
                    .as("who is called by a scenario that has waited for it")
                    .containsOnly("app-1");
        }
    }

    @Test
    void wrongArgumentsPrintTheUsageAndExitWith2() throws Exception {
        try (SimulatorProcess simulator = start("--prot", "1")) {
            assertThat(simulator.saysToItsEnd() + "\n").isEqualTo("There is no option --prot.\n" + CommandLine.USAGE);
            assertThat(simulator.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void aWrongScenarioIsToldWithItsLineAndExitsWith2() throws Exception {
        try (SimulatorProcess simulator = start("--scenario", write("until: 1s\ncalers: []\n"))) {
            assertThat(simulator.saysToItsEnd())
                    .startsWith("scenario.yaml, line 2, calers: there is no such key; known are [bot, callees, callers,"
                            + " meetings, oddities, until]");
            assertThat(simulator.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void aTakenPortIsToldAndExitsWith3() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                SimulatorProcess simulator = start("--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(simulator.saysToItsEnd())
                    .startsWith(
                            "The simulator cannot listen on port " + taken.getLocalPort() + " (http) and 0 (https)");
            assertThat(simulator.exitCode()).isEqualTo(3);
        }
    }

    @Test
    void helpIsPrinted() throws Exception {
        try (SimulatorProcess simulator = start("--help")) {
            assertThat(simulator.saysToItsEnd() + "\n").isEqualTo(CommandLine.USAGE);
            assertThat(simulator.exitCode()).isZero();
        }
    }

    @Test
    void tokensAreFetchedOverHttpsWithTheCertificateThatWasWritten() throws Exception {
        Path certificate = folder.resolve("simulator.pem");
        try (SimulatorProcess simulator = start("--certificate", certificate.toString())) {
            String authority = simulator.printed("AUTHORITY");
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(certificate)).build();

            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(authority + "/oauth2/v2.0/token"))
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "grant_type=client_credentials&client_id=any&client_secret=any&scope=any"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("access_token");
        }
    }

    @Test
    void theConsoleIsInTheJar() throws Exception {
        try (SimulatorProcess simulator = start()) {
            String console = simulator.printed("CONSOLE_URL");

            for (String file : List.of("", "console/console.css", "console/console.js", "console/icon.svg")) {
                assertThat(HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(URI.create(console + file))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .as(file)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void itEndsWhenItIsAskedTo() throws Exception {
        try (SimulatorProcess simulator = start()) {
            simulator.printed("CONTROL_URL");

            assertThat(simulator.interrupt().exitCode()).isEqualTo(143);
        }
    }

    @Test
    void theJarHasNoSignaturesAndNamesItsMain() throws Exception {
        try (JarFile jar = new JarFile(SimulatorProcess.JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo(Main.class.getName());
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.startsWith("META-INF/") && name.endsWith(".SF"));
        }
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, new char[0]);
        try (var file = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "simulator", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private SimulatorProcess start(String... arguments) throws IOException {
        return SimulatorProcess.start(List.of(), List.of(arguments));
    }

    private String write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("scenario.yaml"), yaml).toString();
    }
}
