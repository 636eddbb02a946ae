package io.github.graphcalls.examples.attendant;

import io.github.graphcalls.simulator.Person;
import java.util.Optional;
import java.util.function.Consumer;

/** What a caller does and expects, and what came of it. */
final class Conversation implements Runnable {
    private final String title;
    private final Person caller;
    private final Consumer<Person> script;
    private volatile Optional<String> failure = Optional.of("The conversation was not played.");

    /**
     * @param title a sentence about it
     * @param script plays it; fails with an {@link AssertionError} where something does not come true
     */
    Conversation(String title, Person caller, Consumer<Person> script) {
        this.title = title;
        this.caller = caller;
        this.script = script;
    }

    /** Plays it. */
    @Override
    public void run() {
        try {
            script.accept(caller);
            failure = Optional.empty();
        } catch (AssertionError e) {
            // the transcript, which follows in the message, is printed with the report
            failure = e.getMessage().lines().findFirst();
        }
    }

    Person caller() {
        return caller;
    }

    boolean cameTrue() {
        return failure.isEmpty();
    }

    /** The title, the transcript and what did not come true, on several lines. */
    String report() {
        return title + "\n" + caller.transcript().indent(2)
                + failure.map(what -> "  FAILED: " + what.replace(" What happened:", "") + "\n")
                        .orElse("");
    }
}
