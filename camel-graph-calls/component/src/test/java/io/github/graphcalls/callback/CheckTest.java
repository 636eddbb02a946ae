package io.github.graphcalls.callback;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jwt.JWTClaimsSet;
import io.github.graphcalls.operation.CheckReport;
import io.github.graphcalls.operation.Finding;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** graph-calls:check, with each yes and each no. */
class CheckTest {

    private static final List<String> ALL = List.of(
            "Calls.Initiate.All",
            "Calls.InitiateGroupCall.All",
            "Calls.JoinGroupCall.All",
            "Calls.JoinGroupCallAsGuest.All",
            "Calls.AccessMedia.All",
            "User.Read.All");

    private final HandClock clock = new HandClock();
    private CallbackBench bench;

    @BeforeEach
    void make() throws Exception {
        bench = new CallbackBench();
        bench.component().setClock(clock);
        bench.component().getConfiguration().setAccessToken(token(ALL));
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void whereAllIsWellEachLineIsAYes() throws Exception {
        start();

        Exchange checked = check("callbackUri=" + bench.door());

        assertThat(shown(checked)).isEqualTo(expected("all-well.txt"));
        assertThat(checked.getMessage().getHeader("CamelGraphCallsCheckPassed")).isEqualTo(true);
        assertThat(bench.delivered).isEmpty();
    }

    @Test
    void whereNothingIsWellEachLineSaysWhatToDo() throws Exception {
        bench.component().getConfiguration().setAccessToken(null);
        bench.publisher().stubFor(get("/openid").willReturn(status(404)));
        start();

        Exchange checked = check("");

        assertThat(shown(checked)).isEqualTo(expected("nothing-well.txt"));
        assertThat(checked.getMessage().getHeader("CamelGraphCallsCheckPassed")).isEqualTo(false);
    }

    @Test
    void theReportTakesTheFormThatBodyTypeSays() throws Exception {
        start();

        assertThat(check("callbackUri=" + bench.door() + "&bodyType=json")
                        .getMessage()
                        .getBody(JsonNode.class)
                        .at("/findings/0/name")
                        .asText())
                .isEqualTo("token");
        assertThat(check("bodyType=map").getMessage().getBody().toString()).startsWith("{findings=[{");
        assertThat(check("bodyType=string").getMessage().getBody(String.class)).startsWith("{\"findings\":[{");
    }

    @Test
    void aTokenThatCannotBeHadIsToldInTheProvidersWords() throws Exception {
        bench.component().getConfiguration().setAccessToken(null);
        bench.component().setTokenProvider(request -> {
            throw new IOException("the vault is locked");
        });
        start();

        assertThat(finding("token", ""))
                .isEqualTo(no(
                        "token",
                        "the token provider failed for scope https://graph.microsoft.com/.default: the vault is locked",
                        "Check the bean of tokenProvider."));
        assertThat(finding("permissions", ""))
                .isEqualTo(
                        no("permissions", "they are not known without a token", "Mend what is said of token first."));
    }

    @Test
    void aTokenWithoutPermissionsForCallsIsANo() throws Exception {
        bench.component().getConfiguration().setAccessToken(token(List.of("User.Read.All")));
        start();

        assertThat(finding("permissions", ""))
                .isEqualTo(no(
                        "permissions",
                        "the token has none for calls",
                        "Grant the application permissions that begin with Calls. in Microsoft Entra, with an"
                                + " administrator's consent in the tenant of the calls, and wait until the token is"
                                + " renewed."));
    }

    @Test
    void aTokenThatCannotBeReadHereIsNoProblem() throws Exception {
        bench.component().getConfiguration().setAccessToken("opaque");
        start();

        assertThat(finding("token", "").toString()).isEqualTo("yes  token        there is one, its end is not known.");
        assertThat(finding("permissions", "").toString())
                .isEqualTo("yes  permissions  the token cannot be read here; Graph alone knows what it allows.");
    }

    @Test
    void whatAPermissionDoesNotAllowIsToldByThePermissionThatLacks() throws Exception {
        bench.component()
                .getConfiguration()
                .setAccessToken(token(ALL.stream()
                        .filter(permission -> !permission.equals("Calls.InitiateGroupCall.All"))
                        .toList()));
        start();

        assertThat(finding("permissions", "").seen())
                .matches("Calls\\.AccessMedia\\.All, Calls\\.Initiate\\.All, Calls\\.JoinGroupCall\\.All,"
                        + " Calls\\.JoinGroupCallAsGuest\\.All, enough for \\d+ of \\d+ operations; without"
                        + " Calls\\.InitiateGroupCall\\.All not for inviteParticipants");
    }

    @Test
    void anAddressOverHttpElsewhereIsANo() throws Exception {
        start();

        Finding finding = finding("callbackUri", "callbackUri=http://bot.example.com/api/calls");

        assertThat(finding.ok()).isFalse();
        assertThat(finding.seen()).isEqualTo("it cannot be used");
        assertThat(finding.advice())
                .isEqualTo(
                        "callbackUri uses http beyond this machine: http://bot.example.com/api/calls. Set an https address;"
                                + " http is for localhost, 127.0.0.1 and [::1] alone.");
        assertThat(finding("arrival", "callbackUri=http://bot.example.com/api/calls"))
                .isEqualTo(no("arrival", "it was not tried", "Mend what is said of callbackUri first."));
    }

    @Test
    void anAddressThatNobodyAnswersAtIsANo() throws Exception {
        start();

        assertThat(finding("callbackUri", "callbackUri=https://127.0.0.1:" + closedPort() + "/"))
                .isEqualTo(no(
                        "callbackUri",
                        "no connection could be made from here",
                        "Check name, port, proxy and firewall; if only this machine cannot reach its own public"
                                + " address, test it from outside."));
    }

    @Test
    void aCertificateOfNobodysIsANo() throws Exception {
        start();
        try (GraphCallsSimulator server = GraphCallsSimulator.start()) {
            assertThat(finding("callbackUri", "callbackUri=" + server.secureUrl()))
                    .isEqualTo(no(
                            "callbackUri",
                            "no secure connection could be made: its certificate does not verify",
                            "Let the server send a certificate for this host with its whole chain, of an authority that"
                                    + " is trusted everywhere: the service trusts no other."));
        }
    }

    @Test
    void aCertificateThatVerifiesIsAYesAndWhoeverAnswersIsNotTheDoor() throws Exception {
        try (GraphCallsSimulator server = GraphCallsSimulator.start()) {
            SSLContext trusting = server.sslContext();
            bench.component().setSslContextParameters(new SSLContextParameters() {
                @Override
                public SSLContext createSSLContext(CamelContext context) {
                    return trusting;
                }
            });
            start();
            String uri = "callbackUri=" + server.secureUrl() + "/nobody";

            assertThat(finding("callbackUri", uri).toString())
                    .isEqualTo("yes  callbackUri  it is https, and the chain of its certificate verifies.");
            assertThat(finding("arrival", uri).seen())
                    .matches("a signed request to callbackUri was answered with \\d{3}, and not by this door");
        }
    }

    @Test
    void aPathThatLeadsElsewhereIsANo() throws Exception {
        start();

        assertThat(finding("arrival", "callbackUri=" + bench.at("/elsewhere")))
                .isEqualTo(
                        no(
                                "arrival",
                                "a signed request to callbackUri was answered with 404, and not by this door",
                                "Let the proxy hand the path of callbackUri to the option path of the consumer, with method,"
                                        + " headers and body. With several nodes, another one may have answered: check again."));
    }

    @Test
    void whereNothingReceivesNothingCanArrive() throws Exception {
        bench.start();

        assertThat(finding("arrival", "callbackUri=" + bench.publisher().url("/openid")))
                .isEqualTo(no(
                        "arrival",
                        "nothing receives notifications",
                        "Start a route from graph-calls:notifications before the check."));
    }

    @Test
    void keysThatAreNotPublishedAreANo() throws Exception {
        start();
        bench.publisher().stubFor(get("/keys").willReturn(okJson("{\"keys\":[]}")));

        assertThat(finding("keys", ""))
                .isEqualTo(no(
                        "keys",
                        "they could not be fetched: none are published",
                        "Let this application reach openIdConfigurationUrl and the jwks_uri that it names, or correct"
                                + " it."));
        bench.publisher().stubFor(get("/keys").willReturn(okJson("{\"keys\":\"secret?\"}")));
        assertThat(finding("keys", "").seen()).isEqualTo("they could not be fetched: what is published are no keys");
        bench.publisher().stubFor(get("/openid").willReturn(okJson("{}")));
        assertThat(finding("keys", "").seen())
                .isEqualTo("they could not be fetched: the OpenID configuration names no jwks_uri");
    }

    @Test
    void keysWhosePlaceIsNotKnownAreANo() throws Exception {
        start();

        assertThat(finding("keys", "cloud=china&issuers=x&openIdConfigurationUrl="))
                .isEqualTo(no(
                        "keys",
                        "where they are published is not known",
                        "Where the keys are published of the callback tokens of cloud china is not known to this"
                                + " component. Set the option openIdConfigurationUrl."));
    }

    @Test
    void aDoorThatChecksNoTokensSaysSo() throws Exception {
        start();

        assertThat(finding("keys", "validateToken=false").toString())
                .isEqualTo("yes  keys         none are needed, since validateToken=false: whoever reaches the door is"
                        + " heard.");
    }

    @Test
    void aProbeIsTakenOnceAndFromTheComponentAlone() throws Exception {
        // a proxy that keeps what goes through it, as a stranger in between could
        WireMockServer proxy =
                new WireMockServer(wireMockConfig().bindAddress("127.0.0.1").dynamicPort());
        proxy.start();
        try {
            start();
            proxy.stubFor(any(anyUrl())
                    .willReturn(aResponse().proxiedFrom(bench.at("").toString())));
            assertThat(finding("arrival", "callbackUri=" + proxy.url("/api/calls"))
                            .toString())
                    .isEqualTo("yes  arrival      a signed request to callbackUri came in here.");
            String header = proxy.findAll(postRequestedFor(anyUrl())).get(0).getHeader(SelfProbes.HEADER);

            assertThat(probed(header)).isEqualTo(401);
        } finally {
            proxy.stop();
        }
        SelfProbes stranger = new SelfProbes(clock);
        for (String header : List.of(stranger.next().header(), "", ".", "a", "a.b", "x".repeat(300), "=.=")) {
            assertThat(probed(header)).as(header).isEqualTo(401);
        }
        assertThat(bench.delivered).isEmpty();
    }

    @Test
    void aProbeEndsAfterAMinuteAndOnlySomeAreOpenAtATime() {
        SelfProbes probes = new SelfProbes(clock);
        SelfProbes.Probe late = probes.next();
        clock.move(Duration.ofSeconds(60));
        assertThat(probes.answer(asking(late))).isEmpty();

        SelfProbes.Probe first = probes.next();
        for (int i = 0; i < SelfProbes.MOST; i++) {
            probes.next();
        }
        SelfProbes.Probe last = probes.next();
        assertThat(probes.answer(asking(first))).isEmpty();
        assertThat(probes.answer(asking(last))).map(CallbackAnswer::body).hasValue(last.proof());
        assertThat(last.toString()).isEqualTo("Probe[]");
    }

    @Test
    void nothingSecretStandsInReportOrLog() throws Exception {
        String token = token(List.of("Calls.Initiate.All"));
        bench.component().getConfiguration().setAccessToken(token);
        start();

        try (CapturedLog log = new CapturedLog()) {
            assertThat(shown(check("callbackUri=" + bench.at("/elsewhere"))))
                    .doesNotContain(token, "Bearer", "HmacSHA");
            assertThat(log.warnings()).noneMatch(line -> line.contains(token) || line.contains(SelfProbes.HEADER));
        }
    }

    @Test
    void theRouteOfTheDocumentationAnswersWithTheFindings() throws Exception {
        bench.load("self-test");

        Exchange checked = bench.context().createProducerTemplate().request("direct:self-test", exchange -> {});

        assertThat(checked.getMessage().getBody(CheckReport.class).failed()).containsExactly("callbackUri", "arrival");
        assertThat(checked.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo("503");
    }

    private static CallbackRequest asking(SelfProbes.Probe probe) {
        return new CallbackRequest(
                "POST",
                name -> name.equals(SelfProbes.HEADER) ? probe.header() : null,
                "",
                InputStream::nullInputStream);
    }

    private int probed(String header) throws Exception {
        HttpRequest request =
                bench.request("{}").header(SelfProbes.HEADER, header).build();
        return bench.send(request).statusCode();
    }

    private void start() throws Exception {
        bench.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("graph-calls:notifications").process(bench::keep);
            }
        });
    }

    private Exchange check(String options) {
        Exchange checked = bench.context()
                .createProducerTemplate()
                .request("graph-calls:check" + (options.isEmpty() ? "" : "?" + options), exchange -> {});
        assertThat(checked.getException()).isNull();
        return checked;
    }

    private Finding finding(String name, String options) {
        CheckReport report = check(options).getMessage().getBody(CheckReport.class);
        return report.findings().stream()
                .filter(finding -> finding.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Finding no(String name, String seen, String advice) {
        return new Finding(name, false, seen, advice);
    }

    /** The report as a route shows it, with names for ports. */
    private String shown(Exchange checked) {
        return checked.getMessage()
                        .getBody(String.class)
                        .replace(bench.publisher().baseUrl(), "http://publisher") + "\n";
    }

    private String token(List<String> roles) {
        return bench.signer.token(new JWTClaimsSet.Builder()
                .audience("https://graph.microsoft.com")
                .expirationTime(Date.from(Instant.parse("2099-01-01T00:00:00Z")))
                .claim("roles", roles)
                .build());
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String expected(String file) throws IOException {
        try (InputStream in = CheckTest.class.getResourceAsStream("/check/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
