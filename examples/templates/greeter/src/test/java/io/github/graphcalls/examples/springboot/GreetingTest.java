package io.github.graphcalls.examples.springboot;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.net.URI;
import org.apache.camel.spi.ComponentCustomizer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class GreetingTest {

    private static final GraphCallsSimulator SIMULATOR = GraphCallsSimulator.start();
    private static final String COMPONENT = "camel.component.graph-calls.";

    static {
        SIMULATOR.closesWithJvm(); // as Spring's context does
    }

    @LocalServerPort
    private int port;

    @Test
    void whoCallsIsWelcomedAndHungUpOn() {
        SIMULATOR
                .caller("+14255550123")
                .dials(SIMULATOR.bot(URI.create("http://127.0.0.1:" + port + "/api/calls")))
                .hearsToTheEnd("welcome.wav")
                .isHungUpOn();
    }

    /** The simulator instead of Microsoft Graph. */
    @DynamicPropertySource
    static void simulator(DynamicPropertyRegistry properties) {
        properties.add(COMPONENT + "base-url", SIMULATOR::graphUrl);
        properties.add(COMPONENT + "open-id-configuration-url", SIMULATOR::openIdConfigurationUrl);
        properties.add(COMPONENT + "tenant-id", SIMULATOR::tenant);
        properties.add(COMPONENT + "application-id", SIMULATOR::applicationId);
        properties.add(COMPONENT + "client-secret", () -> ""); // none, because there is a token
        properties.add(COMPONENT + "access-token", SIMULATOR::accessToken);
        properties.add(COMPONENT + "callback-uri", () -> "http://127.0.0.1:{{local.server.port}}/api/calls");
    }

    @TestConfiguration
    static class Time {

        /** The simulator's, which jumps, is the component's too. */
        @Bean
        ComponentCustomizer simulatorsTime() {
            return ComponentCustomizer.forType(GraphCallsComponent.class, component -> {
                component.setClock(SIMULATOR.clock());
                component.setScheduler(SIMULATOR.scheduler());
                component.setRoutePool(SIMULATOR.executor());
            });
        }
    }
}
