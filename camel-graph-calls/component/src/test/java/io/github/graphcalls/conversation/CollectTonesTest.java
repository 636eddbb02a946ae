package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.simulator.Person;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class CollectTonesTest {

    private static final String QUESTION = "graph-calls:collectTones?prompts={{prompts}}/menu.wav";

    /** A bot that asks and notes how that ended. */
    private static SimulatedBot asking(String options) throws Exception {
        return SimulatedBot.with((routes, self) -> {
            routes.onException(GraphCallsException.class)
                    .handled(true)
                    .process(e -> self.notes.add(e.getProperty(Exchange.EXCEPTION_CAUGHT, GraphCallsException.class)
                            .getMessage()));
            self.context.getPropertiesComponent().addOverrideProperty("prompts", self.url("/prompts"));
            routes.from("graph-calls:notifications?events=incoming")
                    .to("graph-calls:answer?await=mediaActive")
                    .to(QUESTION + options)
                    .process(e -> self.notes.add(e.getMessage().getHeader("CamelGraphCallsDigitsOutcome") + " '"
                            + e.getMessage().getBody(String.class) + "'"))
                    .to("graph-calls:hangUp");
        });
    }

    private static Person caller(SimulatedBot bot) {
        return bot.simulator.caller("+14255550123").dials(bot.registered());
    }

    @Test
    void theFirstKeyCutsThePromptOffAndIsTheAnswer() throws Exception {
        try (SimulatedBot bot = asking("")) {
            caller(bot).beginsToHear("menu.wav").presses("2").isHungUpOn();

            assertThat(bot.notes).containsExactly("collected '2'");
            assertThat(bot.simulator.requests("cancelMediaProcessing")).hasSize(1);
        }
    }

    @Test
    void severalKeysAreTheAnswerWhenTheTerminatorComes() throws Exception {
        try (SimulatedBot bot = asking("&maxDigits=8&terminator=pound")) {
            caller(bot).hears("menu.wav").presses("4711#").isHungUpOn();

            assertThat(bot.notes).containsExactly("collected '4711'");
        }
    }

    @Test
    void severalKeysAreTheAnswerWhenNoFurtherKeyComes() throws Exception {
        try (SimulatedBot bot = asking("&maxDigits=8&interDigitTimeout=2s")) {
            caller(bot).hears("menu.wav").presses("47").isHungUpOn();

            assertThat(bot.notes).containsExactly("collected '47'");
        }
    }

    @Test
    void aFlashIsNoKeyOfAnAnswer() throws Exception {
        try (SimulatedBot bot = asking("&maxDigits=4&terminator=pound")) {
            caller(bot).hears("menu.wav").presses("!4!7!#").isHungUpOn();

            assertThat(bot.notes).containsExactly("collected '47'");
        }
    }

    @Test
    void whoIsSilentIsAskedAgainTwice() throws Exception {
        try (SimulatedBot bot = asking("&silencePrompts={{prompts}}/nothing.wav&firstDigitTimeout=4s")) {
            caller(bot)
                    .hears("menu.wav")
                    .waits(Duration.ofSeconds(3))
                    .hears("nothing.wav")
                    .hears("menu.wav")
                    .hears("nothing.wav")
                    .hears("menu.wav")
                    .isHungUpOn();

            assertThat(bot.notes).containsExactly("silence ''");
        }
    }

    @Test
    void whoPressesAWrongKeyIsToldAndAskedAgain() throws Exception {
        try (SimulatedBot bot = asking("&wrongPrompts={{prompts}}/wrong.wav&pattern=[12]&retries=1")) {
            caller(bot)
                    .hears("menu.wav")
                    .presses("9")
                    .hears("wrong.wav")
                    .hears("menu.wav")
                    .presses("1")
                    .isHungUpOn();

            assertThat(bot.notes).containsExactly("collected '1'");
        }
    }

    @Test
    void wrongKeysToTheLastEndTheQuestion() throws Exception {
        try (SimulatedBot bot = asking("&pattern=[12]&retries=1")) {
            caller(bot)
                    .hears("menu.wav")
                    .presses("9")
                    .hears("menu.wav")
                    .presses("8")
                    .isHungUpOn();

            assertThat(bot.notes).containsExactly("wrong ''");
        }
    }

    @Test
    void keysAreIgnoredDuringThePromptWhereBargeInIsOff() throws Exception {
        try (SimulatedBot bot = asking("&bargeIn=false")) {
            caller(bot)
                    .beginsToHear("menu.wav")
                    .presses("1")
                    .hearsToTheEnd("menu.wav")
                    .presses("2")
                    .isHungUpOn();

            assertThat(bot.notes).containsExactly("collected '2'");
            assertThat(bot.simulator.requests("cancelMediaProcessing")).isEmpty();
        }
    }

    @Test
    void whoHangsUpEndsTheQuestionAtOnce() throws Exception {
        try (SimulatedBot bot = asking("")) {
            caller(bot).hears("menu.wav").hangsUp();
            bot.simulator.time().until("the route to end", Duration.ofSeconds(10), () -> bot.notes.size() == 1);

            assertThat(bot.notes.get(0)).contains("collectTones").contains("the call ended");
        }
    }

    @Test
    void tonesAreSubscribedToOncePerCall() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            self.context.getPropertiesComponent().addOverrideProperty("prompts", self.url("/prompts"));
            routes.from("graph-calls:notifications?events=incoming")
                    .to("graph-calls:answer?await=mediaActive")
                    .to(QUESTION)
                    .to(QUESTION)
                    .process(e -> self.notes.add(e.getMessage().getBody(String.class)))
                    .to("graph-calls:hangUp");
            routes.from("graph-calls:notifications?events=toneReceived")
                    .process(e -> self.notes.add("tone " + e.getMessage().getHeader("CamelGraphCallsTone")));
        })) {
            caller(bot)
                    .hears("menu.wav")
                    .presses("1")
                    .hears("menu.wav")
                    .presses("D")
                    .isHungUpOn();

            assertThat(bot.simulator.requests("subscribeToTone")).hasSize(1);
            assertThat(bot.notes).contains("tone 1", "tone d", "d");
        }
    }
}
