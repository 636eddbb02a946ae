package io.github.graphcalls.examples.callevents;

import io.github.graphcalls.simulator.Person;
import java.time.Duration;
import java.util.function.Consumer;

/** What a caller does in a call, and what is to stand in the call's record. */
enum Habit {
    RATES(
            "rates at once",
            1,
            Message.NONE,
            End.BY_APPLICATION,
            caller -> caller.beginsToHear("question.wav")
                    .presses("5")
                    .hearsToTheEnd("thanks.wav")
                    .isHungUpOn()),
    CORRECTS(
            "presses a wrong key first",
            2,
            Message.NONE,
            End.BY_APPLICATION,
            caller -> caller.beginsToHear("question.wav")
                    .presses("9")
                    .beginsToHear("question.wav")
                    .presses("4")
                    .hearsToTheEnd("thanks.wav")
                    .isHungUpOn()),
    LEAVES_A_MESSAGE(
            "leaves a message",
            1,
            Message.LEFT,
            End.BY_APPLICATION,
            caller -> caller.beginsToHear("question.wav")
                    .presses("0")
                    .hearsTheBeep()
                    .says(Duration.ofSeconds(3))
                    .hearsToTheEnd("thanks.wav")
                    .isHungUpOn()),
    PRESSES_NOTHING(
            "presses nothing",
            0,
            Message.NONE,
            End.BY_APPLICATION,
            caller -> caller.hearsToTheEnd("question.wav")
                    .hearsToTheEnd("question.wav")
                    .hearsToTheEnd("thanks.wav")
                    .isHungUpOn()),
    HANGS_UP(
            "hangs up in the question",
            0,
            Message.NONE,
            End.BY_CALLER,
            caller -> caller.beginsToHear("question.wav")
                    .waits(Duration.ofSeconds(2))
                    .hangsUp());

    private enum Message {
        LEFT,
        NONE
    }

    private enum End {
        BY_APPLICATION("The application ended the call."),
        BY_CALLER("The person on the phone ended the call.");

        private final String reason;

        End(String reason) {
            this.reason = reason;
        }
    }

    private final String text;
    private final int keys;
    private final Message message;
    private final End end;
    private final Consumer<Person> conversation;

    Habit(String text, int keys, Message message, End end, Consumer<Person> conversation) {
        this.text = text;
        this.keys = keys;
        this.message = message;
        this.end = end;
        this.conversation = conversation;
    }

    /** @param caller who has dialled */
    void play(Person caller) {
        conversation.accept(caller);
    }

    /** Whether it is a whole and true record of such a call. */
    boolean fits(CallRecord one) {
        return one.answered() != null
                && one.ended() != null
                && !one.answered().isBefore(one.began())
                && one.ended().isAfter(one.answered())
                && one.keysPressed() == keys
                && one.hasMessage() == (message == Message.LEFT)
                && one.endReason().equals(end.reason);
    }

    /** To follow who does it. */
    @Override
    public String toString() {
        return text;
    }
}
