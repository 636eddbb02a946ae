package io.github.graphcalls.conversation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.GraphCallsConsumer;
import io.github.graphcalls.simulator.Person;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.LoggingExceptionHandler;
import org.junit.jupiter.api.Test;

/** The door stops last: what is under way when the application stops is heard to its end. */
class StoppingConversationTest {

    /**
     * A prompt was playing when the context was stopped. The door was shut at once, so that the prompt's end was never heard
     * and the route ran into Camel's time-out. It should have ended as it would have without the stop.
     */
    @Test
    void aPromptThatPlaysWhenTheContextStopsIsAwaitedToItsEnd() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with(StoppingConversationTest::greets)) {
            promptOf(bot);
            bot.simulator.caller("+14255550123").dials(bot.registered()).beginsToHear("welcome.wav");

            CompletableFuture<Void> stopping = stop(bot);
            bot.simulator.time().until("the route ends", Duration.ofMinutes(1), () -> !bot.notes.isEmpty());

            stopping.get(15, SECONDS);
            assertThat(bot.notes).containsExactly("PlayPromptOperation");
        }
    }

    /** The exchange of the notification ends at once here; what it began is in flight in another route. */
    @Test
    void aDialogueInAnotherRouteIsAwaitedToItsEndToo() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            routes.from("graph-calls:notifications?events=incoming")
                    .wireTap("direct:dialogue")
                    .executorService(self.simulator.executor());
            dialogue(routes, self, "direct:dialogue");
        })) {
            promptOf(bot);
            bot.simulator.caller("+14255550123").dials(bot.registered()).beginsToHear("welcome.wav");

            CompletableFuture<Void> stopping = stop(bot);
            bot.simulator.time().until("the route ends", Duration.ofMinutes(1), () -> !bot.notes.isEmpty());

            stopping.get(15, SECONDS);
            assertThat(bot.notes).containsExactly("PlayPromptOperation");
        }
    }

    /** Simulated time stands still, so that the prompt does not end. */
    @Test
    void whatIsStillAwaitedAtCamelsTimeoutFailsWithTheReason() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            self.context.getRegistry().bind("failures", notingFailures(self));
            dialogue(routes, self, "graph-calls:notifications?events=incoming&exceptionHandler=#failures");
        })) {
            promptOf(bot);
            bot.context.getShutdownStrategy().setTimeout(1);
            bot.simulator.caller("+14255550123").dials(bot.registered()).beginsToHear("welcome.wav");

            bot.context.stop();

            assertThat(bot.notes)
                    .containsExactly("playPrompt (call ID): the component stopped before the operation's outcome came."
                            + " The request was sent and may have been carried out.");
        }
    }

    @Test
    void callsGoOnWhenTheApplicationStops() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with(StoppingConversationTest::answers)) {
            bot.simulator.caller("+14255550123").dials(bot.registered()).isAnswered();
            bot.simulator.time().until("the route ends", Duration.ofMinutes(1), () -> !bot.notes.isEmpty());

            bot.context.stop();

            assertThat(bot.simulator.requests("hangUp")).isEmpty();
        }
    }

    @Test
    void callsThatAreUpAreHungUpWhereThatIsAskedFor() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with(StoppingConversationTest::answers)) {
            bot.context.getComponent("graph-calls", GraphCallsComponent.class).setHangUpOnShutdown(true);
            Person ended = bot.simulator.caller("+14255550100").dials(bot.registered());
            ended.isAnswered();
            bot.simulator.time().until("the first route ends", Duration.ofMinutes(1), () -> bot.notes.size() == 1);
            ended.hangsUp();
            Person caller = bot.simulator.caller("+14255550123").dials(bot.registered());
            caller.isAnswered();
            bot.simulator.time().until("the second route ends", Duration.ofMinutes(1), () -> bot.notes.size() == 2);

            bot.context.stop();

            assertThat(bot.simulator.requests("hangUp")).hasSize(1);
            caller.isHungUpOn();
        }
    }

    private static ExceptionHandler notingFailures(SimulatedBot bot) {
        return new LoggingExceptionHandler(bot.context, StoppingConversationTest.class) {
            @Override
            public void handleException(String message, Exchange exchange, Throwable exception) {
                bot.notes.add(exception.getMessage().replaceFirst("call [-0-9a-f]+", "call ID"));
            }
        };
    }

    private static void answers(RouteBuilder routes, SimulatedBot bot) {
        routes.from("graph-calls:notifications?events=incoming")
                .to("graph-calls:answer?await=mediaActive")
                .process(e -> bot.notes.add("answered"));
    }

    private static void greets(RouteBuilder routes, SimulatedBot bot) {
        dialogue(routes, bot, "graph-calls:notifications?events=incoming");
    }

    private static void dialogue(RouteBuilder routes, SimulatedBot bot, String from) {
        routes.from(from)
                .to("graph-calls:answer?await=mediaActive")
                .toD("graph-calls:playPrompt?await=completed&prompts=" + "${properties:prompt}")
                .process(e -> bot.notes.add(e.getMessage().getBody().getClass().getSimpleName()));
    }

    private static void promptOf(SimulatedBot bot) {
        bot.context.getPropertiesComponent().addOverrideProperty("prompt", bot.url("/prompts/welcome.wav"));
    }

    private static CompletableFuture<Void> stop(SimulatedBot bot) {
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(bot.context::stop);
        await().until(bot.context::isStopping);
        await().until(() -> bot.context.getRoutes().stream()
                .map(Route::getConsumer)
                .filter(GraphCallsConsumer.class::isInstance)
                .allMatch(consumer -> ((GraphCallsConsumer) consumer).isSuspended()));
        return stopping;
    }
}
