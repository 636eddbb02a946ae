package io.github.graphcalls.examples.attendant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoAttendantTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void everyCallerGetsWhatHeShouldAndTheMessageIsKept() throws IOException {
        boolean content = new OfflineRun(Speed.MAX, Map.of("messages.folder", folder.toString()), out).run();

        assertThat(content).as(printed()).isTrue();
        assertThat(printed())
                .startsWith("6 callers call the attendant at the same time, as fast as the machine goes.\n")
                .contains(
                        "A caller asks for the opening hours\n",
                        "A caller talks to the operator\n",
                        "A caller leaves a message\n",
                        "A caller presses nothing\n",
                        "A caller presses wrong keys\n",
                        "A caller hangs up in the middle of the menu\n")
                .doesNotContain("FAILED")
                .endsWith("6 of 6 callers got what they should. Messages are kept in " + folder + "\n");
        assertThat(filesIn(folder)).hasSize(1).allMatch(name -> name.endsWith(".wav"));
        // in any order: what happens at the same moment may change places
        assertThat(printed().lines()).containsAll(sampleInReadme());
    }

    @Test
    void aCallerWhoDoesNotGetWhatHeShouldIsReported() throws IOException {
        Path routes = copyOfRoutes();
        Path attendant = routes.resolve("attendant.yaml");
        Files.writeString(attendant, Files.readString(attendant).replace("== '2'", "== '3'"));

        boolean content = new OfflineRun(
                        Speed.MAX,
                        Map.of("messages.folder", folder.toString(), "routes", "file:" + routes + "/*.yaml"),
                        out)
                .run();

        assertThat(content).as(printed()).isFalse();
        assertThat(printed())
                .contains(
                        "  FAILED: The caller expected to hear connecting.wav within 15 s of 00:08.6, but heard goodbye.wav,"
                                + " and the call is over: the bot has hung up.\n")
                .contains("5 of 6 callers got what they should.");
    }

    @Test
    void whatIsMissingToRunAgainstGraphIsSaid() throws Exception {
        int code = new AutoAttendant(
                        Map.of("GRAPH_CALLS_TENANT_ID", "a", "GRAPH_CALLS_CALLBACK_URI", "b", "GRAPH_CALLS_PORT", " "),
                        out)
                .run();

        assertThat(code).isEqualTo(AutoAttendant.MISUSED);
        assertThat(printed())
                .isEqualTo("To run against Microsoft Graph, set GRAPH_CALLS_APPLICATION_ID and"
                        + " GRAPH_CALLS_CLIENT_SECRET too. To run offline, unset the others.\n");
    }

    @Test
    void aCallbackAddressThatMicrosoftWouldNotCallIsRefused() throws Exception {
        Map<String, String> environment = Map.of(
                "GRAPH_CALLS_TENANT_ID", "a",
                "GRAPH_CALLS_APPLICATION_ID", "b",
                "GRAPH_CALLS_CLIENT_SECRET", "c",
                "GRAPH_CALLS_CALLBACK_URI", "http://attendant.example.com/api/calls");

        int code = new AutoAttendant(environment, out).run();

        assertThat(code).isEqualTo(AutoAttendant.MISUSED);
        assertThat(printed())
                .isEqualTo("GRAPH_CALLS_CALLBACK_URI is \"http://attendant.example.com/api/calls\"; it must be an https"
                        + " address with a path and no query, such as https://attendant.example.com/api/calls.\n");
    }

    @Test
    void aSpeedThatMakesNoSenseIsRefused() throws Exception {
        int code = new AutoAttendant(Map.of(), out).run("--speed", "-1");

        assertThat(code).isEqualTo(AutoAttendant.MISUSED);
        assertThat(printed())
                .isEqualTo("\"--speed -1\" is not understood. Give --speed and a number above 0, at most 20 (1 is real"
                        + " speed), or --speed max, or nothing for that.\n");
    }

    private static List<String> sampleInReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("```text\n") + "```text\n".length();
        return readme.substring(begin, readme.indexOf("```", begin)).lines().toList();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path copyOfRoutes() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("routes"));
        try (Stream<Path> routes = Files.list(Path.of("src/main/resources/camel"))) {
            for (Path route : routes.toList()) {
                Files.copy(route, copy.resolve(route.getFileName()));
            }
        }
        return copy;
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
