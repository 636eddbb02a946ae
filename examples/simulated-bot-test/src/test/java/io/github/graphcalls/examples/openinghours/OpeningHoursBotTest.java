package io.github.graphcalls.examples.openinghours;

import static io.github.graphcalls.simulator.CallAssert.assertThatCall;

import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.junit.GraphCalls;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** People call the bot. docs/simulator.md shows parts of this file. */
@GraphCalls
class OpeningHoursBotTest {
    @Test
    void whoPressesOneHearsTheOpeningHours(GraphCallsSimulator simulator) throws IOException {
        try (OpeningHoursBot myBot =
                new OpeningHoursBot(simulator.graphUrl(), simulator::accessToken, simulator.executor())) {
            Bot bot = simulator.bot(myBot.callbackUri());

            simulator
                    .caller("+14255550123")
                    .dials(bot)
                    .hears("menu.wav")
                    .presses("1")
                    .hears("hours.wav")
                    .isHungUpOn();
        }
    }

    @Test
    void whoPressesAnotherKeyHearsTheMenuAgain(GraphCallsSimulator simulator) throws IOException {
        try (OpeningHoursBot myBot =
                new OpeningHoursBot(simulator.graphUrl(), simulator::accessToken, simulator.executor())) {
            Person caller = simulator.caller("+14255550123");

            caller.dials(simulator.bot(myBot.callbackUri()))
                    .hears("menu.wav")
                    .presses("7")
                    .hears("menu.wav")
                    .hangsUp();

            assertThatCall(caller.call().orElseThrow())
                    .heardInOrder("menu.wav", "menu.wav")
                    .didNotHear("hours.wav")
                    .hadOnlyRequests("answer", "subscribeToTone", "playPrompt");
        }
    }

    @Test
    @GraphCalls(builder = "inRunningTime")
    void aBotWithThreadsAndAClockOfItsOwnIsTestedInRunningTime(GraphCallsSimulator simulator) throws IOException {
        ExecutorService itsOwn = Executors.newCachedThreadPool();
        try (OpeningHoursBot myBot = new OpeningHoursBot(simulator.graphUrl(), simulator::accessToken, itsOwn)) {
            simulator
                    .caller("+14255550123")
                    .dials(simulator.bot(myBot.callbackUri()))
                    .hears("menu.wav")
                    .presses("1")
                    .hears("hours.wav")
                    .isHungUpOn();
        } finally {
            itsOwn.shutdownNow();
        }
    }

    static GraphCallsSimulator.Builder inRunningTime() {
        return GraphCallsSimulator.builder().timeFactor(5);
    }
}
