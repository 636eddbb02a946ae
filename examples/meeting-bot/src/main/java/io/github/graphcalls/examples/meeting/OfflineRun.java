package io.github.graphcalls.examples.meeting;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The bot beside a simulator of the calling service on this machine, with people who meet. */
final class OfflineRun {
    private final Map<String, String> changes;
    private final PrintStream out;

    /** @param changes of the bot's settings, for tests */
    OfflineRun(Map<String, String> changes, PrintStream out) {
        this.changes = Map.copyOf(changes);
        this.out = out;
    }

    /** Plays the meeting, prints it, and answers whether everybody got what he should. */
    boolean run() {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                RunningBot bot = BesideSimulator.start(simulator, changes)) {
            Path folder = Path.of(bot.property("notes.folder")).toAbsolutePath();
            MeetingScene scene = new MeetingScene(simulator, bot.port(), new Notes(folder));
            Optional<String> failure = play(scene);
            out.println("The bot is invited to a meeting of two\n"
                    + scene.transcript().indent(2));
            out.println(failure.map(what -> "FAILED: " + what)
                    .orElse("All got what they should. Minutes and notes are kept in " + folder));
            return failure.isEmpty();
        }
    }

    private static Optional<String> play(MeetingScene scene) {
        try {
            scene.play();
            return Optional.empty();
        } catch (AssertionError e) {
            // the transcript, which follows in the message, is printed anyhow
            return e.getMessage().lines().findFirst().map(what -> what.replace(" What happened:", ""));
        }
    }
}
