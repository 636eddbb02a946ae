package io.github.graphcalls.examples.callevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallEventsTest {
    private static final Map<String, String> ENGINES = Map.of(
            "GRAPH_CALLS_KAFKA_BROKERS", "127.0.0.1:9",
            "GRAPH_CALLS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:9/calls");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void eachOfTwentyCallsHasTheRecordThatItShould() throws Exception {
        boolean asItShould;
        try (EmbeddedEngines embedded = EmbeddedEngines.start()) {
            asItShould = new OfflineRun(embedded.engines(), Map.of("messages.folder", folder.toString()), out).run();
        }

        assertThat(asItShould).as(printed()).isTrue();
        assertThat(printed())
                .startsWith("20 people call; 4 consumers of one group write the records of their calls.\n")
                .doesNotContain("FAILED")
                .endsWith("20 of 20 calls have the record that they should.\n");
        assertThat(printed().lines()).containsAll(sampleInReadme());
        assertThat(folder).isDirectoryContaining("glob:**.wav");
    }

    @Test
    void argumentsThatItDoesNotKnowAreRefused() throws Exception {
        int code = new CallEvents(Map.of(), out).run("record", "--fast");

        assertThat(code).isEqualTo(CallEvents.MISUSED);
        assertThat(printed())
                .isEqualTo("The only argument that this example takes is record, but it got record --fast.\n");
    }

    @Test
    void oneEngineIsNotEnough() throws Exception {
        int code = new CallEvents(Map.of("GRAPH_CALLS_KAFKA_BROKERS", "localhost:9092"), out).run();

        assertThat(code).isEqualTo(CallEvents.MISUSED);
        assertThat(printed())
                .isEqualTo("To use engines of your own, set GRAPH_CALLS_DATABASE_URL too. To run offline, set none.\n");
    }

    @Test
    void toRecordTheCallsOfOthersEnginesAreNeeded() throws Exception {
        int code = new CallEvents(Map.of(), out).run("record");

        assertThat(code).isEqualTo(CallEvents.MISUSED);
        assertThat(printed())
                .isEqualTo("To record the calls of others, set GRAPH_CALLS_KAFKA_BROKERS and GRAPH_CALLS_DATABASE_URL"
                        + " too. To run offline, set none.\n");
    }

    @Test
    void whatIsMissingToRunAgainstGraphIsSaid() throws Exception {
        int code = new CallEvents(Map.of("GRAPH_CALLS_TENANT_ID", "a", "GRAPH_CALLS_CALLBACK_URI", "b"), out).run();

        assertThat(code).isEqualTo(CallEvents.MISUSED);
        assertThat(printed())
                .isEqualTo(
                        "To run against Microsoft Graph, set GRAPH_CALLS_APPLICATION_ID and GRAPH_CALLS_CLIENT_SECRET"
                                + " too. To run offline, set none.\n");
    }

    @Test
    void realCallsAreNotRecordedInEnginesThatGoWithTheProcess() throws Exception {
        int code = new CallEvents(graph("https://survey.example.com/api/calls"), out).run();

        assertThat(code).isEqualTo(CallEvents.MISUSED);
        assertThat(printed())
                .isEqualTo("To run against Microsoft Graph, set GRAPH_CALLS_KAFKA_BROKERS and GRAPH_CALLS_DATABASE_URL"
                        + " too. To run offline, set none.\n");
    }

    @Test
    void aCallbackAddressThatMicrosoftWouldNotCallIsRefused() throws Exception {
        Map<String, String> all = new HashMap<>(graph("https://survey.example.com"));
        all.putAll(ENGINES);

        int code = new CallEvents(all, out).run();

        assertThat(code).isEqualTo(CallEvents.MISUSED);
        assertThat(printed())
                .isEqualTo(
                        "GRAPH_CALLS_CALLBACK_URI is \"https://survey.example.com\"; it must be an https address with"
                                + " a path and no query, such as https://survey.example.com/api/calls.\n");
    }

    private static Map<String, String> graph(String callbackUri) {
        return Map.of(
                "GRAPH_CALLS_TENANT_ID", "a",
                "GRAPH_CALLS_APPLICATION_ID", "b",
                "GRAPH_CALLS_CLIENT_SECRET", "c",
                "GRAPH_CALLS_CALLBACK_URI", callbackUri);
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
