package io.github.graphcalls.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneTest {
    @ParameterizedTest
    @CsvSource({
        "1, tone1, 1",
        "tone0, tone0, 0",
        "*, star, *",
        "star, star, *",
        "'#', pound, '#'",
        "pound, pound, '#'",
        "A, a, a"
    })
    void aKeyIsFoundAsPrintedAndAsNamed(String given, String tone, String printed) {
        assertThat(Tone.ofKey(given)).contains(Tone.of(tone));
        assertThat(Tone.of(tone).key()).isEqualTo(printed);
    }

    @Test
    void whatIsNoKeyIsNotFound() {
        assertThat(Tone.ofKey("12")).isEmpty();
        assertThat(Tone.ofKey("")).isEmpty();
        assertThat(Tone.of("gong").key()).isEqualTo("gong");
    }
}
