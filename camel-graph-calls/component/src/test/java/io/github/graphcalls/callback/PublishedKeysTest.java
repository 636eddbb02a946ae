package io.github.graphcalls.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishedKeysTest {

    private static final CallbackSigner NEWCOMER = new CallbackSigner("a-newer-key");

    private final HandClock clock = new HandClock();
    private CallbackBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new CallbackBench();
        bench.component().setClock(clock);
        bench.routeWith("");
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void keysAreFetchedOnceForManyCallbacks() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(callbackBy(bench.signer)).isEqualTo(202);
        }
        fetched(1);
    }

    @Test
    void keysAreFetchedAgainForAnUnknownKeyIdButNotMoreThanOnceInFiveSeconds() throws Exception {
        assertThat(callbackBy(bench.signer)).isEqualTo(202);
        for (int id = 0; id < 20; id++) {
            assertThat(callbackBy(new CallbackSigner("unheard-of-" + id))).isEqualTo(id == 0 ? 401 : 503);
        }
        fetched(2);
        clock.move(Duration.ofMillis(4_999));
        assertThat(callbackBy(new CallbackSigner("unheard-of"))).isEqualTo(503);
        fetched(2);
        clock.move(Duration.ofMillis(1));
        assertThat(callbackBy(new CallbackSigner("unheard-of"))).isEqualTo(401);
        fetched(3);
    }

    /**
     * The service rolled its keys right after they had been fetched, and signed with the new one. That was refused with 401,
     * for a minute; it should have been asked to send again.
     */
    @Test
    void whatIsSignedWithAKeyThatCameAfterTheLastFetchIsAskedForAgainAndThenTaken() throws Exception {
        assertThat(callbackBy(bench.signer)).isEqualTo(202);
        assertThat(callbackBy(new CallbackSigner("unheard-of"))).isEqualTo(401);
        bench.publish(new JWKSet(List.of(bench.signer.key(), NEWCOMER.key())).toPublicJWKSet());

        HttpResponse<String> early = bench.send(request(token(NEWCOMER)));
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).contains("5");
        fetched(2);
        clock.move(Duration.ofSeconds(5));
        assertThat(callbackBy(NEWCOMER)).isEqualTo(202);
        fetched(3);
    }

    @Test
    void aKeyThatIsRolledRightAfterAFetchIsAskedForAtOnce() throws Exception {
        assertThat(callbackBy(bench.signer)).isEqualTo(202);
        bench.publish(NEWCOMER.publicKeys());
        assertThat(callbackBy(NEWCOMER)).isEqualTo(202);
        fetched(2);
    }

    @Test
    void whileKeysCannotBeFetchedCallbacksAreAskedForAgain() throws Exception {
        bench.publisher().stubFor(get("/openid").willReturn(serverError()));

        HttpResponse<String> early = bench.send(request(token(bench.signer)));
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Retry-After")).contains("2");
    }

    @Test
    void anOldKeyIsHonouredUntilItIsReplaced() throws Exception {
        String early =
                bench.signer.token(bench.signer.goodClaims(clock.instant()).build());
        assertThat(callback(early)).isEqualTo(202);
        bench.publish(NEWCOMER.publicKeys());
        clock.move(Duration.ofSeconds(61));

        assertThat(callback(early)).isEqualTo(202);
        assertThat(callbackBy(NEWCOMER)).isEqualTo(202);
        // A token that was found good is no longer: its key was withdrawn.
        assertThat(callback(early)).isEqualTo(401);
    }

    @Test
    void knownKeysStayGoodWhileThePublisherIsDown() throws Exception {
        assertThat(callbackBy(bench.signer)).isEqualTo(202);
        bench.publisher().stubFor(get("/openid").willReturn(serverError()));
        clock.move(Duration.ofHours(25));

        try (CapturedLog log = new CapturedLog()) {
            assertThat(callbackBy(bench.signer)).isEqualTo(202);
            assertThat(callbackBy(NEWCOMER)).isEqualTo(503);
            assertThat(log.warnings())
                    .filteredOn(line -> line.contains("could not be fetched"))
                    .hasSize(1);
        }
    }

    @Test
    void knownKeysStayGoodWhenNoneArePublishedAnyMore() throws Exception {
        assertThat(callbackBy(bench.signer)).isEqualTo(202);
        bench.publish(new JWKSet());
        clock.move(Duration.ofHours(25));

        assertThat(callbackBy(bench.signer)).isEqualTo(202);
        assertThat(callbackBy(NEWCOMER)).isEqualTo(503);
    }

    @Test
    void aConfigurationThatPointsBeyondHttpsIsAFailedFetch() throws Exception {
        bench.publisher().stubFor(get("/openid").willReturn(okJson("{\"jwks_uri\":\"http://keys.example/keys\"}")));

        assertThat(callbackBy(bench.signer)).isEqualTo(503);
        bench.publish(bench.signer.publicKeys());
        clock.move(Duration.ofSeconds(2));
        assertThat(callbackBy(bench.signer)).isEqualTo(202);
    }

    @Test
    void manyCallbacksWithUnknownKeysFetchOnce() throws Exception {
        assertThat(callbackBy(bench.signer)).isEqualTo(202);
        clock.move(Duration.ofSeconds(61));
        bench.publisher()
                .stubFor(get("/keys")
                        .willReturn(aResponse()
                                .withFixedDelay(300)
                                .withBody(bench.signer.publicKeys().toString())));
        CallbackSigner unknown = new CallbackSigner("unheard-of");

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 30)
                .mapToObj(i -> bench.sent(request(token(unknown))))
                .toList();

        assertThat(answers).extracting(CompletableFuture::join).contains(401).containsOnly(401, 503);
        fetched(2);
    }

    @Test
    void aTokenFoundGoodIsRefusedOnceItHasEnded() throws Exception {
        String token = token(bench.signer);
        assertThat(callback(token)).isEqualTo(202);
        clock.move(Duration.ofMinutes(64));
        assertThat(callback(token)).isEqualTo(202);
        clock.move(Duration.ofMinutes(2));
        assertThat(callback(token)).isEqualTo(401);
    }

    private int callbackBy(CallbackSigner signer) throws Exception {
        return callback(token(signer));
    }

    private String token(CallbackSigner signer) {
        return signer.token(signer.goodClaims(clock.instant()).build());
    }

    private int callback(String token) throws Exception {
        return bench.send(request(token)).statusCode();
    }

    private HttpRequest request(String token) {
        return bench.request(Told.state(Told.newCall(), "incoming"))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private void fetched(int times) {
        bench.publisher().verify(times, getRequestedFor(urlEqualTo("/keys")));
    }
}
