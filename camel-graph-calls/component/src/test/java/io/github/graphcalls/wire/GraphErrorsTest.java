package io.github.graphcalls.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import io.github.graphcalls.graph.SentState;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong at Graph or on the way to it ends the exchange with an error that says so. */
class GraphErrorsTest {

    private static final Map<String, Object> CALL = Map.of("CamelGraphCallsCallId", "c1");
    private static final String BODY = "body the exchange had";

    private static GraphOnLoopback graph;

    @BeforeAll
    static void start() {
        graph = new GraphOnLoopback();
        graph.context().getComponent("http", HttpComponent.class).setResponseTimeout(500);
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(400, "BadRequest", Kind.BAD_REQUEST),
                Arguments.of(401, "InvalidAuthenticationToken", Kind.UNAUTHORIZED),
                Arguments.of(403, "7504", Kind.FORBIDDEN),
                Arguments.of(404, "8522", Kind.NOT_FOUND),
                Arguments.of(409, "Conflict", Kind.CONFLICT),
                Arguments.of(429, "TooManyRequests", Kind.THROTTLED),
                Arguments.of(500, "InternalServerError", Kind.SERVER),
                Arguments.of(502, "BadGateway", Kind.SERVER),
                Arguments.of(503, "ServiceUnavailable", Kind.SERVER),
                Arguments.of(504, "GatewayTimeout", Kind.SERVER));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refusals")
    void aRefusalIsToldWithStatusAndCode(int status, String code, Kind kind) {
        answer(WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("request-id", "r1")
                // longer than the component waits in all, so that the refusal stands
                .withHeader("Retry-After", "120")
                .withBody("{\"error\": {\"code\": \"" + code + "\", \"message\": \"No such thing.\"}}"));

        // with a token of its own, since all who share a client wait for what one was told to wait for
        GraphCallsException failure = failureOf("mute?accessToken=token-" + status);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.errorCode()).isEqualTo(code);
        assertThat(failure.errorMessage()).isEqualTo("No such thing.");
        assertThat(failure.requestId()).isEqualTo("r1");
        assertThat(failure.operation()).isEqualTo("mute");
        assertThat(failure.callId()).contains("c1");
        assertThat(failure).hasMessageStartingWith("mute (call c1): Graph answered " + status + " " + code);
    }

    @Test
    void anAnswerThatIsAWebPageIsNotTakenForGraphs() {
        answer(WireMock.aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "text/html")
                .withBody("<html><body>Sign in</body></html>"));

        assertThat(failureOf("mute").kind()).isEqualTo(Kind.UNEXPECTED_ANSWER);
    }

    @Test
    void jsonThatIsCutOffIsNotTakenForAnAnswer() {
        answer(WireMock.okJson("{\"id\": \"o1\", \"status\": "));

        GraphCallsException failure = failureOf("mute");

        assertThat(failure.kind()).isEqualTo(Kind.UNEXPECTED_ANSWER);
        assertThat(failure.sentState()).isEqualTo(SentState.MAYBE_CARRIED_OUT);
        assertThat(failure)
                .hasMessage("mute (call c1): Graph answered 200, but the body is not the JSON that the operation gives."
                        + " The request was sent and may have been carried out. Check baseUrl, and what stands between"
                        + " here and Graph.");
    }

    @Test
    void jsonOfAnotherShapeIsNotTakenForAnAnswer() {
        answer(WireMock.okJson("[]"));
        assertThat(failureOf("get").kind()).isEqualTo(Kind.UNEXPECTED_ANSWER);

        answer(WireMock.okJson("{\"error\": 1}"));
        assertThat(failureOf("listParticipants").kind()).isEqualTo(Kind.UNEXPECTED_ANSWER);

        answer(WireMock.okJson("{\"requestedModalities\": 1}"));
        assertThat(failureOf("get").kind()).isEqualTo(Kind.UNEXPECTED_ANSWER);
    }

    @Test
    void whatCannotBeReadIsNotQuotedAnywhere() {
        answer(WireMock.okJson("{\"source\": {\"identity\": \"+14255550123\"}}"));

        assertThat(failureOf("get"))
                .hasStackTraceContaining("Caused by")
                .satisfies(failure -> assertThat(failure.getCause().getMessage() + failure.getMessage())
                        .doesNotContain("14255550123"));
    }

    @Test
    void aConnectionThatBreaksLeavesTheOutcomeOpen() {
        answer(WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        GraphCallsException failure = failureOf("mute");

        assertThat(failure.kind()).isEqualTo(Kind.NO_CONNECTION);
        assertThat(failure.sentState()).isEqualTo(SentState.MAYBE_CARRIED_OUT);
        assertThat(graph.requests()).hasSize(1);
    }

    @Test
    void noConnectionMeansThatNothingWasSent() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }

        Exchange exchange = graph.sends("mute?baseUrl=http://localhost:" + nobody, null, CALL);

        GraphCallsException failure = (GraphCallsException) exchange.getException();
        assertThat(failure.kind()).isEqualTo(Kind.NO_CONNECTION);
        assertThat(failure.sentState()).isEqualTo(SentState.NOT_SENT);
    }

    @Test
    void anAnswerThatDoesNotComeIsWaitedForOnlySoLong() {
        answer(WireMock.ok().withFixedDelay(5_000));

        GraphCallsException failure = failureOf("mute");

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure.sentState()).isEqualTo(SentState.MAYBE_CARRIED_OUT);
    }

    @Test
    void aFailureLeavesTheBodyAsItWas() {
        answer(WireMock.aResponse().withStatus(404));

        Exchange exchange = graph.sends("get", BODY, CALL);

        assertThat(exchange.getException()).isInstanceOf(GraphCallsException.class);
        assertThat(exchange.getMessage().getBody()).isEqualTo(BODY);
    }

    private static void answer(ResponseDefinitionBuilder response) {
        graph.server().resetAll();
        graph.server().stubFor(WireMock.any(WireMock.anyUrl()).willReturn(response));
    }

    private static GraphCallsException failureOf(String uri) {
        Exchange exchange = graph.sends(uri, null, CALL);
        assertThat(exchange.getException()).isInstanceOf(GraphCallsException.class);
        return (GraphCallsException) exchange.getException();
    }
}
