package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.store.PostgresForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A call rings for 15 s. A node that dies meanwhile leaves little of that to the other. */
@Tag("slow")
class CrashWhileRingingTest {

    private static final Logger LOG = LoggerFactory.getLogger(CrashWhileRingingTest.class);

    @TempDir
    Path folder;

    @Test
    void aCallIsAnsweredByTheOtherNodeThoughTheOneItRangAtIsKilled() throws Exception {
        String url = PostgresForTests.newDatabase();
        try (GraphCallsSimulator simulator =
                GraphCallsSimulator.builder().seed(31).timeFactor(1).start()) {
            CrashNode killed = new CrashNode("killed", url, simulator, folder);
            CrashNode other = new CrashNode("other", url, simulator, folder);
            killed.start();
            other.start();
            try {
                killed.process().standsStill(CrashPlace.IN_ROUTE, CrashBot.RINGING);
                Person caller = simulator.caller("+14255550123").dials(simulator.bot(killed.uri()));
                killed.process().isStandingStill();
                Instant died = Instant.now();
                killed.process().kill();

                caller.isAnswered();

                Duration after = Duration.between(died, Instant.now());
                LOG.info("Answered {} ms after the node was killed", after.toMillis());
                assertThat(after).isLessThan(Duration.ofSeconds(10));
            } finally {
                killed.process().kill();
                other.process().kill();
            }
        }
    }
}
