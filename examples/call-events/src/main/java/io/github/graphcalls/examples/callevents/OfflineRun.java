package io.github.graphcalls.examples.callevents;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The application beside a simulator of the calling service on this machine, with people who call it. */
final class OfflineRun {
    private static final int CALLERS = 20;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String ROW = "  %-26s%7s%9s%6s  %-9s%s%n";

    private final Engines engines;
    private final Map<String, String> changes;
    private final PrintStream out;

    /** @param changes of settings, for tests */
    OfflineRun(Engines engines, Map<String, String> changes, PrintStream out) {
        this.engines = engines;
        this.changes = Map.copyOf(changes);
        this.out = out;
    }

    /**
     * Lets people call, prints the records of their calls, and answers whether each call has the record that it should.
     *
     * @throws SQLException if the records cannot be read
     */
    boolean run() throws SQLException {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                RecordingRoutes one = RecordingRoutes.start(engines, changes);
                RecordingRoutes another = RecordingRoutes.start(engines, changes);
                AnsweringRoutes answering = BesideSimulator.start(simulator, engines, changes)) {
            out.println(CALLERS + " people call; " + (one.consumers() + another.consumers())
                    + " consumers of one group write the records of their calls.\n");
            Map<String, Habit> calls;
            try {
                calls = new Callers(simulator, answering).call(CALLERS);
            } catch (AssertionError e) {
                out.println("FAILED: " + e.getMessage());
                return false;
            }
            return report(calls, new CallRecords(engines).ended(calls.keySet(), LONGEST));
        }
    }

    private boolean report(Map<String, Habit> calls, Map<String, CallRecord> records) {
        out.printf(ROW, "the caller", "rang", "lasted", "keys", "message", "how it ended");
        calls.forEach((call, habit) -> {
            if (records.containsKey(call)) {
                print(habit, records.get(call));
            } else {
                out.println("FAILED: the call of one who " + habit + " has no record");
            }
        });
        long right = calls.entrySet().stream()
                .filter(call -> records.containsKey(call.getKey()))
                .filter(call -> call.getValue().fits(records.get(call.getKey())))
                .count();
        out.println("\n" + right + " of " + calls.size() + " calls have the record that they should.");
        return right == calls.size();
    }

    private void print(Habit habit, CallRecord one) {
        out.printf(
                ROW,
                habit,
                seconds(one.rang()),
                seconds(one.lasted()),
                one.keysPressed(),
                one.hasMessage() ? "yes" : "no",
                one.endReason() + (habit.fits(one) ? "" : " FAILED: this is not what the caller did"));
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }
}
