package io.github.graphcalls.springboot;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingTest {

    @Test
    void aDialogueGetsWhatItWaitsForToItsEndWhenTheApplicationStops(@TempDir Path folder) throws Exception {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                RunningReception reception = new RunningReception(simulator, folder)) {
            CamelContext camel = reception.camel();
            Person caller = simulator
                    .caller("+14255550123")
                    .dials(simulator.bot(reception.address("/api/calls")))
                    .beginsToHear("greeting.wav");

            CompletableFuture<Void> stopping = CompletableFuture.runAsync(reception::close);
            await().until(camel::isStopping);

            caller.isHungUpOn();
            stopping.get(15, SECONDS);
        }
    }
}
