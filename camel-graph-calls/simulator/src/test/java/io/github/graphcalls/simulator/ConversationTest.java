package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls between a caller and a bot, from dialling to the end. */
class ConversationTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator);

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    @Test
    void aCallerHearsTheWelcomePressesAKeyAndIsHungUpOn() {
        bot.hasPrompt("welcome.wav", Duration.ofSeconds(3))
                .answersCalls()
                .on("mediaActive", (call, data) -> {
                    bot.post(call, "subscribeToTone", "{}");
                    bot.play(call, "welcome.wav");
                })
                .on("tone2", (call, data) -> bot.hangUp(call));

        simulator
                .caller("+14255550123")
                .dials(bot.asBot())
                .hearsToTheEnd("welcome.wav")
                .presses("2")
                .isHungUpOn();
        simulator.time().advance(Duration.ofSeconds(1));

        assertThat(simulator.transcript()).isEqualTo("""
                        00:00.0 [1] caller dials
                        00:00.0 [1] bot is told incoming
                        00:00.0 [1] bot POST answer 202
                        00:00.1 [1] bot is told establishing
                        00:00.2 [1] bot is told established
                        00:00.3 [1] bot is told mediaActive
                        00:00.3 [1] bot POST subscribeToTone 200
                        00:00.3 [1] bot POST playPrompt welcome.wav 200
                        00:00.4 [1] caller hears welcome.wav (3 s)
                        00:03.4 [1] bot is told playPromptOperation completed
                        00:03.9 [1] caller presses 2
                        00:03.9 [1] bot is told tone2
                        00:03.9 [1] bot DELETE hangUp 204
                        00:04.0 [1] bot hangs up
                        00:04.0 [1] bot is told terminating
                        00:04.0 [1] bot is told terminated""");
    }

    @Test
    void aStepThatDoesNotComeTrueFailsWithTheTranscript() {
        bot.hasPrompt("menu.wav", Duration.ofSeconds(2))
                .answersCalls()
                .on("mediaActive", (call, data) -> bot.play(call, "menu.wav"));
        Person caller = simulator.caller("+14255550123").dials(bot.asBot()).hears("menu.wav");

        assertThatThrownBy(() -> caller.hears("goodbye.wav"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        The caller expected to hear goodbye.wav within 15 s of 00:02.4, but heard nothing. What happened:
                        00:00.0 caller dials
                        00:00.0 bot is told incoming
                        00:00.0 bot POST answer 202
                        00:00.1 bot is told establishing
                        00:00.2 bot is told established
                        00:00.3 bot is told mediaActive
                        00:00.3 bot POST playPrompt menu.wav 200
                        00:00.4 caller hears menu.wav (2 s)
                        00:02.4 bot is told playPromptOperation completed""");
    }
}
