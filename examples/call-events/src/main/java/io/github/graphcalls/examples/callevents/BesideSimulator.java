package io.github.graphcalls.examples.callevents;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;

/** Points the application at a simulator of the calling service; all else is as it is with Graph, the credential too. */
final class BesideSimulator {
    private static final String OPTION = "camel.component.graph-calls.";

    private BesideSimulator() {}

    /** @param changes of settings, which go before all others */
    static AnsweringRoutes start(GraphCallsSimulator simulator, Engines engines, Map<String, String> changes) {
        Map<String, String> settings = new HashMap<>(engines.variables());
        settings.put("GRAPH_CALLS_TENANT_ID", simulator.tenant());
        settings.put("GRAPH_CALLS_APPLICATION_ID", simulator.applicationId());
        settings.put("GRAPH_CALLS_CLIENT_SECRET", "any will do");
        settings.put(OPTION + "baseUrl", simulator.graphUrl());
        settings.put(OPTION + "authority", simulator.authority());
        settings.put(OPTION + "openIdConfigurationUrl", simulator.openIdConfigurationUrl());
        settings.put(OPTION + "sslContextParameters", "#bean:simulatorTrust");
        settings.put(OPTION + "clock", "#bean:simulatorClock");
        settings.put(OPTION + "scheduler", "#bean:simulatorScheduler");
        settings.put(OPTION + "routePool", "#bean:simulatorExecutor");
        settings.putAll(changes);
        return AnsweringRoutes.startLocally(settings, simulator.clock(), beans(simulator));
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
