package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A route that is not through with an event when Camel waits no longer for it. */
class UnfinishedAtTheStopTest {

    @TempDir
    private Path folder;

    private final CountDownLatch held = new CountDownLatch(1);
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void letGo() {
        held.countDown();
    }

    @Test
    void itComesAgainMarkedAsOneThatMayHaveBeenProcessed() throws Exception {
        try (GraphCallsSimulator simulator =
                GraphCallsSimulator.builder().timeFactor(1).start()) {
            try (BotNode first = node(simulator, this::isHeld)) {
                first.context.getShutdownStrategy().setTimeout(1);
                first.context.getExecutorServiceManager().setShutdownAwaitTermination(500);
                simulator.caller("+4930123456").dials(simulator.bot(first.uri()));
                await().atMost(Duration.ofSeconds(20)).until(() -> told.equals(List.of("null")));
            }
            told.clear();
            try (BotNode second = node(simulator, exchange -> {})) {
                assertThat(second.context.isStarted()).isTrue();
                await().atMost(Duration.ofSeconds(20)).until(() -> told.size() == 1);
                assertThat(told).containsExactly("true");
            }
        }
    }

    private void isHeld(Exchange exchange) throws InterruptedException {
        boolean through = false;
        while (!through) { // however often it is interrupted
            try {
                held.await();
                through = true;
            } catch (InterruptedException e) {
                through = held.getCount() == 0;
            }
        }
    }

    private BotNode node(GraphCallsSimulator simulator, Processor afterwards) throws Exception {
        return BotNode.start(
                simulator,
                component -> component.setStoreUrl("jdbc:h2:file:" + folder.resolve("calls")),
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("graph-calls:notifications?events=incoming")
                                .routeId("answering")
                                .to("graph-calls:answer")
                                .process(exchange -> told.add(
                                        String.valueOf(exchange.getMessage().getHeader("CamelGraphCallsRedelivered"))))
                                .process(afterwards);
                    }
                });
    }
}
