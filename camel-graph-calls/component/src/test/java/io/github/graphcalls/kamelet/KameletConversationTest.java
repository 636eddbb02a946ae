package io.github.graphcalls.kamelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.conversation.SimulatedBot;
import io.github.graphcalls.conversation.Wav;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.simulator.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Kamelets as Camel finds them in the jar, on the simulator. */
class KameletConversationTest {

    private static final String OPERATOR = "22222222-0000-4000-8000-000000000002";

    private final List<String> spoken = new CopyOnWriteArrayList<>();
    private SimulatedBot bot;

    @BeforeEach
    void start() throws Exception {
        bot = SimulatedBot.with((routes, self) -> {});
        bot.context.getPropertiesComponent().addInitialProperty("operator", OPERATOR);
        bot.context
                .getComponent("graph-calls", GraphCallsComponent.class)
                .getConfiguration()
                .setSpeechSynthesizer((text, voice) -> {
                    spoken.add(text);
                    return Wav.ofSeconds(2);
                });
    }

    @AfterEach
    void stop() throws Exception {
        bot.close();
    }

    @Test
    void aCallerIsAnsweredToldSomethingAndHungUpOn() throws Exception {
        load("front-desk");

        bot.simulator
                .caller("+14255550123")
                .dials(bot.registered())
                .hearsToTheEnd("speech.wav")
                .isHungUpOn();

        assertThat(spoken).containsExactly("Nobody is here. Please call again at nine.");
    }

    @Test
    void somebodyIsPhonedAndToldTheBodyThoughNoRouteReceives() throws Exception {
        load("alarm");
        Person operator = bot.simulator.callee(OPERATOR);

        CompletableFuture<Exchange> through = send(Map.of("CamelGraphCallsCallId", "of-somebody-else"));
        operator.isCalled().hearsToTheEnd("speech.wav").isHungUpOn();

        Exchange exchange = through(through);
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo("The freezer is warmer than it should be.");
        assertThat(spoken).containsExactly("The freezer is warmer than it should be.");
    }

    @Test
    void whoDoesNotAnswerIsNotLeftRinging() throws Exception {
        load("alarm");
        bot.simulator.callee(OPERATOR).doesNotAnswer();

        Exchange exchange = through(send(Map.of()));

        assertThat(exchange.getException(GraphCallsException.class).kind())
                .isIn(GraphCallsException.Kind.TIMED_OUT, GraphCallsException.Kind.CALL_ENDED);
        assertThat(bot.simulator.calls())
                .allSatisfy(call -> assertThat(call.state()).hasToString("terminated"));
    }

    @Test
    void whoHangsUpBeforeTheEndIsAnErrorOfTheRoute() throws Exception {
        load("alarm");
        Person operator = bot.simulator.callee(OPERATOR);

        CompletableFuture<Exchange> through = send(Map.of());
        operator.isCalled()
                .beginsToHear("speech.wav")
                .waits(Duration.ofMillis(500))
                .hangsUp();

        assertThat(through(through).getException(GraphCallsException.class).kind())
                .isIn(GraphCallsException.Kind.CALL_ENDED, GraphCallsException.Kind.OPERATION_FAILED);
    }

    @Test
    void aTextMayHoldWhatSeparatesOptions() throws Exception {
        bot.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:alarm")
                        .to("kamelet:graph-calls-phone-sink?targets={{operator}}&say=RAW(Fire & 50% smoke)");
            }
        });
        Person operator = bot.simulator.callee(OPERATOR);

        CompletableFuture<Exchange> through = send(Map.of());
        operator.isCalled().hearsToTheEnd("speech.wav").isHungUpOn();

        assertThat(through(through).getException()).isNull();
        assertThat(spoken).containsExactly("Fire & 50% smoke");
    }

    /** The id that Camel gives a Kamelet's route is another after each start, and what was kept would be nobody's. */
    @Test
    void aSourceWithoutASubscriptionIsRefusedByAStoreThatKeepsEvents(@TempDir Path folder) throws Exception {
        bot.context
                .getComponent("graph-calls", GraphCallsComponent.class)
                .setStoreUrl("jdbc:h2:" + folder.resolve("calls"));

        assertThatThrownBy(() -> load("front-desk"))
                .rootCause()
                .hasMessage(
                        "A durable store keeps events under the consumer's subscription, which must be the same after"
                                + " a restart, but the route has no id of its own. Give the route an id, or set the option"
                                + " subscription.");
    }

    private void load(String routes) throws Exception {
        PluginHelper.getRoutesLoader(bot.context)
                .loadRoutes(ResourceHelper.resolveMandatoryResource(
                        bot.context, "classpath:routes/kamelet-" + routes + ".yaml"));
    }

    /** On this thread as far as it goes, for simulated time may move on then. */
    private CompletableFuture<Exchange> send(Map<String, Object> headers) throws Exception {
        AsyncProducer alarm = bot.context.getEndpoint("direct:alarm").createAsyncProducer();
        bot.context.addService(alarm);
        Exchange exchange = alarm.getEndpoint().createExchange();
        exchange.getMessage().getHeaders().putAll(headers);
        CompletableFuture<Exchange> through = new CompletableFuture<>();
        alarm.process(exchange, sync -> through.complete(exchange));
        return through;
    }

    private Exchange through(CompletableFuture<Exchange> exchange) throws Exception {
        bot.simulator.time().until("the route to be through", Duration.ofMinutes(5), exchange::isDone);
        return exchange.get();
    }
}
