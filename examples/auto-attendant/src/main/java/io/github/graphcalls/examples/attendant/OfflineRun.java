package io.github.graphcalls.examples.attendant;

import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The attendant beside a simulator of the calling service on this machine, with callers who call it. */
final class OfflineRun {
    private static final int WARM_UPS = 5;

    private final Speed speed;
    private final Map<String, String> changes;
    private final PrintStream out;

    /** @param changes of the attendant's settings, for tests */
    OfflineRun(Speed speed, Map<String, String> changes, PrintStream out) {
        this.speed = speed;
        this.changes = Map.copyOf(changes);
        this.out = out;
    }

    /** Plays all conversations, prints them, and answers whether all callers got what they should. */
    boolean run() {
        try (GraphCallsSimulator simulator =
                        speed.giveTo(GraphCallsSimulator.builder()).start();
                Attendant attendant = BesideSimulator.start(simulator, changes)) {
            Bot bot = simulator.bot(attendant.callbackUri());
            Path messages = Path.of(attendant.property("messages.folder")).toAbsolutePath();
            List<Conversation> conversations = new Callers(
                            simulator,
                            bot,
                            simulator.operator(attendant.property("operator")),
                            new VoiceMessage(messages))
                    .all();
            speed.whereTimeRuns(() -> warmUp(simulator, bot));
            out.println(conversations.size() + " callers call the attendant at the same time, " + speed + ".\n");
            conversations.forEach(one -> one.caller().patience(speed.patience()));
            simulator.together(conversations.toArray(Runnable[]::new));
            // until the bot has been told of the last hang-up, too
            simulator.time().advance(Duration.ofSeconds(2));
            conversations.forEach(one -> out.println(one.report()));
            long content = conversations.stream().filter(Conversation::cameTrue).count();
            out.println(content + " of " + conversations.size() + " callers got what they should. Messages are kept in "
                    + messages);
            return content == conversations.size();
        }
    }

    /** In the first call connections are made and classes loaded, for which a caller in a hurry would not wait. */
    private static void warmUp(GraphCallsSimulator simulator, Bot bot) {
        Person first = simulator.caller("+14255550100");
        for (int attempt = 0; attempt < WARM_UPS; attempt++) {
            try {
                first.dials(bot).hears("welcome.wav").hangsUp();
                return;
            } catch (AssertionError e) {
                // What was too slow is faster the next time; if something is wrong, the conversations show it.
            }
        }
    }
}
