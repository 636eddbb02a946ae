package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.graphcalls.callback.Awaited.Result;
import io.github.graphcalls.model.GraphJson;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final JsonNode PLAYED =
            GraphJson.mapper().createObjectNode().put("id", "first").put("status", "completed");

    private final Outcomes outcomes = new Outcomes();

    @Test
    void anOutcomeIsKnownAsItWasTold() {
        outcomes.add("first", new Awaited(Result.REACHED, PLAYED), NOW);

        assertThat(outcomes.of("first")).contains(new Awaited(Result.REACHED, PLAYED));
        assertThat(outcomes.of("second")).isEmpty();
    }

    /** A call in which prompts are played all day kept 64 of them, 1.4 kB each. */
    @Test
    void anOutcomeIsForgottenWhenAnotherComesAfterAMinute() {
        outcomes.add("first", new Awaited(Result.REACHED, PLAYED), NOW);

        outcomes.add("second", new Awaited(Result.REACHED, PLAYED), NOW.plus(Outcomes.MEMORY));
        assertThat(outcomes.of("first")).isPresent();

        outcomes.add(
                "third",
                new Awaited(Result.REACHED, PLAYED),
                NOW.plus(Outcomes.MEMORY).plusMillis(1));
        assertThat(outcomes.of("first")).isEmpty();
        assertThat(outcomes.of("second")).isPresent();
    }

    @Test
    void theLastEightGoToOtherNodesEvenWithoutData() throws Exception {
        for (int number = 1; number <= 9; number++) {
            outcomes.add(String.valueOf(number), new Awaited(Result.OPERATION_FAILED, MissingNode.getInstance()), NOW);
        }
        ArrayNode saved = GraphJson.mapper().createArrayNode();
        outcomes.save(saved);

        Outcomes elsewhere = new Outcomes();
        elsewhere.restore(GraphJson.mapper().readTree(saved.toString()), NOW);

        assertThat(elsewhere.of("1")).isEmpty();
        assertThat(elsewhere.of("2")).hasValueSatisfying(one -> {
            assertThat(one.result()).isEqualTo(Result.OPERATION_FAILED);
            assertThat(one.data().isContainerNode()).isFalse();
        });
        assertThat(elsewhere.of("9")).isPresent();
    }
}
