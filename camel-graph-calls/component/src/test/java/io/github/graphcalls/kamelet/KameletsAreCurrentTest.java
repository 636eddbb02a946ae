package io.github.graphcalls.kamelet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.docs.CommittedFile;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the Kamelets with the catalog, or writes them anew when told to. */
class KameletsAreCurrentTest {

    @ParameterizedTest
    @EnumSource(KameletFile.class)
    void theKameletSaysWhatTheCatalogSays(KameletFile kamelet) throws IOException {
        new CommittedFile(kamelet.path(), kamelet.text())
                .isCurrent(KameletsAreCurrentTest.class, "kamelets.write", "the catalog");
    }

    @Test
    void eachOptionAndHeaderIsInOneOfThem() {
        assertThat(CatalogFile.options())
                .hasSizeGreaterThan(80)
                .allSatisfy(option -> assertThat(
                                Arrays.stream(KameletFile.values()).anyMatch(kamelet -> kamelet.has(option)))
                        .as(option.name())
                        .isTrue());
        assertThat(CatalogFile.GRAPH_CALLS.headers(any -> true))
                .hasSizeGreaterThan(60)
                .allSatisfy(header -> assertThat(KameletFile.SOURCE.dataTypes() + KameletFile.ACTION.dataTypes())
                        .contains("  " + header.name() + ":\n"));
    }

    /** A Kamelet's option of such a name would never reach it; {@code timeout} is left to its header. */
    @Test
    void whatTheKameletEndpointKeepsForItselfIsKnown() {
        assertThat(CatalogFile.GRAPH_CALLS.headers(header -> header.name().equals("CamelGraphCallsTimeout")))
                .hasSize(1);
        assertThat(CatalogFile.takenByCamel())
                .contains("bridgeErrorHandler", "exceptionHandler", "exchangePattern", "lazyStartProducer", "timeout");
    }
}
