package io.github.graphcalls.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bodies of refused callbacks are no JSON: were they parsed, the answer would be 400. */
class RefusedTokensTest {

    private static final String NO_JSON = "{ this is no JSON";

    /** What is signed with an unknown key soon after keys were fetched is not refused yet. */
    private static final HandClock CLOCK = new HandClock();

    private static CallbackBench bench;

    @BeforeAll
    static void start() throws Exception {
        bench = new CallbackBench();
        bench.component().setClock(CLOCK);
        bench.routeWith("");
    }

    @AfterAll
    static void stop() throws Exception {
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> aCallbackIsRefusedUnreadWhoseAuthorizationIs() throws Exception {
        return authorizations().entrySet().stream()
                .map(one -> dynamicTest(one.getKey(), () -> {
                    CLOCK.move(PublishedKeys.PAUSE);
                    assertThat(answerTo(bench.door(), one.getValue(), NO_JSON)).isEqualTo(401);
                    CLOCK.move(PublishedKeys.PAUSE);
                    assertThat(answerTo(bench.door(), one.getValue(), Told.state(Told.newCall(), "incoming")))
                            .isEqualTo(401);
                    assertThat(bench.delivered).isEmpty();
                }));
    }

    private static Map<String, String> authorizations() throws Exception {
        CallbackSigner right = bench.signer;
        CallbackSigner forger = new CallbackSigner();
        String good = right.goodToken();
        String signed = good.substring(0, good.lastIndexOf('.'));
        Instant now = Instant.now();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("no header", "");
        all.put("garbage", "Bearer garbage");
        all.put("a bearer without a token", "Bearer");
        all.put("of scheme Basic", "Basic " + good);
        all.put("the token without a scheme", good);
        all.put("not signed, alg none", "Bearer " + unsigned("{\"alg\":\"none\",\"kid\":\"the-key\"}"));
        all.put("not signed, alg nOnE", "Bearer " + unsigned("{\"alg\":\"nOnE\",\"kid\":\"the-key\"}"));
        all.put(
                "an HMAC with the public key",
                "Bearer " + hmac(right.key().toRSAPublicKey().getEncoded()));
        all.put(
                "an HMAC with the public key as JSON",
                "Bearer " + hmac(right.key().toPublicJWK().toString().getBytes(StandardCharsets.UTF_8)));
        all.put("signed by another key under the same id", "Bearer " + forger.goodToken());
        all.put("signed by a key that is not published", "Bearer " + new CallbackSigner("unheard-of").goodToken());
        all.put("signed without a key id", "Bearer " + forged(forger, header(null)));
        all.put(
                "signed by a key that it brings along as jwk",
                "Bearer " + forged(forger, header("the-key").jwk(forger.key().toPublicJWK())));
        all.put(
                "signed by a key that it brings along, without key id",
                "Bearer " + forged(forger, header(null).jwk(forger.key().toPublicJWK())));
        all.put(
                "signed by a key that it points to as jku",
                "Bearer "
                        + forged(forger, header("forged").jwkURL(bench.at("/x").resolve("/forged"))));
        all.put(
                "signed by a key that it brings along as x5c",
                "Bearer " + forged(forger, header("the-key").x509CertChain(List.of(Base64.encode("MIIB")))));
        all.put(
                "signed with RS512",
                "Bearer " + right.token(rs512(), right.goodClaims().build()));
        all.put(
                "for another audience",
                "Bearer " + right.token(right.goodClaims().audience("another").build()));
        all.put(
                "for no audience",
                "Bearer "
                        + right.token(right.goodClaims().audience((String) null).build()));
        all.put(
                "by another issuer",
                "Bearer "
                        + right.token(right.goodClaims()
                                .issuer("https://evil.example")
                                .build()));
        all.put(
                "by no issuer",
                "Bearer " + right.token(right.goodClaims().issuer(null).build()));
        all.put(
                "over",
                "Bearer " + right.token(right.goodClaims(now.minusSeconds(7200)).build()));
        all.put(
                "not begun",
                "Bearer " + right.token(right.goodClaims(now.plusSeconds(7200)).build()));
        all.put(
                "without an end",
                "Bearer " + right.token(right.goodClaims().expirationTime(null).build()));
        all.put("with its signature cut off", "Bearer " + signed + ".");
        all.put("with its signature and dot cut off", "Bearer " + signed);
        all.put("with half its signature", "Bearer " + good.substring(0, good.length() - 100));
        all.put("changed after signing", "Bearer " + changed(good));
        all.put("good, with a second one beside it", "Bearer " + good + ", Bearer " + good);
        all.put("a header of brackets alone", "Bearer " + Base64URL.encode("[".repeat(4_500)) + ".e30.AAAA");
        all.put("longer than any token", "Bearer " + "a".repeat(7_000) + "." + "b".repeat(100) + ".c");
        return all;
    }

    @TestFactory
    Stream<DynamicTest> aGoodTokenIsRefusedInAQuery() {
        return Stream.of(
                        "Authorization",
                        "authorization",
                        "AUTHORIZATION",
                        "%41uthorization",
                        "Author%C4%B1zation",
                        "a=1&Authorization",
                        "a=1;Authorization",
                        "Authorization=x&Authorization")
                .map(name -> dynamicTest(name, () -> {
                    URI door = bench.at(CallbackBench.PATH + "?" + name + "=Bearer%20" + bench.token());
                    assertThat(answerTo(door, "", NO_JSON)).isEqualTo(401);
                    assertThat(bench.delivered).isEmpty();
                }));
    }

    @Test
    void aKeyIsNeverFetchedFromWhereATokenPoints() throws Exception {
        CallbackSigner forger = new CallbackSigner();
        URI forged = URI.create(bench.publisher().url("/forged"));

        int status = answerTo(
                bench.door(), "Bearer " + forged(forger, header("forged").jwkURL(forged)), NO_JSON);

        assertThat(status).isEqualTo(401);
        bench.publisher().verify(0, getRequestedFor(urlEqualTo("/forged")));
    }

    @Test
    void aBodyThatIsTooLongIsNotReadWithoutAToken() throws Exception {
        HttpRequest chunked = HttpRequest.newBuilder(bench.door())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[2 * 1024 * 1024])))
                .build();

        assertThat(bench.send(chunked).statusCode()).isEqualTo(401);
    }

    private static int answerTo(URI door, String authorization, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return bench.send(request.build()).statusCode();
    }

    private static JWSHeader.Builder header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId);
    }

    private static JWSHeader rs512() {
        return new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("the-key").build();
    }

    private static String forged(CallbackSigner forger, JWSHeader.Builder header) {
        return forger.token(header.build(), forger.goodClaims().build());
    }

    private static String unsigned(String header) {
        return Base64URL.encode(header) + "."
                + Base64URL.encode(bench.signer.goodClaims().build().toString()) + ".";
    }

    private static String hmac(byte[] key) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("the-key").build(),
                bench.signer.goodClaims().build());
        jwt.sign(new MACSigner(key));
        return jwt.serialize();
    }

    private static String changed(String token) {
        String[] parts = token.split("\\.");
        String claims = bench.signer
                .goodClaims()
                .expirationTime(new Date(System.currentTimeMillis() + 100_000_000L))
                .build()
                .toString();
        return parts[0] + "." + Base64URL.encode(claims) + "." + parts[2];
    }
}
