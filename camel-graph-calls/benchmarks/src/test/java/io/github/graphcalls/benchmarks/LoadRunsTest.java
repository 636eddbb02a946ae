package io.github.graphcalls.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Puts load on a node for a moment, so that it is not broken when it is needed. What it measures so is worth nothing. */
class LoadRunsTest {

    @Test
    void whatIsSentAtFixedTimesIsDeliveredAndTimed() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new LoadBenchmarks(Duration.ofMillis(200), new PrintStream(out, true, StandardCharsets.UTF_8)).run("latency");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .matches("latency at [1-9]\\d*/s \\(sent at [1-9]\\d*/s\\), us: p50 \\d+, p99 \\d+, p99\\.9 \\d+\n");
    }
}
