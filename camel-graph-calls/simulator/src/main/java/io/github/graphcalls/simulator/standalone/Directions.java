package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.nio.file.Path;
import java.util.Optional;

/** How a bot is pointed at a running simulator. */
final class Directions {
    private Directions() {}

    static String to(GraphCallsSimulator simulator, Optional<Path> certificate) {
        return """
                The calling service is simulated at
                  GRAPH_URL=%1$s
                  GRAPH_SECURE_URL=%2$s
                  AUTHORITY=%3$s
                  TENANT_ID=%4$s
                  OPENID_CONFIGURATION_URL=%5$s
                  CONTROL_URL=%1$s/simulator
                  CONSOLE_URL=%1$s/
                Any application id gets a token with any secret, certificate or assertion.

                For Camel, in application.properties:
                  camel.component.graph-calls.base-url=%1$s
                  camel.component.graph-calls.open-id-configuration-url=%5$s
                  camel.component.graph-calls.authority=%3$s
                  camel.component.graph-calls.tenant-id=%4$s
                  camel.component.graph-calls.application-id=any
                  camel.component.graph-calls.client-secret=any
                %6$s
                """.formatted(
                        simulator.graphUrl(),
                        simulator.secureUrl(),
                        simulator.authority(),
                        simulator.tenant(),
                        simulator.openIdConfigurationUrl(),
                        certificate
                                .map(file -> "The certificate of https, for the authority, is in "
                                        + file.toAbsolutePath() + ".")
                                .orElse("--certificate FILE writes the certificate of https, for the authority."));
    }
}
