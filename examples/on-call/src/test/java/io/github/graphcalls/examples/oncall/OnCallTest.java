package io.github.graphcalls.examples.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnCallTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void oneAlertIsTakenByTheThirdPersonAndTheOtherByNobody() throws IOException {
        boolean asItShould = new OfflineRun(Map.of("alerts.folder", folder.toString()), out).run();

        assertThat(asItShould).as(printed()).isTrue();
        assertThat(printed()).doesNotContain("FAILED").endsWith("Both alerts ended as they should.\n");
        assertThat(folder).isDirectoryContaining("glob:**.json");
        // in any order: what happens at the same moment may change places
        assertThat(printed().lines()).containsAll(sampleInReadme());
    }

    @Test
    void anAlertThatDoesNotEndAsItShouldIsReported() {
        boolean asItShould = new OfflineRun(
                        Map.of(
                                "alerts.folder",
                                folder.toString(),
                                "alert.tell",
                                "graph-calls:playPrompt?prompts=classpath:prompts/next.wav"),
                        out)
                .run();

        assertThat(asItShould).as(printed()).isFalse();
        assertThat(printed())
                .contains(
                        "FAILED: The callee expected to hear alert.wav within 300 s of 00:01.1, but heard next.wav, then"
                                + " take-it.wav, then take-it.wav, then next.wav, and the call is over: the bot has hung up.")
                .endsWith("An alert did not end as it should.\n");
    }

    @Test
    void whatIsMissingToRunAgainstGraphIsSaid() throws Exception {
        int code = new OnCall(
                        Map.of(
                                "GRAPH_CALLS_TENANT_ID", "a",
                                "GRAPH_CALLS_APPLICATION_ID", "b",
                                "GRAPH_CALLS_CLIENT_SECRET", "c",
                                "GRAPH_CALLS_CALLBACK_URI", "d",
                                "GRAPH_CALLS_ON_CALL", " "),
                        out)
                .run();

        assertThat(code).isEqualTo(OnCall.MISUSED);
        assertThat(printed())
                .isEqualTo("To run against Microsoft Graph, set GRAPH_CALLS_ON_CALL too. To run offline, unset the"
                        + " others.\n");
    }

    @Test
    void aCallbackAddressThatMicrosoftWouldNotCallIsRefused() throws Exception {
        int code = new OnCall(
                        Map.of(
                                "GRAPH_CALLS_TENANT_ID", "a",
                                "GRAPH_CALLS_APPLICATION_ID", "b",
                                "GRAPH_CALLS_CLIENT_SECRET", "c",
                                "GRAPH_CALLS_CALLBACK_URI", "https://alerts.example.com",
                                "GRAPH_CALLS_ON_CALL", "user:e"),
                        out)
                .run();

        assertThat(code).isEqualTo(OnCall.MISUSED);
        assertThat(printed())
                .isEqualTo(
                        "GRAPH_CALLS_CALLBACK_URI is \"https://alerts.example.com\"; it must be an https address with a"
                                + " path and no query, such as https://alerts.example.com/api/calls.\n");
    }

    @Test
    void argumentsAreRefused() throws Exception {
        int code = new OnCall(Map.of(), out).run("--speed", "1");

        assertThat(code).isEqualTo(OnCall.MISUSED);
        assertThat(printed()).isEqualTo("This example takes no arguments, but got --speed 1.\n");
    }

    private static List<String> sampleInReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int begin = readme.indexOf("```text\n") + "```text\n".length();
        return readme.substring(begin, readme.indexOf("```", begin)).lines().toList();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
