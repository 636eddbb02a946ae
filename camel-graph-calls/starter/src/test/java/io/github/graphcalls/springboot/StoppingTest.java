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
    void aDialogueBelowAContextPathGetsWhatItWaitsForWhenTheApplicationStops(@TempDir Path folder) throws Exception {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                RunningReception reception = new RunningReception(
                        simulator,
                        folder,
                        "server.servlet.context-path=/bot",
                        "camel.component.graph-calls.callback-uri=http://127.0.0.1:{{local.server.port}}/bot/api/calls")) {
            CamelContext camel = reception.camel();
            Person caller = simulator
                    .caller("+14255550123")
                    .dials(simulator.bot(reception.address("/bot/api/calls")))
                    .beginsToHear("greeting.wav");

            CompletableFuture<Void> stopping = CompletableFuture.runAsync(reception::close);
            await().until(camel::isStopping);

            caller.isHungUpOn();
            stopping.get(15, SECONDS);
        }
    }
}
