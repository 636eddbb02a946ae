package io.github.graphcalls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.callback.RefusalReason;
import io.github.graphcalls.docs.Repository;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares docs/operating.md with what the code has. A row that differs is to be copied from this test's message. */
class MetersPageTest {

    private static final String PAGE = Repository.text("docs/operating.md");

    @Test
    void thePageHasARowForEachMeterAndNoOther() {
        String rows = Arrays.stream(CallMeter.values()).map(MetersPageTest::row).collect(Collectors.joining("\n"));

        assertThat(PAGE.lines()
                        .filter(line -> line.startsWith("| `graph.calls."))
                        .collect(Collectors.joining("\n")))
                .isEqualTo(rows);
    }

    private static String row(CallMeter meter) {
        String tags = meter.tags().stream().map(tag -> "`" + tag + "`").collect(Collectors.joining(", "));
        return "| `" + meter + "` | " + meter.kind().name().toLowerCase(Locale.ROOT) + " | " + meter.unit() + " | "
                + tags + " | " + meter.description() + " |";
    }

    @Test
    void thePageNamesEachReasonOfARefusal() {
        assertThat(RefusalReason.values()).allSatisfy(reason -> assertThat(PAGE).contains("`" + reason + "`"));
    }

    @Test
    void thePageNamesEachHealthCheck() {
        assertThat(HealthQuestion.values())
                .allSatisfy(question -> assertThat(PAGE).contains("| `" + question.id() + "` |"));
    }

    @Test
    void thePageNamesTheKeyOfTheMdc() {
        assertThat(PAGE).contains("`" + CallMdc.KEY + "`");
    }
}
