package io.github.graphcalls.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.callback.CallEvent;
import io.github.graphcalls.operation.CallOperation;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever has a name is called the same, and told in the same words, wherever users read of it. */
class SameWordsTest {

    /** Places that name everything of the kinds they have. */
    static Stream<Words> places() {
        return Stream.of(
                ReferenceWords.words(), EndpointDslWords.words(), SpringMetadataWords.words(), KameletWords.words());
    }

    @ParameterizedTest
    @MethodSource("places")
    void whatTheCatalogNamesIsSaidInTheSameWords(Words place) {
        Words catalog = place.asInTheCatalog();

        assertThat(catalog.said())
                .isNotEmpty()
                .allSatisfy((kind, words) -> assertThat(words).hasSizeGreaterThan(9));
        catalog.said()
                .forEach((kind, words) -> assertThat(place.said().get(kind))
                        .as("%s of %s", kind, place)
                        .isEqualTo(words));
    }

    @Test
    void theCatalogNamesEveryOperationAndEvent() {
        Words catalog = CatalogWords.words();

        assertThat(catalog.said().get(Kind.OPERATION).keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CallOperation.values())
                        .map(CallOperation::toString)
                        .toList());
        assertThat(catalog.said().get(Kind.EVENT).keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CallEvent.values())
                        .map(CallEvent::toString)
                        .toList());
    }
}
