package io.github.graphcalls.simulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.simulator.Oddity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line takes. */
class CommandLineTest {
    @Test
    void withoutOptionsPortsAreFreeOnesAndTimeIsReal() {
        CommandLine line = CommandLine.parse();

        assertThat(line.port()).isZero();
        assertThat(line.httpsPort()).isZero();
        assertThat(line.speed()).isEqualTo(1);
        assertThat(line.exits()).isFalse();
        assertThat(line.awaitsBot()).isFalse();
        assertThat(line.scenario()).isEqualTo(Scenario.NONE);
    }

    @Test
    void optionsAreTaken() {
        CommandLine line = CommandLine.parse(
                "--port",
                "8090",
                "--https-port",
                "8490",
                "--speed",
                "2.5",
                "--seed",
                "-7",
                "--callback",
                "http://127.0.0.1:8080/calls",
                "--application",
                "app-1",
                "--oddity",
                "ETAGS",
                "--oddity",
                "END_NEVER_TOLD",
                "--without-oddity",
                "REJECTED_WITHOUT_STATE");

        assertThat(line.port()).isEqualTo(8090);
        assertThat(line.httpsPort()).isEqualTo(8490);
        assertThat(line.speed()).isEqualTo(2.5);
        assertThat(line.seed()).isEqualTo(-7);
        assertThat(line.scenario().callback().orElseThrow()).hasToString("http://127.0.0.1:8080/calls");
        assertThat(line.scenario().application()).contains("app-1");
        assertThat(line.scenario().oddities())
                .isEqualTo(new OddityRequest(
                        List.of(Oddity.ETAGS, Oddity.END_NEVER_TOLD), List.of(Oddity.REJECTED_WITHOUT_STATE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prot 1                   | There is no option --prot.
            --port                     | --port needs a value.
            --port 70000               | --port must be a number from 0 to 65535, but is 70000.
            --https-port x             | --https-port must be a number from 0 to 65535, but is x.
            --speed 0                  | --speed must be a number above 0 and below 10000, but is 0.
            --seed 1.5                 | --seed must be a whole number of up to 18 digits, but is 1.5.
            --callback http://b.test/x | --callback must be an https address, or an http address on localhost or 127.0.0.1, but is http://b.test/x.
            --exit                     | --exit needs a --scenario to end with.
            """)
    void whatIsWrongIsNamed(String arguments, String message) {
        assertThatThrownBy(() -> CommandLine.parse(arguments.split(" "))).hasMessage(message);
    }

    @Test
    void anUnknownOddityIsNamed() {
        assertThatThrownBy(() -> CommandLine.parse("--oddity", "STRANGE"))
                .hasMessage("--oddity must be one of " + OddityRequest.names() + ", but is STRANGE.");
    }

    @Test
    void aScenarioThatIsNotThereIsNamed() {
        CommandLine line = CommandLine.parse("--scenario", "/nowhere/calls.yaml");

        assertThatThrownBy(line::scenario)
                .hasMessage("The scenario /nowhere/calls.yaml cannot be read: java.nio.file.NoSuchFileException:"
                        + " /nowhere/calls.yaml");
    }
}
