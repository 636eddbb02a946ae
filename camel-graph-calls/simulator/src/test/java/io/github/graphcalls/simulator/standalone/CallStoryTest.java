package io.github.graphcalls.simulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How transcripts are taken apart for the console's diagram. */
class CallStoryTest {
    private static final StepForms FORMS = new StepForms(List.of("Anna", "Anna Berg", "caller"));

    private static CallStory read(String... lines) {
        return CallStory.read(String.join("\n", lines), FORMS);
    }

    private static String shown(Step step) {
        return step.at() + " " + step.kind() + " " + step.from() + " > " + step.to() + ": " + step.text();
    }

    @Test
    void eachLineGoesFromWhoDoesItToWhoItIsDoneTo() {
        CallStory story = read(
                "00:00.0 caller dials",
                "00:00.0 bot is told incoming",
                "00:00.1 bot POST answer 202",
                "00:00.2 bot POST playPrompt 400: prompts is missing",
                "00:00.2 bot POST playPrompt gets no answer",
                "00:00.3 bot answers 500 to incoming, is told again in 1 s",
                "00:00.4 fault: established is told twice",
                "00:00.5 caller hears menu.wav (2 s)",
                "00:01.0 Anna Berg answers",
                "61:02.5 recording begins");

        assertThat(story.steps().stream().map(CallStoryTest::shown))
                .containsExactly(
                        "00:00.0 DEED caller > Graph: dials",
                        "00:00.0 NOTIFICATION Graph > bot: incoming",
                        "00:00.1 REQUEST bot > Graph: POST answer 202",
                        "00:00.2 REFUSAL bot > Graph: POST playPrompt 400: prompts is missing",
                        "00:00.2 REFUSAL bot > Graph: POST playPrompt gets no answer",
                        "00:00.3 ANSWER bot > Graph: answers 500 to incoming, is told again in 1 s",
                        "00:00.4 FAULT Graph > Graph: established is told twice",
                        "00:00.5 PERCEPTION Graph > caller: hears menu.wav (2 s)",
                        "00:01.0 DEED Anna Berg > Graph: answers",
                        "61:02.5 NOTE Graph > Graph: recording begins");
    }

    @Test
    void whatBotsSendMayHaveLinesOfItsOwn() {
        CallStory story =
                read("(3 older lines of the simulator are no longer kept)", "00:00.1 bot POST answer 400: {", "}");

        assertThat(story.steps().stream().map(CallStoryTest::shown))
                .containsExactly("00:00.1 REFUSAL bot > Graph: POST answer 400: {\n}");
    }

    @Test
    void aPromptIsHeardUntilItsOperationEndsOrItIsCutOffOrTheCallIsOver() {
        String hears = "00:00.5 caller hears menu (1).wav (2.5 s)";

        assertThat(read(hears).hearing()).hasValue("menu (1).wav");
        assertThat(read(hears, "00:00.6 caller presses 1").hearing()).hasValue("menu (1).wav");
        assertThat(read(hears, "00:00.6 caller hears next.wav (1 s)").hearing()).hasValue("next.wav");
        assertThat(read(hears, "00:03.0 bot is told playPromptOperation completed")
                        .hearing())
                .isEmpty();
        assertThat(read(hears, "00:01.0 menu (1).wav is cut off after 0.5 s").hearing())
                .isEmpty();
        assertThat(read(hears, "00:01.0 caller hangs up").hearing()).isEmpty();
        assertThat(read(hears, "00:01.0 bot is told terminated").hearing()).isEmpty();
    }
}
