package io.github.graphcalls.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What a node bears, by scenario. Each prints a line for each thing it measured. */
public final class LoadBenchmarks {

    private static final int CONNECTIONS = 32;
    private static final double AS_MANY_AS_ANSWERED = Double.POSITIVE_INFINITY;
    private static final List<String> FILTERS = List.of("incoming", "terminated", "toneReceived", "hold");

    private final Duration time;
    private final PrintStream out;
    private final Map<String, Scenario> scenarios = new TreeMap<>(Map.of(
            "latency", this::latency, "growth", this::growth, "inbox", this::inbox, "consumers", this::consumers));

    private interface Scenario {
        void run() throws Exception;
    }

    /** @param time how long each thing is measured, and how long it is warmed up for that */
    public LoadBenchmarks(Duration time, PrintStream out) {
        this.time = time;
        this.out = out;
    }

    /** The scenarios by name. */
    public List<String> names() {
        return List.copyOf(scenarios.keySet());
    }

    /** Runs one. */
    public void run(String name) throws Exception {
        scenarios.get(name).run();
    }

    /** From the time when a notification should be sent to its route, at half of what the node bears. */
    private void latency() throws Exception {
        try (Node node = node("", 1)) {
            double most = warmed(node, 100);
            node.latencies().reset();
            Load.Result result = sent(node, most / 2, 100);
            Histogram all = node.latencies();
            out.printf(
                    "latency at %.0f/s (sent at %.0f/s), us: p50 %d, p99 %d, p99.9 %d%n",
                    most / 2,
                    result.rate(),
                    all.getValueAtPercentile(50) / 1000,
                    all.getValueAtPercentile(99) / 1000,
                    all.getValueAtPercentile(99.9) / 1000);
        }
    }

    private void growth() throws Exception {
        for (int calls : List.of(100, 1_000, 10_000)) {
            try (Node node = node("", 1)) {
                long before = used();
                warmed(node, calls);
                long after = used();
                out.printf(
                        "growth with %d calls: %.0f/s, heap %d KiB more%n",
                        calls, sent(node, AS_MANY_AS_ANSWERED, calls).rate(), (after - before) / 1024);
            }
        }
    }

    private void inbox() throws Exception {
        String file = Files.createTempDirectory("inbox").resolve("calls").toString();
        List<String> stores = new ArrayList<>(List.of("", "jdbc:h2:file:" + file));
        String postgres = System.getProperty("postgres", "");
        if (!postgres.isEmpty()) {
            stores.add(postgres);
        }
        for (String store : stores) {
            try (Node node = node(store, 1)) {
                warmed(node, 100);
                String name = store.isEmpty() ? "memory" : store.split(":")[1];
                out.printf(
                        "inbox in %s: %.0f/s%n",
                        name, sent(node, AS_MANY_AS_ANSWERED, 100).rate());
            }
        }
    }

    private void consumers() throws Exception {
        for (int consumers : List.of(1, 100)) {
            try (Node node = node("", consumers)) {
                warmed(node, 100);
                long before = node.delivered();
                Load.Result result = sent(node, AS_MANY_AS_ANSWERED, 100);
                out.printf(
                        "%d consumers: %.0f/s, %d events delivered%n",
                        consumers, result.rate(), node.delivered() - before);
            }
        }
    }

    /** One consumer hears of all that is sent; the others ask for events that this load does not tell. */
    private static Node node(String store, int consumers) throws Exception {
        List<String> events = new ArrayList<>(List.of(""));
        for (int i = 1; i < consumers; i++) {
            events.add(FILTERS.get(i % FILTERS.size()));
        }
        return new Node(store, Collections.unmodifiableList(events));
    }

    private double warmed(Node node, int calls) throws Exception {
        sent(node, AS_MANY_AS_ANSWERED, calls);
        return sent(node, AS_MANY_AS_ANSWERED, calls).rate();
    }

    private Load.Result sent(Node node, double perSecond, int calls) throws Exception {
        Load.Result result = node.load(CONNECTIONS, perSecond)
                .run(time, number -> Bodies.SMALL.bytes(Bodies.callId((int) (number % calls))));
        if (result.refused() > 0) {
            out.printf("%d of the following were refused%n", result.refused());
        }
        return result;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** @param args scenarios; none for all. -Dseconds says how long each measurement takes, -Dpostgres names a database */
    public static void main(String[] args) throws Exception {
        LoadBenchmarks benchmarks =
                new LoadBenchmarks(Duration.ofSeconds(Integer.getInteger("seconds", 10)), System.out);
        for (String name : args.length == 0 ? benchmarks.names() : List.of(args)) {
            benchmarks.run(name);
        }
        System.exit(0);
    }
}
