package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.simulator.ReplayReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option captureFolder. */
class CaptureConversationTest {

    @TempDir
    private Path folder;

    private static void menu(org.apache.camel.builder.RouteBuilder routes, SimulatedBot self) {
        self.context.getPropertiesComponent().addOverrideProperty("prompts", self.url("/prompts"));
        routes.from("graph-calls:notifications?events=incoming")
                .to("graph-calls:answer?await=mediaActive")
                .to("graph-calls:playPrompt?await=completed&prompts={{prompts}}/menu.wav")
                .to("graph-calls:hangUp");
    }

    @Test
    void aCallIsRecordedWithoutWhoWasOnIt() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            self.context.getComponent("graph-calls", GraphCallsComponent.class).setCaptureFolder(folder.toString());
            menu(routes, self);
        })) {
            bot.simulator
                    .caller("+14255550123")
                    .dials(bot.registered())
                    .hears("menu.wav")
                    .isHungUpOn();
            bot.simulator.time().advance(Duration.ofSeconds(1)); // the call's end is to be recorded too
        }

        List<Path> files;
        try (var list = Files.list(folder)) {
            files = list.toList();
        }
        assertThat(files).hasSize(1);
        List<String> lines = Files.readAllLines(files.get(0));
        assertThat(lines.stream()
                        .filter(line -> line.contains("\"operation\":"))
                        .map(line -> line.replaceAll(".*\"operation\":\"(\\w+)\".*", "$1")))
                .containsExactly("answer", "playPrompt", "hangUp");
        assertThat(lines.stream().filter(line -> line.contains("\"notification\":")))
                .hasSizeGreaterThan(5);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(
                                "4255550123", "127.0.0.1", "menu.wav", "aaaaaaaa-bbbb", "11111111-2222", "eyJ"));
    }

    @Test
    void whatWasRecordedIsReplayedToTheSameRoutesWithoutADifference() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            self.context.getComponent("graph-calls", GraphCallsComponent.class).setCaptureFolder(folder.toString());
            menu(routes, self);
        })) {
            bot.simulator
                    .caller("+14255550123")
                    .dials(bot.registered())
                    .hears("menu.wav")
                    .isHungUpOn();
            bot.simulator.time().advance(Duration.ofSeconds(1)); // the call's end is to be recorded too
        }
        try (SimulatedBot bot = SimulatedBot.with(CaptureConversationTest::menu)) {
            ReplayReport report = bot.simulator.replay(folder).against(bot.registered());

            report.requireNoDifferences();
            assertThat(report.requests()).isEqualTo(3);
        }
    }
}
