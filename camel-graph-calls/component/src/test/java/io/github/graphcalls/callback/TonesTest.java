package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.model.Tone;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TonesTest {

    @Test
    void everyToneOfGraphIsToldAsItsKey() {
        List<String> keys = Tone.known().stream()
                .map(tone -> pressed(tone.value()))
                .flatMap(Optional::stream)
                .toList();

        assertThat(String.join(" ", keys)).isEqualTo("0 1 2 3 4 5 6 7 8 9 * # a b c d flash");
    }

    @Test
    void capitalsDoNotMatter() {
        assertThat(pressed("Flash")).hasValue("flash");
        assertThat(pressed("Pound")).hasValue("#");
    }

    private static Optional<String> pressed(String tone) {
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        return new Tones().pressed(info.put("sequenceId", 1).put("tone", tone), Tones.Repeats.BY_MESSAGE);
    }
}
