package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the simulator does wrong with the bot's requests when it is asked to. */
class RequestFaultsTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator);
    private Person caller;
    private String call;

    @BeforeEach
    void aCallIsEstablished() {
        caller = simulator.caller("+14255550123").dials(bot.answersCalls().asBot());
        simulator.time().advance(Duration.ofSeconds(1));
        call = simulator.calls().get(0).id();
    }

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    @Test
    void theNextTwoRequestsAreToldToComeLater() {
        simulator.faults().on("keepAlive").next(2).tooManyRequests(Duration.ofSeconds(3));

        HttpResponse<String> first = keepAlive();
        assertThat(first.statusCode()).isEqualTo(429);
        assertThat(first.headers().firstValue("Retry-After")).contains("3");
        assertThat(TinyBot.json(first.body()).path("error").path("code").asText())
                .isEqualTo("TooManyRequests");
        assertThat(keepAlive().statusCode()).isEqualTo(429);
        assertThat(keepAlive().statusCode()).isEqualTo(200);
        assertThat(simulator.faults().injected()).isEqualTo(Map.of(FaultKind.TOO_MANY_REQUESTS, 2L));
        assertThat(caller.transcript()).endsWith("""
                00:01.0 fault: keepAlive is refused as one too many (429, Retry-After 3)
                00:01.0 bot POST keepAlive 429
                00:01.0 fault: keepAlive is refused as one too many (429, Retry-After 3)
                00:01.0 bot POST keepAlive 429
                00:01.0 bot POST keepAlive 200""");
    }

    @Test
    void aBotMayBeLeftToGuessWhenToComeAgain() {
        simulator.faults().on("keepAlive").tooManyRequests();

        assertThat(keepAlive().headers().firstValue("Retry-After")).isEmpty();
        assertThat(keepAlive().statusCode()).isEqualTo(200);
    }

    @Test
    void aServerErrorLeavesTheRequestUndoneUnlessItIsAskedForOtherwise() {
        simulator.faults().on("subscribeToTone").next(1).answers(502);
        simulator.faults().on("subscribeToTone").next(1).answers(503, Duration.ofSeconds(2));
        simulator.faults().on("subscribeToTone").next(1).answersThoughDone(504);

        assertThat(subscribe().statusCode()).isEqualTo(502);
        HttpResponse<String> second = subscribe();
        assertThat(second.statusCode()).isEqualTo(503);
        assertThat(second.headers().firstValue("Retry-After")).contains("2");
        assertThat(operations()).isZero();

        assertThat(subscribe().statusCode()).isEqualTo(504);
        assertThat(operations()).isEqualTo(1);
    }

    @Test
    void aConnectionIsCutBeforeAfterOrInTheMiddle() {
        simulator.faults().on("subscribeToTone").cutsBeforeActing();
        assertThatThrownBy(this::subscribe).hasCauseInstanceOf(IOException.class);
        assertThat(operations()).isZero();

        simulator.faults().on("subscribeToTone").cutsAfterActing();
        assertThatThrownBy(this::subscribe).hasCauseInstanceOf(IOException.class);
        assertThat(operations()).isEqualTo(1);

        simulator.faults().on("subscribeToTone").cutsInAnswer();
        assertThatThrownBy(this::subscribe).hasCauseInstanceOf(IOException.class);
        assertThat(operations()).isEqualTo(2);

        assertThat(simulator.requests("subscribeToTone"))
                .extracting(RequestRecord::status)
                .containsExactly(0, 0, 200);
    }

    @Test
    void anAnswerWithoutABodyCanBeCutToo() {
        simulator.faults().on("keepAlive").cutsInAnswer();
        assertThatThrownBy(this::keepAlive).hasCauseInstanceOf(IOException.class);

        simulator.faults().on("hangUp").cutsInAnswer();
        assertThatThrownBy(() -> bot.hangUp(call)).hasCauseInstanceOf(IOException.class);
        caller.isHungUpOn();
    }

    @Test
    void aSlowAnswerTakesRealTimeAndNoneThatIsSimulated() {
        simulator.faults().on("keepAlive").answersSlowly(Duration.ofMillis(300));
        Duration before = simulator.time().elapsed();
        long began = System.nanoTime();

        assertThat(keepAlive().statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(simulator.time().elapsed()).isEqualTo(before);
    }

    @Test
    void aTokenThatExpiresEarlyIsRefusedFromThenOn() {
        String token = simulator.accessToken();
        simulator.faults().on("keepAlive").expiresToken();

        assertThat(keepAliveWith(token)).isEqualTo(401);
        assertThat(keepAliveWith(token)).isEqualTo(401);
        assertThat(keepAlive().statusCode()).isEqualTo(200);

        simulator.faults().expireTokens();
        assertThat(keepAlive().statusCode()).isEqualTo(401);
        assertThat(simulator.faults().injected()).isEqualTo(Map.of(FaultKind.TOKEN_EXPIRED, 2L));
    }

    @Test
    void theTokenEndpointIsDownUntilTheFaultIsStopped() throws Exception {
        FaultRule down = simulator.faults().on("token").always().answers(503);

        assertThat(fetchToken()).isEqualTo(503);
        assertThat(fetchToken()).isEqualTo(503);
        down.stop();
        assertThat(fetchToken()).isEqualTo(200);
        assertThat(simulator.tokens().fetches()).isEqualTo(1);
    }

    @Test
    void theDoorsForKeysCanFailToo() throws Exception {
        simulator.faults().on("openIdConfiguration", "keys").next(1).answers(500);

        assertThat(get(simulator.openIdConfigurationUrl())).isEqualTo(500);
        assertThat(get(simulator.openIdConfigurationUrl())).isEqualTo(200);
    }

    @Test
    void aRateStrikesAboutItsShareOfTheRequests() {
        simulator.faults().on("keepAlive").rate(0.3).answers(500);

        long struck = IntStream.range(0, 200)
                .filter(any -> keepAlive().statusCode() == 500)
                .count();

        assertThat(struck).isBetween(40L, 80L);
        assertThat(simulator.faults().injected()).isEqualTo(Map.of(FaultKind.SERVER_ERROR, struck));
    }

    @Test
    void everyRequestCanBeStruckUntilAllFaultsAreStopped() {
        simulator.faults().onEveryRequest().always().answers(503);
        assertThat(keepAlive().statusCode()).isEqualTo(503);
        assertThat(subscribe().statusCode()).isEqualTo(503);

        simulator.faults().stop();
        assertThat(keepAlive().statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultNamesItsRequest() {
        simulator.faults().on("keepAlive").next(1).answers(500);
        keepAlive();

        assertThat(simulator.faults().list())
                .isEqualTo(List.of(new InjectedFault(
                        Duration.ofSeconds(1),
                        FaultKind.SERVER_ERROR,
                        call,
                        "+14255550123 #1",
                        "keepAlive",
                        1,
                        "500")));
    }

    @Test
    void whatCannotBeIsRefused() {
        Faults faults = simulator.faults();
        assertThatThrownBy(() -> faults.on("playPromt"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no operation playPromt. The simulator knows: addLarge");
        assertThatThrownBy(() -> faults.on("answer").answers(418))
                .hasMessage("A server error is 500, 502, 503 or 504, not 418; for 429 there is tooManyRequests, for 401"
                        + " expiresToken");
        assertThatThrownBy(() -> faults.on("answer").rate(1.5))
                .hasMessage("The rate is 1.5; it must be 0 (never) to 1 (each time)");
        assertThatThrownBy(() -> faults.on("answer").next(0)).hasMessage("The next 0 are none; it must be 1 or more");
        assertThatThrownBy(() -> faults.onNotifications().late(Duration.ZERO))
                .hasMessage("Late by PT0S is not late; it must be more than 0");
    }

    private HttpResponse<String> keepAlive() {
        return bot.post(call, "keepAlive", "");
    }

    private int keepAliveWith(String token) {
        return bot.sendWithToken("POST", "/communications/calls/" + call + "/keepAlive", "", token)
                .statusCode();
    }

    private HttpResponse<String> subscribe() {
        return bot.post(call, "subscribeToTone", "{}");
    }

    private int operations() {
        return TinyBot.json(bot.send("GET", "/communications/calls/" + call + "/operations", "")
                        .body())
                .path("value")
                .size();
    }

    private int fetchToken() throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        simulator.graphUrl() + "/" + simulator.tenant() + "/oauth2/v2.0/token"))
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "grant_type=client_credentials&client_id=a&scope=b&client_secret=c"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static int get(String uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
