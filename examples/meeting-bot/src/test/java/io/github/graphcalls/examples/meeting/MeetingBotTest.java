package io.github.graphcalls.examples.meeting;

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

class MeetingBotTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void everybodyInTheMeetingGetsWhatHeShouldAndWhatWasSaidIsKept() throws IOException {
        boolean content = new OfflineRun(Map.of("notes.folder", folder.toString()), out).run();

        assertThat(content).as(printed()).isTrue();
        assertThat(printed())
                .startsWith("The bot is invited to a meeting of two\n")
                .endsWith("All got what they should. Minutes and notes are kept in " + folder + "\n");
        // in any order: what happens at the same moment may change places
        assertThat(printed().lines()).containsAll(sampleInReadme());
    }

    @Test
    void aMeetingInWhichSomebodyDoesNotGetWhatHeShouldIsReported() throws IOException {
        Path routes = copyOfRoutes();
        Path meeting = routes.resolve("meeting.yaml");
        Files.writeString(meeting, Files.readString(meeting).replace("== '5'", "== '6'"));

        boolean content = new OfflineRun(
                        Map.of("notes.folder", folder.toString(), "routes", "file:" + routes + "/*.yaml"), out)
                .run();

        assertThat(content).as(printed()).isFalse();
        assertThat(printed())
                .contains("  00:11.5 Bert presses 5\n")
                .endsWith("FAILED: Bert expected to hear note.wav within 15 s of 00:11.5, but heard nothing.\n");
    }

    @Test
    void whatIsMissingToRunAgainstGraphIsSaid() throws Exception {
        int code = new MeetingBot(
                        Map.of("GRAPH_CALLS_TENANT_ID", "a", "GRAPH_CALLS_CALLBACK_URI", "b", "GRAPH_CALLS_PORT", " "),
                        out)
                .run();

        assertThat(code).isEqualTo(MeetingBot.MISUSED);
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
                "GRAPH_CALLS_CALLBACK_URI", "http://bot.example.com/api/calls");

        int code = new MeetingBot(environment, out).run();

        assertThat(code).isEqualTo(MeetingBot.MISUSED);
        assertThat(printed())
                .isEqualTo("GRAPH_CALLS_CALLBACK_URI is \"http://bot.example.com/api/calls\"; it must be an https"
                        + " address with a path and no query, such as https://bot.example.com/api/calls.\n");
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
}
