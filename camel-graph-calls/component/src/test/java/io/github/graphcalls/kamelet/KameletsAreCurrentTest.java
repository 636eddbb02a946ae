package io.github.graphcalls.kamelet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.docs.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the Kamelets with the catalog, or writes them anew when told to. */
class KameletsAreCurrentTest {

    private static final String COMMAND = "mvn -q -pl :camel-graph-calls -am test -Dtest=KameletsAreCurrentTest"
            + " -Dkamelets.write=true -Dsurefire.failIfNoSpecifiedTests=false";

    @ParameterizedTest
    @EnumSource(KameletFile.class)
    void theKameletSaysWhatTheCatalogSays(KameletFile kamelet) throws IOException {
        Path file = Repository.file(kamelet.path());
        if (Boolean.getBoolean("kamelets.write")) {
            Files.writeString(file, kamelet.text());
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "%s no longer says what the catalog says. Write it anew, and read the difference: %s",
                        kamelet, COMMAND)
                .isEqualTo(kamelet.text());
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
