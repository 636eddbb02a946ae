package io.github.graphcalls.examples.attendant;

import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The attendant beside a simulator of the calling service on this machine, with callers who call it. */
final class OfflineRun {
    private static final String OPTION = "camel.component.graph-calls.";

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
                        speed.of(GraphCallsSimulator.builder()).start();
                Attendant attendant = Attendant.startLocally(settings(simulator), beans(simulator))) {
            Bot bot = simulator.bot(URI.create(attendant.property("callback.uri")));
            Path messages = Path.of(attendant.property("messages.folder")).toAbsolutePath();
            List<Conversation> conversations = new Callers(
                            simulator,
                            bot,
                            simulator.operator(attendant.property("operator")),
                            new VoiceMessage(messages))
                    .all();
            speed.whereTimeRuns(() -> warmUp(simulator, bot));
            out.println(conversations.size() + " callers call the attendant at the same time, " + speed + ".\n");
            simulator.together(conversations.toArray(Runnable[]::new));
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
        try {
            first.dials(bot).hears("welcome.wav").hangsUp();
        } catch (AssertionError e) {
            // If it was too slow even for this, it is faster now; if something is wrong, the conversations show it.
        }
    }

    /** Points the component at the simulator; all else is as it is with Graph. */
    private Map<String, String> settings(GraphCallsSimulator simulator) {
        Map<String, String> settings = new HashMap<>();
        settings.put("GRAPH_CALLS_TENANT_ID", simulator.tenant());
        settings.put("GRAPH_CALLS_APPLICATION_ID", simulator.applicationId());
        settings.put("GRAPH_CALLS_CLIENT_SECRET", "any will do");
        settings.put("server.host", "127.0.0.1");
        settings.put("GRAPH_CALLS_PORT", "0");
        settings.put(OPTION + "baseUrl", simulator.graphUrl());
        settings.put(OPTION + "authority", simulator.authority());
        settings.put(OPTION + "openIdConfigurationUrl", simulator.openIdConfigurationUrl());
        settings.put("camel.component.https.sslContextParameters", "#bean:simulatorTrust");
        settings.put(OPTION + "clock", "#bean:simulatorClock");
        settings.put(OPTION + "scheduler", "#bean:simulatorScheduler");
        settings.put(OPTION + "routePool", "#bean:simulatorExecutor");
        settings.putAll(changes);
        return settings;
    }

    private static Map<String, Object> beans(GraphCallsSimulator simulator) {
        return Map.of(
                "simulatorTrust", new SimulatorTrust(simulator.sslContext()),
                "simulatorClock", simulator.clock(),
                "simulatorScheduler", simulator.scheduler(),
                "simulatorExecutor", simulator.executor());
    }

    /** Trusts the certificate that the simulator made for itself when it was started. */
    private static final class SimulatorTrust extends SSLContextParameters {
        private final SSLContext context;

        SimulatorTrust(SSLContext context) {
            this.context = context;
        }

        @Override
        public SSLContext createSSLContext(CamelContext camelContext) {
            return context;
        }
    }
}
