package io.github.graphcalls.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MsalTokensTest {

    private static final TokenRequest WANTED =
            new TokenRequest("https://graph.microsoft.com/.default", Optional.empty());
    private static final String TOKEN_PATH = "/tenant-1/oauth2/v2.0/token";

    private static Certificates certificates;

    @TempDir
    Path folder;

    private final ManualTime time = new ManualTime();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private WireMockServer login;
    private HttpClients http;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = Certificates.make();
    }

    @BeforeEach
    void start() throws Exception {
        Path store = certificates.pkcs12(folder.resolve("login.p12"));
        login = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .dynamicHttpsPort()
                .bindAddress("127.0.0.1")
                .keystorePath(store.toString())
                .keystoreType("PKCS12")
                .keystorePassword(Certificates.PASSWORD)
                .keyManagerPassword(Certificates.PASSWORD));
        login.start();
        login.stubFor(post(urlEqualTo(TOKEN_PATH))
                .willReturn(okJson("{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"fresh\"}")));
        camel.start();
        http = new HttpClients(camel).with(trusting(store));
    }

    @AfterEach
    void stop() {
        http.close();
        camel.stop();
        login.stop();
    }

    @Test
    void aClientSecretGivesATokenWithoutAskingAnyoneElse() throws Exception {
        AccessToken token = open(Map.of("clientSecret", "s3cret")).fetch(WANTED);

        assertThat(token.value()).isEqualTo("fresh");
        assertThat(Duration.between(time.instant(), token.expiresAt()))
                .isBetween(Duration.ofSeconds(3550), Duration.ofSeconds(3600));
        login.verify(
                1,
                postRequestedFor(urlEqualTo(TOKEN_PATH))
                        .withRequestBody(containing("grant_type=client_credentials"))
                        .withRequestBody(containing("client_secret=s3cret"))
                        .withRequestBody(containing("scope=https%3A%2F%2Fgraph.microsoft.com%2F.default")));
        assertThat(login.getAllServeEvents()).hasSize(1);
    }

    @Test
    void eachFetchAsksAnew() throws Exception {
        TokenProvider provider = open(Map.of("clientSecret", "s3cret"));
        provider.fetch(WANTED);
        provider.fetch(new TokenRequest(WANTED.scope(), Optional.of("fresh")));

        login.verify(2, postRequestedFor(urlEqualTo(TOKEN_PATH)));
    }

    @Test
    void aPemFileWithKeyAndCertificateSignsTheAssertion() throws Exception {
        Path pem = folder.resolve("bot.pem");
        Files.writeString(pem, certificates.certificatePem() + certificates.keyPem());

        assertThat(open(Map.of("certificate", "file:" + pem)).fetch(WANTED).value())
                .isEqualTo("fresh");

        login.verify(postRequestedFor(urlEqualTo(TOKEN_PATH)).withRequestBody(containing("client_assertion=eyJ")));
    }

    @Test
    void anEncryptedKeyInAPemFileNeedsItsPassword() throws Exception {
        Path pem = folder.resolve("bot.pem");
        Files.writeString(
                pem, certificates.certificatePem() + Certificates.block("ENCRYPTED PRIVATE KEY", encrypted()));

        assertThat(open(Map.of("certificate", "file:" + pem, "certificatePassword", Certificates.PASSWORD))
                        .fetch(WANTED)
                        .value())
                .isEqualTo("fresh");
        assertThatThrownBy(() -> open(Map.of("certificate", "file:" + pem, "certificatePassword", "wrong")))
                .hasMessage(
                        unreadable(
                                pem,
                                "it is no PEM or PKCS12 file, certificatePassword does not fit, or the key is not RSA or not encrypted with AES"));
    }

    @Test
    void aPkcs12FileSignsTheAssertion() throws Exception {
        Path p12 = certificates.pkcs12(folder.resolve("bot.p12"));

        assertThat(open(Map.of("certificate", "file:" + p12, "certificatePassword", Certificates.PASSWORD))
                        .fetch(WANTED)
                        .value())
                .isEqualTo("fresh");
    }

    @Test
    void aCertificateThatIsNotThereFailsAtStart() {
        Path pem = folder.resolve("none.pem");

        assertThatThrownBy(() -> open(Map.of("certificate", "file:" + pem)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(unreadable(pem, "there is no such file, or it is not readable"));
    }

    @Test
    void aCertificateWithoutItsKeyFailsAtStart() throws Exception {
        Path pem = Files.writeString(folder.resolve("bot.pem"), certificates.certificatePem());

        assertThatThrownBy(() -> open(Map.of("certificate", "file:" + pem)))
                .hasMessage(unreadable(pem, "it has 0 private keys (PKCS#8: BEGIN PRIVATE KEY) instead of one"));
    }

    @Test
    void anAssertionFileIsReadForEachFetch() throws Exception {
        Path file = Files.writeString(folder.resolve("assertion"), "eyJ.one.sig\n");
        TokenProvider provider = open(Map.of("clientAssertionFile", "file:" + file));
        provider.fetch(WANTED);
        Files.writeString(file, "eyJ.two.sig\n");
        provider.fetch(WANTED);

        login.verify(
                postRequestedFor(urlEqualTo(TOKEN_PATH)).withRequestBody(containing("client_assertion=eyJ.one.sig")));
        login.verify(
                postRequestedFor(urlEqualTo(TOKEN_PATH)).withRequestBody(containing("client_assertion=eyJ.two.sig")));
    }

    @Test
    void aRefusedSecretSaysWhatToCheck() {
        login.stubFor(post(urlEqualTo(TOKEN_PATH))
                .willReturn(aResponse()
                        .withStatus(401)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid"
                                + " client secret provided.\"}")));

        TokenFailure failure = catchThrowableOfType(
                TokenFailure.class, () -> open(Map.of("clientSecret", "s3cret")).fetch(WANTED));

        assertThat(failure)
                .hasMessage(authority() + " refused a token: 401 invalid_client: AADSTS7000215: Invalid client secret"
                        + " provided.");
        assertThat(failure.advice()).isEqualTo("Check tenantId, applicationId and clientSecret.");
        assertThat(failure.isPassing()).isFalse();
    }

    @Test
    void aLoginServiceThatIsDownMayBeAskedAgain() {
        login.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503).withBody("<html>down</html>")));

        TokenFailure failure = catchThrowableOfType(
                TokenFailure.class, () -> open(Map.of("clientSecret", "s3cret")).fetch(WANTED));

        assertThat(failure).hasMessage("no token could be had from " + authority() + ": localhost answered 503");
        assertThat(failure.isPassing()).isTrue();
        login.verify(1, postRequestedFor(urlEqualTo(TOKEN_PATH)));
    }

    @Test
    void aCertificateOfTheLoginServiceThatNobodyTrustsSaysWhatToSet() {
        http = new HttpClients(camel);

        TokenFailure failure = catchThrowableOfType(
                TokenFailure.class, () -> open(Map.of("clientSecret", "s3cret")).fetch(WANTED));

        assertThat(failure)
                .hasMessage("no token could be had from " + authority() + ": no secure connection to localhost:"
                        + login.httpsPort() + " could be made");
        assertThat(failure.advice())
                .isEqualTo("Set sslContextParameters if its certificate is signed by an authority of your own.");
    }

    @Test
    void theManagedIdentityOfTheMachineIsAskedWhereAzureOffersIt() throws Exception {
        // the address is fixed and not on this machine; a proxy leads it to the stub
        HttpComponent proxied = new HttpComponent();
        proxied.setProxyHost("localhost");
        proxied.setProxyPort(login.port());
        proxied.setProxyAuthScheme("http");
        http = new HttpClients(camel).with(proxied);
        login.stubFor(any(anyUrl())
                .willReturn(okJson("{\"access_token\":\"of-the-machine\",\"expires_on\":\""
                        + (System.currentTimeMillis() / 1000 + 3600) + "\",\"resource\":\"r\"}")));

        assertThat(open(Map.of("managedIdentity", "system")).fetch(WANTED).value())
                .isEqualTo("of-the-machine");
        assertThat(login.getAllServeEvents().get(0).getRequest().getUrl())
                .startsWith("/metadata/identity/oauth2/token?")
                .contains("resource=https%3A%2F%2Fgraph.microsoft.com");
    }

    private TokenProvider open(Map<String, String> options) {
        Credential credential = Credential.among(options);
        GraphSettings settings = new GraphSettings(Cloud.GLOBAL, authority(), "", "app-1", credential);
        return credential.open(new TokenSurroundings(camel, settings, http, time));
    }

    private String authority() {
        return "https://localhost:" + login.httpsPort() + "/tenant-1";
    }

    private static String unreadable(Path file, String why) {
        return "certificate cannot be read from file:" + file + ": " + why + ". Set certificate to a PEM file with the"
                + " private key and its certificate, or a PKCS12 file with its certificatePassword, such as"
                + " file:/path/to/it.";
    }

    private static byte[] encrypted() throws Exception {
        String algorithm = "PBEWithHmacSHA256AndAES_256";
        SecretKey secret = SecretKeyFactory.getInstance(algorithm)
                .generateSecret(new PBEKeySpec(Certificates.PASSWORD.toCharArray()));
        Cipher cipher = Cipher.getInstance(algorithm);
        cipher.init(Cipher.ENCRYPT_MODE, secret);
        byte[] content = cipher.doFinal(certificates.key().getEncoded());
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
        parameters.init(cipher.getParameters().getEncoded());
        return new EncryptedPrivateKeyInfo(parameters, content).getEncoded();
    }

    private SSLContextParameters trusting(Path store) {
        KeyStoreParameters keys = new KeyStoreParameters();
        keys.setResource("file:" + store);
        keys.setType("PKCS12");
        keys.setPassword(Certificates.PASSWORD);
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(keys);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }
}
