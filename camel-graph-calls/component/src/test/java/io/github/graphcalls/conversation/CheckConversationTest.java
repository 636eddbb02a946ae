package io.github.graphcalls.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.operation.CheckReport;
import io.github.graphcalls.operation.Finding;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Test;

/** graph-calls:check against the simulator, with a credential and without a hand-made token. */
class CheckConversationTest {

    @Test
    void againstTheSimulatorAllIsWell() throws Exception {
        try (SimulatedBot bot = withSecret(GraphCallsSimulator.start())) {
            Exchange checked = check(bot);

            CheckReport report = checked.getMessage().getBody(CheckReport.class);
            assertThat(report.failed()).isEmpty();
            assertThat(report.findings())
                    .extracting(Finding::name)
                    .containsExactly("token", "permissions", "callbackUri", "arrival", "keys");
            assertThat(report.findings().get(1).seen())
                    .isEqualTo("Calls.AccessMedia.All, Calls.Initiate.All, Calls.InitiateGroupCall.All,"
                            + " Calls.JoinGroupCall.All, Calls.JoinGroupCallAsGuest.All, enough for all operations");
            assertThat(checked.getMessage().getHeader("CamelGraphCallsCheckPassed"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aWrongSecretIsANoToTheToken() throws Exception {
        try (SimulatedBot bot = withSecret(GraphCallsSimulator.start())) {
            bot.simulator.tokens().refuseCredentials();

            Exchange checked = check(bot);

            assertThat(checked.getMessage().getBody(CheckReport.class).failed())
                    .containsExactly("token", "permissions");
            assertThat(checked.getMessage().getHeader("CamelGraphCallsCheckPassed"))
                    .isEqualTo(false);
        }
    }

    @Test
    void anApplicationThatWasGrantedNothingForCallsIsANoToThePermissions() throws Exception {
        try (SimulatedBot bot = withSecret(
                GraphCallsSimulator.builder().permissions("User.Read.All").start())) {
            assertThat(check(bot).getMessage().getBody(CheckReport.class).failed())
                    .containsExactly("permissions");
        }
    }

    private static SimulatedBot withSecret(GraphCallsSimulator simulator) throws Exception {
        return SimulatedBot.with(simulator, (routes, self) -> {
            GraphCallsComponent component = self.context.getComponent("graph-calls", GraphCallsComponent.class);
            component.getConfiguration().setAccessToken(null);
            component.setAuthority(simulator.authority());
            component.setClientSecret("s3cret");
            component.setSslContextParameters(trusting(simulator.sslContext()));
            routes.from("graph-calls:notifications").to("log:told");
        });
    }

    private static Exchange check(SimulatedBot bot) {
        Exchange checked = bot.context.createProducerTemplate().request("graph-calls:check", exchange -> {});
        assertThat(checked.getException()).isNull();
        return checked;
    }

    private static SSLContextParameters trusting(SSLContext ssl) {
        return new SSLContextParameters() {
            @Override
            public SSLContext createSSLContext(CamelContext context) {
                return ssl;
            }
        };
    }
}
