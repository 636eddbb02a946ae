package io.github.graphcalls.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatestAnswersTest {

    private final LatestAnswers latest = new LatestAnswers();

    @Test
    void theFirstAnswerOfAllIsALimitIfItSaysSo() {
        assertThat(latest.areTooMany()).isTrue();
    }

    @Test
    void oneInTwentyIsNoLimit() {
        for (int round = 0; round < 100; round++) {
            taken(19);
            assertThat(latest.areTooMany()).as("in round %s", round).isFalse();
        }
    }

    @Test
    void everySecondIsALimit() {
        for (int round = 0; round < 10; round++) {
            taken(1);
            assertThat(latest.areTooMany()).as("in round %s", round).isTrue();
        }
    }

    @Test
    void aStormIsKnownByItsFourthAnswerHoweverWellAllWasBefore() {
        for (int i = 0; i < 4; i++) {
            taken(1_000);
            assertThat(latest.areTooMany()).isFalse();
        }
        assertThat(latest.areTooMany()).isFalse();
        assertThat(latest.areTooMany()).isFalse();
        assertThat(latest.areTooMany()).isFalse();
        assertThat(latest.areTooMany()).isTrue();
    }

    private void taken(int number) {
        for (int i = 0; i < number; i++) {
            latest.taken();
        }
    }
}
