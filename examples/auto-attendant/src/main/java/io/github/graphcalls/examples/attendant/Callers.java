package io.github.graphcalls.examples.attendant;

import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import java.time.Duration;
import java.util.List;

/** The callers who try each way through the menu, all at the same time. */
final class Callers {
    private final GraphCallsSimulator simulator;
    private final Bot bot;
    private final Person operator;
    private final VoiceMessage message;

    Callers(GraphCallsSimulator simulator, Bot bot, Person operator, VoiceMessage message) {
        this.simulator = simulator;
        this.bot = bot;
        this.operator = operator;
        this.message = message;
    }

    List<Conversation> all() {
        return List.of(
                new Conversation("A caller asks for the opening hours", caller(1), this::asksForOpeningHours),
                new Conversation("A caller talks to the operator", caller(2), this::talksToTheOperator),
                new Conversation("A caller leaves a message", caller(3), this::leavesAMessage),
                new Conversation("A caller presses nothing", caller(4), this::pressesNothing),
                new Conversation("A caller presses wrong keys", caller(5), this::pressesWrongKeys),
                new Conversation("A caller hangs up in the middle of the menu", caller(6), this::hangsUpInTheMenu));
    }

    private Person caller(int number) {
        return simulator.caller("+1425555010" + number);
    }

    private void asksForOpeningHours(Person caller) {
        caller.dials(bot)
                .hearsToTheEnd("welcome.wav")
                .beginsToHear("menu.wav")
                .presses("1")
                .hearsToTheEnd("hours.wav")
                .hearsToTheEnd("menu.wav")
                .hangsUp();
    }

    private void talksToTheOperator(Person caller) {
        caller.dials(bot)
                .hearsToTheEnd("welcome.wav")
                .hearsToTheEnd("menu.wav")
                .presses("2")
                .hearsToTheEnd("connecting.wav")
                .isTransferredTo(operator)
                .waits(Duration.ofSeconds(10))
                .hangsUp();
    }

    private void leavesAMessage(Person caller) {
        caller.dials(bot)
                .hearsToTheEnd("welcome.wav")
                .beginsToHear("menu.wav")
                .presses("0")
                .hearsToTheEnd("leave-message.wav")
                .hearsTheBeep()
                .says(message.spoken())
                .presses("#")
                .hearsToTheEnd("thanks.wav")
                .hearsToTheEnd("goodbye.wav")
                .isHungUpOn();
        message.mustBeKept();
    }

    private void pressesNothing(Person caller) {
        caller.dials(bot)
                .hearsToTheEnd("welcome.wav")
                .hearsToTheEnd("menu.wav")
                .hearsToTheEnd("menu.wav")
                .hearsToTheEnd("menu.wav")
                .hearsToTheEnd("goodbye.wav")
                .isHungUpOn();
    }

    private void pressesWrongKeys(Person caller) {
        caller.dials(bot)
                .hearsToTheEnd("welcome.wav")
                .beginsToHear("menu.wav")
                .presses("9")
                .hearsToTheEnd("wrong-key.wav")
                .beginsToHear("menu.wav")
                .presses("*")
                .hearsToTheEnd("wrong-key.wav")
                .beginsToHear("menu.wav")
                .presses("9")
                .hearsToTheEnd("wrong-key.wav")
                .hearsToTheEnd("goodbye.wav")
                .isHungUpOn();
    }

    private void hangsUpInTheMenu(Person caller) {
        caller.dials(bot)
                .hearsToTheEnd("welcome.wav")
                .beginsToHear("menu.wav")
                .waits(Duration.ofSeconds(2))
                .hangsUp();
    }
}
