package io.github.graphcalls.examples.callevents;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Chooses what runs: all of it or only what writes records; against Microsoft Graph or, without credentials, offline. */
public final class CallEvents {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final String RECORD = "record";
    private static final List<String> GRAPH = List.of(
            "GRAPH_CALLS_TENANT_ID",
            "GRAPH_CALLS_APPLICATION_ID",
            "GRAPH_CALLS_CLIENT_SECRET",
            "GRAPH_CALLS_CALLBACK_URI");
    private static final List<String> ENGINES = List.of(Engines.BROKERS, Engines.DATABASE_URL);

    private final Map<String, String> environment;
    private final PrintStream out;

    /** @param out where records are printed */
    public CallEvents(Map<String, String> environment, PrintStream out) {
        this.environment = environment.entrySet().stream()
                .filter(one -> one.getKey().startsWith("GRAPH_CALLS_"))
                .filter(one -> !one.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().strip()));
        this.out = out;
    }

    /**
     * Runs the application: against Microsoft Graph until the process is stopped, or offline until all calls are recorded.
     *
     * @param arguments none, or {@code record} to write records only, until the process is stopped
     * @return the exit code: 0, 1 if a call has not the record that it should, 2 if what was given does not do
     * @throws Exception if something does not start
     */
    public int run(String... arguments) throws Exception {
        List<String> given = List.of(arguments);
        if (!given.isEmpty() && !given.equals(List.of(RECORD))) {
            out.println(
                    "The only argument that this example takes is record, but it got " + String.join(" ", given) + ".");
            return MISUSED;
        }
        if (isHalfGiven(ENGINES)) {
            return lacks("To use engines of your own", ENGINES);
        }
        if (given.contains(RECORD)) {
            return isGiven(ENGINES) ? record() : lacks("To record the calls of others", ENGINES);
        }
        if (isHalfGiven(GRAPH)) {
            return lacks("To run against Microsoft Graph", GRAPH);
        }
        if (isGiven(GRAPH)) {
            return isGiven(ENGINES) ? againstGraph() : lacks("To run against Microsoft Graph", ENGINES);
        }
        return offline();
    }

    private boolean isGiven(List<String> names) {
        return environment.keySet().containsAll(names);
    }

    private boolean isHalfGiven(List<String> names) {
        return !isGiven(names) && names.stream().anyMatch(environment::containsKey);
    }

    private int lacks(String purpose, List<String> needed) {
        String missing =
                needed.stream().filter(name -> !environment.containsKey(name)).collect(Collectors.joining(" and "));
        out.println(purpose + ", set " + missing + " too. To run offline, set none.");
        return MISUSED;
    }

    private Engines engines() {
        return new Engines(environment.get(Engines.BROKERS), environment.get(Engines.DATABASE_URL));
    }

    private int record() throws Exception {
        RecordingRoutes routes = RecordingRoutes.start(engines(), Map.of());
        out.println("The events on " + engines() + " are recorded. Stop it with Ctrl-C.");
        return routes.runUntilStopped();
    }

    private int againstGraph() throws Exception {
        String callback = environment.get("GRAPH_CALLS_CALLBACK_URI");
        if (!callback.matches("https://[^/?#]+/[^?#]+")) {
            out.println("GRAPH_CALLS_CALLBACK_URI is \"" + callback
                    + "\"; it must be an https address with a path and no"
                    + " query, such as https://survey.example.com/api/calls.");
            return MISUSED;
        }
        try (RecordingRoutes recording = RecordingRoutes.start(engines(), Map.of())) {
            AnsweringRoutes answering = AnsweringRoutes.forGraph(environment);
            answering.start();
            out.println("It listens on port " + answering.port() + " for calls that come to " + callback
                    + ", and records them with " + recording.consumers() + " consumers. Stop it with Ctrl-C.");
            return answering.runUntilStopped();
        }
    }

    private int offline() throws Exception {
        if (isGiven(ENGINES)) {
            return offline(engines());
        }
        try (EmbeddedEngines embedded = EmbeddedEngines.start()) {
            return offline(embedded.engines());
        }
    }

    private int offline(Engines engines) throws Exception {
        return new OfflineRun(engines, Map.of(), out).run() ? DONE : FAILED;
    }
}
