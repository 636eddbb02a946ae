package io.github.graphcalls.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.github.graphcalls.graph.GraphSide.error;
import static io.github.graphcalls.graph.GraphSide.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphClientTest {

    private GraphSide side = new GraphSide();

    @AfterEach
    void stop() {
        side.close();
    }

    @Test
    void aRequestCarriesTheTokenAnIdAndItsJson() {
        always(aResponse()
                .withStatus(202)
                .withHeader("Location", "https://graph/x")
                .withHeader("request-id", "r-1"));

        GraphResponse response =
                side.client.send(side.answer()).toCompletableFuture().join();

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.location()).isEqualTo("https://graph/x");
        assertThat(response.requestId()).isEqualTo("r-1");
        assertThat(response.body()).isEmpty();
        side.graph.verify(postRequestedFor(urlEqualTo("/v1.0/communications/calls/57dab8b1/answer"))
                .withHeader("Authorization", equalTo("Bearer token-1"))
                .withHeader("Accept", equalTo("application/json"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withHeader("client-request-id", matching("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .withRequestBody(equalToJson("{\"acceptedModalities\":[\"audio\"]}")));
    }

    @Test
    void aBadRequestIsNotSentAgain() {
        always(error(400, "BadRequest", "targets is missing."));

        GraphCallsException e = failure(side.client.send(side.answer()));

        assertThat(e)
                .hasMessage("answer (call 57dab8b1): Graph answered 400 BadRequest: targets is missing. The request was"
                        + " sent, and this is Graph's answer. Correct the request: sent again as it is, it fails again."
                        + " [request-id r-1]");
        assertThat(e.kind()).isEqualTo(Kind.BAD_REQUEST);
        assertThat(e.operation()).isEqualTo("answer");
        assertThat(e.callId()).contains("57dab8b1");
        assertThat(e.status()).isEqualTo(400);
        assertThat(e.errorCode()).isEqualTo("BadRequest");
        assertThat(e.errorMessage()).isEqualTo("targets is missing.");
        assertThat(e.requestId()).isEqualTo("r-1");
        assertThat(e.clientRequestId()).hasSize(36);
        assertThat(e.sentState()).isEqualTo(SentState.ANSWERED);
        assertThat(e.isRetryable()).isFalse();
        assertThat(e.operationResult()).isEmpty();
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndTheRequestSentAgain() {
        inTurn(error(401, "InvalidAuthenticationToken", "expired"), aResponse().withStatus(202));

        assertThat(side.client.send(side.answer()).toCompletableFuture().join().status())
                .isEqualTo(202);

        assertThat(side.tokensSeen()).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void aSecondRefusalOfTheTokenIsTheEnd() {
        always(error(401, "InvalidAuthenticationToken", "Access token Bearer abc.def is not valid."));

        GraphCallsException e = failure(side.client.send(side.get()));

        assertThat(e)
                .hasMessage("get (call 57dab8b1): Graph answered 401 InvalidAuthenticationToken: Access token Bearer"
                        + " xxxxxx is not valid. The request was sent, and this is Graph's answer. Check that the"
                        + " application's token is meant for this cloud's Graph. [request-id r-1]");
        assertThat(e.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(side.tokensFetched).hasValue(2);
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void aTokenThatCouldNotBeHadForAMomentIsAskedForAgainWithoutHoldingTheThread() {
        always(aResponse().withStatus(202));
        side.failingFetches.set(1);

        CompletableFuture<GraphResponse> answer =
                side.client.send(side.answer()).toCompletableFuture();
        assertThat(answer).isNotDone();
        side.time.pass(Duration.ofSeconds(1));

        assertThat(answer.join().status()).isEqualTo(202);
    }

    @Test
    void aTokenThatCannotBeHadFailsTheRequestBeforeAnythingIsSent() {
        side.failingFetches.set(100);

        CompletableFuture<GraphResponse> answer =
                side.client.send(side.answer()).toCompletableFuture();
        side.time.pass(Duration.ofSeconds(5));

        GraphCallsException e = failure(answer);
        assertThat(e)
                .hasMessage("answer (call 57dab8b1): the token provider failed for scope"
                        + " https://graph.microsoft.com/.default: login is down. Nothing was sent. Check the bean of"
                        + " tokenProvider.");
        assertThat(e.kind()).isEqualTo(Kind.NO_TOKEN);
        assertThat(e.sentState()).isEqualTo(SentState.NOT_SENT);
        assertThat(side.tokensFetched).hasValue(3);
        assertThat(requests()).isZero();
    }

    @Test
    void aRefusedTokenWithoutAnotherIsStillA401() {
        always(aResponse());
        side.client.send(side.get());
        always(error(401, "InvalidAuthenticationToken", "expired"));
        side.failingFetches.set(100);

        GraphCallsException e = failure(side.client.send(side.get()));

        assertThat(e.kind()).isEqualTo(Kind.UNAUTHORIZED);
        assertThat(e.getSuppressed()).singleElement().isInstanceOf(TokenFailure.class);
    }

    @Test
    void aMissingPermissionSaysWhatToCheck() {
        always(error(403, "7504", "Insufficient enterprise tenant permissions"));

        GraphCallsException e = failure(side.client.send(side.answer()));

        assertThat(e)
                .hasMessage("answer (call 57dab8b1): Graph answered 403 7504: Insufficient enterprise tenant"
                        + " permissions. The request was sent, and this is Graph's answer. Check that the application"
                        + " has this operation's permission, with consent, in the call's tenant. [request-id r-1]");
        assertThat(e.kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void aCallThatIsGoneIsNotFoundWhereverTheCodeStands() {
        always(aResponse()
                .withStatus(404)
                .withBody("{\"error\":{\"code\":\"UnknownError\",\"message\":\"Call not found\","
                        + "\"innerError\":{\"code\":8522,\"request-id\":\"r-2\"}}}"));

        GraphCallsException e = failure(side.client.send(side.get()));

        assertThat(e)
                .hasMessage("get (call 57dab8b1): Graph answered 404 8522: Call not found. The request was sent, and"
                        + " this is Graph's answer. What it names is gone or never was: do not send it again."
                        + " [request-id r-2]");
        assertThat(e.kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void aConflictSaysThatTheCallsStateDoesNotAllowIt() {
        always(error(409, "Conflict", "The call is not in a valid state"));

        assertThat(failure(side.client.send(side.answer())).kind()).isEqualTo(Kind.CONFLICT);
    }

    @Test
    void aThrottledRequestWaitsTheSecondsThatGraphNames() {
        inTurn(error(429, "TooManyRequests", "slow down").withHeader("Retry-After", "7"), aResponse());

        CompletableFuture<GraphResponse> answer =
                side.client.send(side.answer()).toCompletableFuture();

        assertThat(answer).isNotDone();
        assertThat(side.time.untilNext()).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7700));
        side.time.pass(Duration.ofSeconds(8));
        assertThat(answer.join().status()).isEqualTo(200);
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void whoWatchesHearsOfEachEndAndOfEachNewAttempt() {
        inTurn(error(429, "TooManyRequests", "slow down").withHeader("Retry-After", "7"), aResponse());
        CompletableFuture<GraphResponse> answer =
                side.client.send(side.answer()).toCompletableFuture();
        side.time.pass(Duration.ofSeconds(8));
        assertThat(answer).isCompleted();

        always(error(400, "BadRequest", "targets is missing."));
        failure(side.client.send(side.answer()));

        assertThat(side.watched).containsExactly("answer again THROTTLED", "answer succeeded", "answer BAD_REQUEST");
    }

    @Test
    void aDateToWaitForIsComparedWithTheAnswersOwnDate() {
        inTurn(
                error(503, "ServiceUnavailable", "later")
                        .withHeader("Date", "Mon, 23 Nov 2026 08:00:00 GMT")
                        .withHeader("Retry-After", "Mon, 23 Nov 2026 08:00:20 GMT"),
                aResponse());

        CompletableFuture<GraphResponse> answer =
                side.client.send(side.answer()).toCompletableFuture();

        assertThat(side.time.untilNext()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(22));
        side.time.pass(Duration.ofSeconds(22));
        assertThat(answer).isCompleted();
    }

    @Test
    void aThrottledRequestWithoutATimeToWaitIsSentFiveTimesAtMost() {
        always(error(429, "TooManyRequests", "slow down"));

        CompletableFuture<GraphResponse> answer =
                side.client.send(side.answer()).toCompletableFuture();
        side.time.pass(Duration.ofSeconds(30));

        GraphCallsException e = failure(answer);
        assertThat(requests()).isEqualTo(5);
        assertThat(e.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(e.isRetryable()).isTrue();
    }

    @Test
    void aWaitBeyondTheBoundIsNotWaited() {
        always(error(429, "TooManyRequests", "slow down").withHeader("Retry-After", "120"));

        assertThat(failure(side.client.send(side.answer())))
                .hasMessage("answer (call 57dab8b1): Graph answered 429 TooManyRequests: slow down, and asks to wait"
                        + " 120 s. The request was sent, and this is Graph's answer. Send less, or later."
                        + " [request-id r-1]");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void aWaitBeyondTheDeadlineFailsAtOnce() {
        always(error(429, "TooManyRequests", "slow down").withHeader("Retry-After", "16"));

        GraphCallsException e = failure(
                side.client.send(side.answer().notAfter(side.time.instant().plusSeconds(15))));

        assertThat(e)
                .hasMessage("answer (call 57dab8b1): Graph answered 429 TooManyRequests: slow down, and asks to wait"
                        + " 16 s, when it would be too late (an incoming call is to be answered within 15 s). The"
                        + " request was sent, and this is Graph's answer. Answer, reject or redirect before the route"
                        + " does slower things. [request-id r-1]");
        assertThat(e.status()).isEqualTo(429);
        assertThat(e.isRetryable()).as("later is too late").isFalse();
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void nothingIsSentAgainAfterTheDeadline() {
        always(error(429, "TooManyRequests", "slow down").withHeader("Retry-After", "10"));
        GraphRequest request = side.answer().notAfter(side.time.instant().plusSeconds(15));

        CompletableFuture<GraphResponse> answer = side.client.send(request).toCompletableFuture();
        assertThat(answer).as("10 s lie before the deadline").isNotDone();
        side.time.pass(Duration.ofSeconds(16));

        assertThat(failure(answer).kind()).isEqualTo(Kind.THROTTLED);
        assertThat(failure(side.client.send(request)))
                .hasMessage("answer (call 57dab8b1): it was too late, the service no longer takes it (an incoming call"
                        + " is to be answered within 15 s). Nothing was sent. Answer, reject or redirect before the"
                        + " route does slower things.");
    }

    @Test
    void aPostIsNotSentAgainAfterA503ThatNamesNoTime() {
        always(error(503, "ServiceUnavailable", "later"));

        assertThat(failure(side.client.send(side.answer())).kind()).isEqualTo(Kind.SERVER);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void aPostThatEndedInAServersErrorMayHaveBeenCarriedOutAndIsNotSentAgain() {
        always(error(500, "InternalServerError", "9999"));

        GraphCallsException e = failure(side.client.send(side.answer()));

        assertThat(e)
                .hasMessage("answer (call 57dab8b1): Graph answered 500 InternalServerError: 9999. The request was sent"
                        + " and may have been carried out. If it lasts, give the request-id to Microsoft's support."
                        + " [request-id r-1]");
        assertThat(e.isRetryable()).isFalse();
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void aRefusedConnectionIsTriedThreeTimesAndNothingWasSent() {
        int port = side.graph.port();
        side.graph.stop();

        CompletableFuture<GraphResponse> answer =
                side.client.send(side.answer()).toCompletableFuture();
        assertThat(answer).isNotDone();
        side.time.pass(Duration.ofSeconds(2));

        GraphCallsException e = failure(answer);
        assertThat(e)
                .hasMessage("answer (call 57dab8b1): no connection to localhost:" + port
                        + ". Nothing was sent. Check the network, the proxy and baseUrl.");
        assertThat(e.kind()).isEqualTo(Kind.NO_CONNECTION);
        assertThat(e.sentState()).isEqualTo(SentState.NOT_SENT);
        assertThat(e.isRetryable()).isTrue();
        assertThat(e).hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void aPostWhoseConnectionBrokeIsNotSentAgain() {
        always(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        GraphCallsException e = failure(side.client.send(side.answer()));

        assertThat(e)
                .hasMessage("answer (call 57dab8b1): the connection to localhost:" + side.graph.port()
                        + " broke before the whole answer came. The request was sent and may have been carried out."
                        + " Get the call's state before you send it again.");
        assertThat(e.sentState()).isEqualTo(SentState.MAYBE_CARRIED_OUT);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void aGetWhoseConnectionBrokeIsSentAgain() {
        inTurn(aResponse().withFault(Fault.EMPTY_RESPONSE), aResponse().withBody("{}"));

        CompletableFuture<GraphResponse> answer = side.client.send(side.get()).toCompletableFuture();
        side.time.pass(Duration.ofSeconds(1));

        assertThat(answer.join().body()).asString().isEqualTo("{}");
    }

    @Test
    void anAnswerThatDoesNotComeInTimeMayHaveBeenCarriedOut() {
        side.close();
        HttpComponent impatient = new HttpComponent();
        impatient.setResponseTimeout(100);
        side = new GraphSide(impatient);
        always(aResponse().withFixedDelay(1000));

        GraphCallsException e = failure(side.client.send(side.answer()));

        assertThat(e)
                .hasMessage("answer (call 57dab8b1): localhost:" + side.graph.port() + " did not answer in time. The"
                        + " request was sent and may have been carried out. Get the call's state before you send it"
                        + " again.");
        assertThat(e.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(e.isRetryable()).isFalse();
    }

    @Test
    void anAnswerIsNotWaitedForBeyondTheDeadline() {
        always(aResponse().withFixedDelay(5000));
        GraphRequest request = side.answer().notAfter(side.time.instant().plusMillis(100));

        assertThat(failure(side.client.send(request)).kind()).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void aWebPageInsteadOfJsonIsNoSuccess() {
        always(aResponse()
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withBody("<html>Sign in</html>"));

        assertThat(failure(side.client.send(side.get())))
                .hasMessage("get (call 57dab8b1): the answer 200 is a web page, not Graph's JSON. The request was sent,"
                        + " and this is Graph's answer. Check baseUrl, and what stands between here and Graph.");
    }

    @Test
    void aWebPageAsAnErrorStillTellsTheStatus() {
        always(aResponse().withStatus(502).withBody("<html>Bad gateway</html>"));

        assertThat(failure(side.client.send(side.get())))
                .hasMessage("get (call 57dab8b1): Graph answered 502. The request was sent, and this is Graph's answer."
                        + " If it lasts, give the request-id to Microsoft's support.");
    }

    @Test
    void anErrorCutOffInTheMiddleStillTellsTheStatus() {
        always(aResponse().withStatus(400).withBody("{\"error\":{\"code\":\"Bad"));

        assertThat(failure(side.client.send(side.get())))
                .hasMessage("get (call 57dab8b1): Graph answered 400. The request was sent, and this is Graph's answer."
                        + " Correct the request: sent again as it is, it fails again.");
    }

    @Test
    void anAnswerWithoutEndIsCutAtTenMebibytes() {
        always(aResponse().withBody(new byte[10 * 1024 * 1024 + 1]));

        assertThat(failure(side.client.send(side.get())))
                .hasMessage("get (call 57dab8b1): the answer of localhost:" + side.graph.port()
                        + " has more than 10485760 bytes. The request was sent and may have been carried out.");
    }

    @Test
    void aGetFollowsARedirectOnTheSameHost() {
        side.graph.stubFor(get(urlEqualTo("/v1.0" + GraphSide.CALL))
                .willReturn(aResponse().withStatus(307).withHeader("Location", "/elsewhere")));
        side.graph.stubFor(get(urlEqualTo("/elsewhere")).willReturn(aResponse().withBody("{}")));

        assertThat(side.client.send(side.get()).toCompletableFuture().join().body())
                .asString()
                .isEqualTo("{}");
    }

    @Test
    void theTokenDoesNotFollowARedirectToAnotherHost() {
        always(aResponse().withStatus(302).withHeader("Location", "https://graph.example.org/"));

        assertThat(failure(side.client.send(side.get())))
                .hasMessage("get (call 57dab8b1): Graph answered 302. The request was sent, and this is Graph's answer."
                        + " Check baseUrl, and what stands between here and Graph.");
    }

    @Test
    void redirectsThatGoRoundEndAfterThree() {
        always(aResponse().withStatus(302).withHeader("Location", "/v1.0" + GraphSide.CALL));

        assertThat(failure(side.client.send(side.get())).status()).isEqualTo(302);
        assertThat(requests()).isEqualTo(4);
    }

    @Test
    void aPostFollowsNoRedirect() {
        always(aResponse().withStatus(307).withHeader("Location", "/elsewhere"));

        assertThat(failure(side.client.send(side.answer())).status()).isEqualTo(307);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void httpBeyondThisMachineIsRefusedBeforeAnythingIsSent() {
        GraphRequest request = new GraphRequest("get", "GET", "http://graph.example.org/v1.0/x", new byte[0], Map.of());

        GraphCallsException e = failure(side.client.send(request));

        assertThat(e)
                .hasMessage("get: baseUrl uses http beyond this machine: http://graph.example.org/v1.0/x. Set an https"
                        + " address; http is for localhost, 127.0.0.1 and [::1] alone. Nothing was sent.");
        assertThat(e.kind()).isEqualTo(Kind.INVALID_REQUEST);
        assertThat(side.tokensFetched).hasValue(0);
    }

    @Test
    void closingFailsWhatWaitsToBeSentAgain() {
        always(error(429, "TooManyRequests", "slow down").withHeader("Retry-After", "7"));
        CompletableFuture<GraphResponse> answer =
                side.client.send(side.answer()).toCompletableFuture();

        side.client.close();

        assertThat(failure(answer).kind()).isEqualTo(Kind.THROTTLED);
        side.time.pass(Duration.ofSeconds(8));
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void aStoppedSchedulerEndsTheWait() {
        always(error(429, "TooManyRequests", "slow down"));
        side.time.shutdown();

        assertThat(failure(side.client.send(side.answer())).kind()).isEqualTo(Kind.THROTTLED);
    }

    private int requests() {
        return side.graph.getAllServeEvents().size();
    }

    private void always(ResponseDefinitionBuilder response) {
        side.graph.stubFor(any(anyUrl()).willReturn(response));
    }

    private void inTurn(ResponseDefinitionBuilder first, ResponseDefinitionBuilder second) {
        side.graph.stubFor(any(anyUrl())
                .inScenario("turns")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("second")
                .willReturn(first));
        side.graph.stubFor(
                any(anyUrl()).inScenario("turns").whenScenarioStateIs("second").willReturn(second));
    }
}
