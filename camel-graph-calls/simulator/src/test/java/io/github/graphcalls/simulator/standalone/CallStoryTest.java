package io.github.graphcalls.simulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.simulator.JournalEntry;
import io.github.graphcalls.simulator.JournalEntry.Sort;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which way things go in the console's diagram. */
class CallStoryTest {
    private static JournalEntry entry(Sort sort, String who, String what) {
        return new JournalEntry(Duration.ofSeconds(2), 1, sort, who, "", what);
    }

    private static String shown(Step step) {
        return step.at() + " " + step.kind() + " " + step.from() + " > " + step.to() + ": " + step.text();
    }

    @Test
    void eachEntryGoesFromWhoDoesItToWhoItIsDoneTo() {
        List<Step> steps = CallStory.of(
                List.of(
                        entry(Sort.STEP, "Anna Berg", "dials"),
                        entry(Sort.NOTIFICATION, "bot", "is told incoming"),
                        entry(Sort.NOTIFICATION, "bot", "is asked who joins"),
                        entry(Sort.REQUEST, "bot", "POST answer 202"),
                        entry(Sort.REFUSAL, "bot", "POST playPrompt 400: {\n}"),
                        entry(Sort.ANSWER, "bot", "answers 500 to incoming, is told again in 1 s"),
                        entry(Sort.FAULT, "", "fault: established is told twice"),
                        entry(Sort.PERCEPTION, "bot is told", "hears menu.wav (2 s)"),
                        entry(Sort.NOTE, "", "recording begins")),
                at -> at.toSeconds() + " s");

        assertThat(steps.stream().map(CallStoryTest::shown))
                .containsExactly(
                        "2 s DEED Anna Berg > Graph: dials",
                        "2 s NOTIFICATION Graph > bot: incoming",
                        "2 s NOTIFICATION Graph > bot: who joins",
                        "2 s REQUEST bot > Graph: POST answer 202",
                        "2 s REFUSAL bot > Graph: POST playPrompt 400: {\n}",
                        "2 s ANSWER bot > Graph: answers 500 to incoming, is told again in 1 s",
                        "2 s FAULT Graph > Graph: established is told twice",
                        "2 s PERCEPTION Graph > bot is told: hears menu.wav (2 s)",
                        "2 s NOTE Graph > Graph: recording begins");
    }

    @Test
    void everySortOfEntryHasItsWay() {
        assertThat(CallStory.of(
                        Arrays.stream(Sort.values())
                                .map(sort -> entry(sort, "Anna", "something"))
                                .toList(),
                        Duration::toString))
                .hasSize(Sort.values().length);
    }
}
