package io.github.graphcalls.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import java.net.URI;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** Calls the routes that the documentation shows. */
class RoutesOfTheDocumentationTest {

    @Test
    void theFirstCallOfTheGuideReachesTheOperator() throws Exception {
        assertThat(FirstCall.transcript()).contains("playPrompt menu.wav", "presses 1", "transfer");
    }

    @Test
    void theJavaRoutesDoWhatTheYamlRoutesDo() throws Exception {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            URI bot = FirstCall.start(camel, simulator, "docs/prompts.yaml").resolve("/api/calls");
            camel.addRoutes(new ReceptionRoutes());
            Person caller = simulator.caller("+14255550123");

            caller.dials(simulator.bot(bot))
                    .hearsToTheEnd("menu.wav")
                    .presses("2")
                    .isHungUpOn();
        }
    }
}
