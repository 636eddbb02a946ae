package io.github.graphcalls.examples.oncall;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.SimulatedCall;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The service beside a simulator of the calling service on this machine, with three people who are on call. */
final class OfflineRun {
    private static final String ANNA = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String BEN = "0a1b2c3d-0000-4000-8000-000000000002";
    private static final String CLARA = "+14255550103";
    private static final List<String> NAMES = List.of("Anna", "Ben", "Clara");
    private static final List<String> ON_CALL = List.of("user:" + ANNA, "user:" + BEN, "phone:" + CLARA);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<String, String> changes;
    private final PrintStream out;

    /** @param changes of the service's settings, for tests */
    OfflineRun(Map<String, String> changes, PrintStream out) {
        this.changes = Map.copyOf(changes);
        this.out = out;
    }

    /** Raises two alerts, prints the calls, and answers whether the alerts ended as they should. */
    boolean run() {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                AlertService service = BesideSimulator.start(simulator, ON_CALL, changes)) {
            Alerts alerts = new Alerts(service.alerts());
            simulator.callee(ANNA).doesNotAnswer();
            simulator.callee(BEN).rejects();
            Person clara = simulator.callee(CLARA).patience(LONGEST);

            out.println("Anna does not answer, Ben rejects, Clara takes the alert.\n");
            boolean taken = raise(
                    simulator,
                    alerts,
                    "\"status\": \"taken\", \"by\": \"phone:" + CLARA + "\"",
                    () -> clara.isCalled()
                            .hearsToTheEnd("alert.wav")
                            .beginsToHear("take-it.wav")
                            .presses("1")
                            .hearsToTheEnd("taken.wav")
                            .isHungUpOn());

            out.println("Anna does not answer, Ben rejects, and where Clara was there is a voicemail now.\n");
            boolean nobody = raise(simulator, alerts, "\"status\": \"nobody\"", () -> {});
            out.println(taken && nobody ? "Both alerts ended as they should." : "An alert did not end as it should.");
            return taken && nobody;
        }
    }

    private boolean raise(GraphCallsSimulator simulator, Alerts alerts, String expected, Runnable conversation) {
        int before = simulator.calls().size();
        URI alert = alerts.raise("The cellar is under water");
        boolean played = play(conversation);
        simulator.time().advance(LONGEST);
        List<SimulatedCall> calls =
                simulator.calls().subList(before, simulator.calls().size());
        IntStream.range(0, calls.size())
                .forEach(index -> out.println(NAMES.get(index) + " is called\n"
                        + calls.get(index).transcript().indent(2)));
        String status = alerts.get(alert).body();
        boolean asExpected = status.contains(expected);
        out.println(
                "GET /alerts/… says " + status + (asExpected ? "\n" : "\nFAILED: it should say " + expected + "\n"));
        return played && asExpected;
    }

    private boolean play(Runnable conversation) {
        try {
            conversation.run();
            return true;
        } catch (AssertionError e) {
            out.println("FAILED: " + e.getMessage().lines().findFirst().orElseThrow());
            return false;
        }
    }
}
