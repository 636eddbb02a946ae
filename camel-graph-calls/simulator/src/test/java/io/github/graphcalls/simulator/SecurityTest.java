package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IClientCredential;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens both ways: those that the bot fetches, and those that notifications carry. */
class SecurityTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator);

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    @Test
    void msalGetsATokenWithASecret() throws Exception {
        assertThat(tokenBy(ClientCredentialFactory.createFromSecret("a secret")))
                .satisfies(this::graphTakes);
        assertThat(simulator.tokens().fetches()).isEqualTo(1);
    }

    @Test
    void msalGetsATokenWithACertificate() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();

        assertThat(tokenBy(ClientCredentialFactory.createFromCertificate(keys.getPrivate(), certificateOf(keys))))
                .satisfies(this::graphTakes);
    }

    @Test
    void msalGetsATokenWithAnAssertion() throws Exception {
        String assertion = simulator
                .tokens()
                .forNotificationsTo("api://AzureADTokenExchange")
                .signed();

        assertThat(tokenBy(ClientCredentialFactory.createFromClientAssertion(assertion)))
                .satisfies(this::graphTakes);
    }

    @Test
    void graphRefusesARequestWithoutAGoodToken() {
        String token = simulator.accessToken();

        assertThat(statusWith("garbage")).isEqualTo(401);
        assertThat(statusWith(token)).isEqualTo(404);
        simulator.time().advance(Duration.ofHours(1));
        assertThat(statusWith(token)).isEqualTo(401);
    }

    @Test
    void graphRefusesATokenThatWasRevoked() {
        String token = simulator.accessToken();

        simulator.tokens().revokeAccessTokens();

        assertThat(statusWith(token)).isEqualTo(401);
    }

    @Test
    void aNotificationIsSignedForItsApplicationWithAPublishedKey() throws Exception {
        simulator.caller("+14255550123").dials(bot.asBot());
        simulator.time().advance(Duration.ofSeconds(1));

        var headers = bot.received.get(0).getKey();
        SignedJWT token = SignedJWT.parse(headers.get("Authorization").get(0).substring("Bearer ".length()));
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(simulator.applicationId());
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("https://api.botframework.com");
        assertThat(token.getJWTClaimsSet().getStringClaim("tid")).isEqualTo(simulator.tenant());
        assertThat(isSignedByAPublishedKey(token)).isTrue();
        assertThat(headers).containsKeys("X-microsoft-skype-message-id", "X-microsoft-skype-chain-id", "Scenario-id");
        assertThat(headers.get("User-agent")).containsExactly("Microsoft-Skype/3.0,(Calling/1.0)");
    }

    @Test
    void rolledKeysArePublishedBesideTheOldOnesUntilThoseAreRetired() throws Exception {
        SignedJWT before = SignedJWT.parse(tokenToBot());
        simulator.keys().roll();
        SignedJWT after = SignedJWT.parse(tokenToBot());

        assertThat(after.getHeader().getKeyID()).isNotEqualTo(before.getHeader().getKeyID());
        assertThat(isSignedByAPublishedKey(before)).isTrue();
        assertThat(isSignedByAPublishedKey(after)).isTrue();

        simulator.keys().retireOldKeys();
        assertThat(isSignedByAPublishedKey(before)).isFalse();
        assertThat(isSignedByAPublishedKey(after)).isTrue();
    }

    @Test
    void wrongTokensCanBeMadeForTests() throws Exception {
        SignedJWT expired = SignedJWT.parse(simulator
                .tokens()
                .forNotificationsTo("another")
                .expiresIn(Duration.ofMinutes(-1))
                .without("tid")
                .signed());
        assertThat(expired.getJWTClaimsSet().getExpirationTime())
                .isBefore(Date.from(simulator.clock().instant()));
        assertThat(expired.getJWTClaimsSet().getClaim("tid")).isNull();

        SignedJWT forged =
                SignedJWT.parse(simulator.tokens().forNotificationsTo("another").signedByAnotherKeyWithTheSameId());
        assertThat(forged.getHeader().getKeyID()).isEqualTo(simulator.keys().currentId());
        assertThat(isSignedByAPublishedKey(forged)).isFalse();
    }

    @Test
    void theCertificateIsOfferedAsPem() throws Exception {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new java.io.ByteArrayInputStream(
                        simulator.certificatePem().getBytes(java.nio.charset.StandardCharsets.US_ASCII)));

        assertThat(certificate.getSubjectX500Principal().getName()).contains("CN=localhost");
    }

    private String tokenToBot() {
        simulator.notify(bot.callbackUri(), "{\"value\": []}");
        return bot.received
                .get(bot.received.size() - 1)
                .getKey()
                .get("Authorization")
                .get(0)
                .substring("Bearer ".length());
    }

    private boolean isSignedByAPublishedKey(SignedJWT token) throws Exception {
        JsonNode configuration = TinyBot.json(get(simulator.openIdConfigurationUrl()));
        JWKSet keys = JWKSet.parse(get(configuration.path("jwks_uri").asText()));
        if (keys.getKeyByKeyId(token.getHeader().getKeyID()) == null) {
            return false;
        }
        JWSVerifier verifier = new RSASSAVerifier(
                keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey());
        return token.verify(verifier);
    }

    private static String get(String uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String tokenBy(IClientCredential credential) throws Exception {
        return ConfidentialClientApplication.builder("an-application", credential)
                .authority(simulator.authority())
                .validateAuthority(false)
                .instanceDiscovery(false)
                .sslSocketFactory(simulator.sslContext().getSocketFactory())
                .build()
                .acquireToken(ClientCredentialParameters.builder(Set.of("https://graph.microsoft.com/.default"))
                        .build())
                .get()
                .accessToken();
    }

    private void graphTakes(String token) {
        // There is no such call, but it is not 401.
        assertThat(statusWith(token)).isEqualTo(404);
    }

    private int statusWith(String token) {
        return bot.sendWithToken("GET", "/communications/calls/none", "", token).statusCode();
    }

    private static X509Certificate certificateOf(KeyPair keys) throws Exception {
        X500Name name = new X500Name("CN=bot");
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                java.math.BigInteger.ONE,
                                Date.from(Instant.now()),
                                Date.from(Instant.now().plus(Duration.ofDays(1))),
                                name,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }
}
