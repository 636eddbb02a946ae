package io.github.graphcalls.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.simulator.Bot;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls the routes that the documentation shows. */
class RoutesOfTheDocumentationTest {

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @AfterEach
    void stop() throws Exception {
        camel.close();
        simulator.close();
    }

    @Test
    void theFirstCallOfTheGuideGoesAsItsPageShows() throws Exception {
        assertThat(FirstCall.transcript())
                .startsWith(SnippetsAreCurrentTest.tagged(
                        "camel-graph-calls/component/src/test/resources/docs/first-call/transcript.txt", "transcript"));
    }

    @Test
    void theJavaRoutesDoWhatTheYamlRoutesDo() throws Exception {
        Bot bot = start("prompts");
        camel.addRoutes(new ReceptionRoutes());

        caller().dials(bot).hearsToTheEnd("menu.wav").presses("2").isHungUpOn();
    }

    @Test
    void theGreetingIsPlayedToItsEndBeforeTheCallIs() throws Exception {
        Bot bot = start("prompts", "greeting");

        caller().dials(bot).hearsToTheEnd("menu.wav").isHungUpOn();
    }

    @Test
    void theExtensionIsAskedForAgainAfterAWrongKeyAndThenTaken() throws Exception {
        Bot bot = start("prompts", "extension");

        caller().dials(bot)
                .hears("menu.wav")
                .presses("0#")
                .hears("menu.wav")
                .presses("42#")
                .isHungUpOn();
    }

    @Test
    void theReminderCallsWhomTheHeaderNames() throws Exception {
        start("prompts", "reminder");
        Person callee = simulator.callee("+14255550199");

        camel.createProducerTemplate().sendBodyAndHeader("direct:remind", null, "CamelGraphCallsTargets", callee.id());

        callee.isCalled().hearsToTheEnd("menu.wav").isHungUpOn();
    }

    @Test
    void aCallThatIsGoneIsNoErrorOfTheRoute() throws Exception {
        start("errors");

        Object body = camel.createProducerTemplate()
                .requestBodyAndHeader("direct:state", null, "CamelGraphCallsCallId", "0a1b2c3d");

        assertThat(body).isEqualTo("gone");
    }

    @Test
    void thePropertiesOfTheGuideConfigureTheComponent() throws Exception {
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("classpath:docs/application.properties");
        main.addOverrideProperty("GRAPH_CALLS_TENANT_ID", simulator.tenant());
        main.addOverrideProperty("GRAPH_CALLS_APPLICATION_ID", simulator.applicationId());
        main.addOverrideProperty("GRAPH_CALLS_CLIENT_SECRET", "secret");
        main.addOverrideProperty("GRAPH_CALLS_CALLBACK_URI", "https://bot.example.org/api/calls");
        main.start();
        try {
            GraphCallsComponent component =
                    main.getCamelContext().getComponent("graph-calls", GraphCallsComponent.class);

            assertThat(component.getTenantId()).isEqualTo(simulator.tenant());
            assertThat(component.getConfiguration().getCallbackUri()).isEqualTo("https://bot.example.org/api/calls");
        } finally {
            main.stop();
        }
    }

    private Bot start(String... routes) throws Exception {
        String[] files = new String[routes.length];
        for (int i = 0; i < routes.length; i++) {
            files[i] = "routes/" + routes[i] + ".yaml";
        }
        return simulator.bot(FirstCall.start(camel, simulator, files).resolve("/api/calls"));
    }

    private Person caller() {
        return simulator.caller("+14255550123");
    }
}
