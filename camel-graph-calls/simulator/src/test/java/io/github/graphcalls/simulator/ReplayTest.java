package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.simulator.ReplayReport.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of the component, which this one is made up after, played to a bot. */
class ReplayTest {
    private static final String CALL = "6b2c6a1e-0d55-4c0e-9a64-2f5b7c1d3e90";
    private static final String OPERATION = "0f1e2d3c-4b5a-4678-9abc-def012345678";

    private static final List<String> LINES = List.of(
            "{\"recording\":\"graph-calls\",\"version\":1}",
            told(1_000, "created", "", "\"state\":\"incoming\",\"direction\":\"incoming\""),
            asked(
                    1_200,
                    "answer",
                    "{\"acceptedModalities\":[\"audio\"],\"callbackUri\":\"https://capture.invalid/0\","
                            + "\"mediaConfig\":{\"@odata.type\":\"#microsoft.graph.serviceHostedMediaConfig\"}}",
                    202,
                    ""),
            told(1_500, "updated", "", "\"state\":\"establishing\""),
            told(1_600, "updated", "", "\"state\":\"established\""),
            told(1_800, "updated", "", "\"state\":\"established\",\"mediaState\":{\"audio\":\"active\"}"),
            asked(
                    1_900,
                    "playPrompt",
                    "{\"clientContext\":\"x0123456789abcdef\",\"prompts\":[{\"@odata.type\":"
                            + "\"#microsoft.graph.mediaPrompt\",\"mediaInfo\":{\"@odata.type\":\"#microsoft.graph.mediaInfo\","
                            + "\"uri\":\"https://capture.invalid/1\"}}]}",
                    200,
                    ",\"answer\":{\"id\":\"" + OPERATION + "\",\"status\":\"running\"}"),
            told(
                    5_900,
                    "deleted",
                    "/operations/" + OPERATION,
                    "\"@odata.type\":\"#microsoft.graph.playPromptOperation\","
                            + "\"status\":\"completed\",\"clientContext\":\"x0123456789abcdef\""),
            "{\"at\":6000,\"operation\":\"hangUp\",\"method\":\"DELETE\",\"path\":\"/v1.0/communications/calls/" + CALL
                    + "\",\"status\":204}",
            told(6_200, "deleted", "", "\"state\":\"terminated\""));

    @TempDir
    private Path folder;

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator);

    private static String told(int at, String change, String resource, String data) {
        return "{\"at\":" + at + ",\"notification\":{\"value\":[{\"changeType\":\"" + change
                + "\",\"resourceUrl\":\"/communications/calls/" + CALL + resource + "\",\"resourceData\":{" + data
                + "}}]},\"status\":202}";
    }

    private static String asked(int at, String operation, String body, int status, String answer) {
        return "{\"at\":" + at + ",\"operation\":\"" + operation + "\",\"method\":\"POST\",\"path\":"
                + "\"/v1.0/communications/calls/" + CALL + "/" + operation + "\",\"body\":" + body + ",\"status\":"
                + status
                + answer + "}";
    }

    @BeforeEach
    void record() throws IOException {
        Files.write(folder.resolve("graph-calls-1.jsonl"), LINES);
        bot.answersCalls();
    }

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    private void plays(String prompts) {
        bot.on(
                "mediaActive",
                (call, data) -> bot.post(
                        call, "playPrompt", "{\"clientContext\": \"my own\", \"prompts\": [" + prompts + "]}"));
        bot.on("playPromptOperation", (call, data) -> {
            assertThat(data.path("clientContext").asText()).isEqualTo("my own");
            bot.hangUp(call);
        });
    }

    @Test
    void aBotThatDoesAsThenDiffersInNothing() {
        plays(bot.promptsJson("menu.wav"));

        ReplayReport report = simulator.replay(folder).against(bot.asBot());
        report.requireNoDifferences();

        assertThat(report.notifications()).isEqualTo(6);
        assertThat(report.requests()).isEqualTo(3);
        assertThat(simulator.time().elapsed()).isBetween(Duration.ofMillis(6_200), Duration.ofMillis(6_300));
        assertThat(bot.resources().stream().map(one -> one.path("state").asText()))
                .containsExactly("incoming", "establishing", "established", "established", "", "terminated");
    }

    @Test
    void atOnceTakesNoTime() {
        plays(bot.promptsJson("menu.wav"));

        simulator
                .replay(folder.resolve("graph-calls-1.jsonl"))
                .atOnce()
                .against(bot.asBot())
                .requireNoDifferences();

        assertThat(simulator.time().elapsed()).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void whatABotDoesOtherwiseIsTold() {
        bot.on("mediaActive", (call, data) -> {
            bot.post(call, "subscribeToTone", "{}");
            bot.post(call, "playPrompt", "{\"prompts\": [" + bot.promptsJson("a.wav", "b.wav") + "]}");
        });

        ReplayReport report = simulator.replay(folder).atOnce().against(bot.asBot());

        assertThat(report.differences())
                .extracting(Difference::text)
                .containsExactly(
                        "subscribeToTone was asked for once more than in the recording",
                        "playPrompt: clientContext is missing, prompts had 1 elements and has 2",
                        "hangUp was asked for in the recording, and is not now");
        assertThat(report.differences())
                .extracting(Difference::sort)
                .containsExactly(Difference.Sort.ADDITIONAL, Difference.Sort.PARAMETERS, Difference.Sort.MISSING);
        assertThatThrownBy(report::requireNoDifferences)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The bot did otherwise than in the recording:\nsubscribeToTone was asked for");
    }

    @Test
    void aNotificationThatIsAnsweredOtherwiseIsADifference() {
        bot.answersNotificationsWith(500);

        ReplayReport report = simulator.replay(folder).atOnce().against(bot.asBot());

        assertThat(report.differences())
                .extracting(Difference::text)
                .contains("The notification incoming was answered 202 and is answered 500");
    }

    @Test
    void whatIsNoRecordingIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.jsonl"), "{}\n");

        assertThatThrownBy(() -> simulator.replay(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(other + " is no recording of the option captureFolder");
    }
}
