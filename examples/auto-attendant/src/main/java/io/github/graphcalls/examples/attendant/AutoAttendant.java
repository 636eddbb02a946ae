package io.github.graphcalls.examples.attendant;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Chooses between Microsoft Graph, where the environment has credentials, and the simulator, where it has none. */
public final class AutoAttendant {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final List<String> NEEDED = List.of(
            "GRAPH_CALLS_TENANT_ID",
            "GRAPH_CALLS_APPLICATION_ID",
            "GRAPH_CALLS_CLIENT_SECRET",
            "GRAPH_CALLS_CALLBACK_URI");

    private final Map<String, String> environment;
    private final PrintStream out;

    /** @param out where conversations are printed */
    public AutoAttendant(Map<String, String> environment, PrintStream out) {
        this.environment = environment.entrySet().stream()
                .filter(one -> one.getKey().startsWith("GRAPH_CALLS_"))
                .filter(one -> !one.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().strip()));
        this.out = out;
    }

    /**
     * Runs the attendant: against Microsoft Graph until the process is stopped, or offline until all callers have called.
     *
     * @param arguments offline, {@code --speed} and how much faster than real speed to run, or {@code max}, the default
     * @return the exit code: 0, 1 if a caller did not get what he should, 2 if what was given does not do
     * @throws Exception if Camel does not start
     */
    public int run(String... arguments) throws Exception {
        List<String> missing =
                NEEDED.stream().filter(name -> !environment.containsKey(name)).toList();
        if (missing.isEmpty()) {
            return againstGraph();
        }
        if (missing.size() < NEEDED.size()) {
            out.println("To run against Microsoft Graph, set " + String.join(" and ", missing)
                    + " too. To run offline, unset the others.");
            return MISUSED;
        }
        return offline(List.of(arguments));
    }

    private int againstGraph() throws Exception {
        String callback = environment.get("GRAPH_CALLS_CALLBACK_URI");
        if (!callback.matches("https://[^/?#]+/[^?#]+")) {
            out.println(
                    "GRAPH_CALLS_CALLBACK_URI is \"" + callback + "\"; it must be an https address with a path and no"
                            + " query, such as https://attendant.example.com/api/calls.");
            return MISUSED;
        }
        Attendant attendant = Attendant.forGraph(environment);
        attendant.start();
        out.println("The attendant listens on port " + attendant.port() + " for calls that come to " + callback
                + ". Stop it with Ctrl-C.");
        return attendant.runUntilStopped();
    }

    private int offline(List<String> arguments) throws Exception {
        Speed speed;
        try {
            speed = Speed.of(arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return MISUSED;
        }
        return new OfflineRun(speed, Map.of(), out).run() ? DONE : FAILED;
    }
}
