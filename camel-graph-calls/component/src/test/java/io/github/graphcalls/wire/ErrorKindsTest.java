package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.graphcalls.conversation.SimulatedBot;
import io.github.graphcalls.docs.ErrorRoutes;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Routes that tell errors apart, and Camel's redelivery of what failed. */
class ErrorKindsTest {

    private static final String OPERATOR = "+14255550177";

    /** The same routes, twice. */
    enum Dsl {
        JAVA {
            @Override
            void addTo(CamelContext context) throws Exception {
                context.addRoutes(new ErrorRoutes());
            }
        },
        YAML {
            @Override
            void addTo(CamelContext context) throws Exception {
                PluginHelper.getRoutesLoader(context)
                        .loadRoutes(ResourceHelper.resolveMandatoryResource(
                                context, "classpath:routes/errors-by-kind.yaml"));
            }
        };

        abstract void addTo(CamelContext context) throws Exception;

        void addTo(CamelContext context, String await) throws Exception {
            context.getPropertiesComponent().addInitialProperty("retry.delay", "10");
            context.getPropertiesComponent().addInitialProperty("invite.await", await);
            context.getPropertiesComponent().addInitialProperty("operator", OPERATOR);
            addTo(context);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatGraphRefusesIsToldApart(Dsl dsl) throws Exception {
        try (GraphOnLoopback graph = new GraphOnLoopback()) {
            dsl.addTo(graph.context(), "response");

            assertThat(bodyAfter(graph, 404, "8522")).isEqualTo("the call is gone");
            assertThat(bodyAfter(graph, 403, "7504")).isEqualTo("an administrator must consent");
            assertThat(graph.requests()).hasSize(1);
            assertThat(bodyAfter(graph, 503, "ServiceUnavailable")).isEqualTo("throttled, or down, so later");
            assertThat(graph.requests()).as("one, and two redeliveries").hasSize(3);
        }
    }

    private static Object bodyAfter(GraphOnLoopback graph, int status, String code) {
        graph.server().resetAll();
        graph.server()
                .stubFor(WireMock.any(WireMock.anyUrl())
                        .willReturn(WireMock.aResponse()
                                .withStatus(status)
                                .withHeader("Content-Type", "application/json")
                                // longer than the component waits in all, so that the refusal stands
                                .withHeader("Retry-After", "120")
                                .withBody("{\"error\": {\"code\": \"" + code + "\"}}")));
        return graph.context()
                .createProducerTemplate()
                .requestBodyAndHeader("direct:invite", null, "CamelGraphCallsCallId", "c1");
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsTakesTooLongOrIsThrottledIsToldApart(Dsl dsl) throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            routes.from("graph-calls:notifications?events=terminated").to("log:ended");
            routes.from("direct:meet")
                    .to("graph-calls:join?await=mediaActive&joinMeetingId=234567890123")
                    .to("direct:invite");
        })) {
            dsl.addTo(bot.context, "completed&awaitTimeout=5s");

            bot.simulator.callee(OPERATOR).rejects();
            assertThat(bot.sends("direct:meet", Map.of()).getMessage().getBody())
                    .isEqualTo("it failed with 480/10076");

            bot.simulator.callee(OPERATOR).doesNotAnswer();
            assertThat(bot.sends("direct:meet", Map.of()).getMessage().getBody())
                    .isEqualTo("nobody knows yet");

            bot.simulator.faults().on("inviteParticipants").always().tooManyRequests(Duration.ofMinutes(2));
            assertThat(bot.sends("direct:meet", Map.of()).getMessage().getBody())
                    .isEqualTo("throttled, or down, so later");
        }
    }

    @Test
    void whatIsRedeliveredBecauseItIsRetryableMakesOneCall() throws Exception {
        try (SimulatedBot bot = phoning(true)) {
            bot.simulator.faults().on("create").next(2).answers(503);

            Exchange exchange = bot.sends("direct:phone", Map.of());

            assertThat(exchange.getException()).isNull();
            assertThat(bot.simulator.requests("create")).hasSize(3);
            assertThat(bot.simulator.calls()).hasSize(1);
        }
    }

    @Test
    void whatMayHaveBeenCarriedOutIsNotRetryableAndNotSentAgain() throws Exception {
        try (SimulatedBot bot = phoning(true)) {
            bot.simulator.faults().on("create").next(1).answersThoughDone(504);

            Exchange exchange = bot.sends("direct:phone", Map.of());

            GraphCallsException failure = exchange.getException(GraphCallsException.class);
            assertThat(failure.kind()).isEqualTo(Kind.SERVER);
            assertThat(failure.isRetryable()).isFalse();
            assertThat(bot.simulator.calls()).hasSize(1);
        }
    }

    /** What docs/errors.md warns of: Graph has no key by which it would know the same request again. */
    @Test
    void aRedeliveryThatDoesNotAskWhetherItIsRetryablePhonesTwice() throws Exception {
        try (SimulatedBot bot = phoning(false)) {
            bot.simulator.faults().on("create").next(1).answersThoughDone(504);

            bot.sends("direct:phone", Map.of());

            assertThat(bot.simulator.calls()).hasSize(2);
        }
    }

    private static SimulatedBot phoning(boolean asks) throws Exception {
        SimulatedBot bot = SimulatedBot.with((routes, self) -> {
            if (asks) {
                routes.onException(GraphCallsException.class)
                        .onWhen(routes.simple("${exception.retryable}"))
                        .maximumRedeliveries(3)
                        .redeliveryDelay(10);
            } else {
                routes.onException(GraphCallsException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(10);
            }
            routes.from("graph-calls:notifications?events=terminated").to("log:ended");
            routes.from("direct:phone").to("graph-calls:create?targets=" + OPERATOR);
        });
        bot.simulator.callee(OPERATOR);
        return bot;
    }
}
