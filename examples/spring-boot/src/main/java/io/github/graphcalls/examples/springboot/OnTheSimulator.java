package io.github.graphcalls.examples.springboot;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the bot on this machine alone, on free ports, against a simulator instead of Microsoft Graph. */
final class OnTheSimulator {

    private OnTheSimulator() {}

    /** Returns when the bot takes calls. */
    static RunningBot start(GraphCallsSimulator simulator) {
        Map<String, Object> properties = Map.of(
                "GRAPH_CALLS_TENANT_ID", simulator.tenant(),
                "GRAPH_CALLS_APPLICATION_ID", simulator.applicationId(),
                "GRAPH_CALLS_CLIENT_SECRET", "any will do",
                // Camel asks Spring for the port when the component is made, which is after the server has it
                "GRAPH_CALLS_CALLBACK_URI", "http://127.0.0.1:{{local.server.port}}/api/calls",
                "GRAPH_CALLS_PORT", 0,
                "GRAPH_CALLS_MANAGEMENT_PORT", 0,
                "server.address", "127.0.0.1",
                "management.server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "logging.level.root", "warn");
        return new RunningBot(new SpringApplicationBuilder(Application.class)
                .properties(properties)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("onTheSimulator", ComponentCustomizer.class, () -> customizer(simulator)))
                .run());
    }

    private static ComponentCustomizer customizer(GraphCallsSimulator simulator) {
        return ComponentCustomizer.forType(GraphCallsComponent.class, component -> {
            component.getConfiguration().setBaseUrl(simulator.graphUrl());
            component.getConfiguration().setOpenIdConfigurationUrl(simulator.openIdConfigurationUrl());
            component.setAuthority(simulator.authority());
            component.setSslContextParameters(new SimulatorTrust(simulator.sslContext()));
            component.setClock(simulator.clock());
            component.setScheduler(simulator.scheduler());
            component.setRoutePool(simulator.executor());
        });
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
