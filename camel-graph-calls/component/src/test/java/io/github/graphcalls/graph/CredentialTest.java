package io.github.graphcalls.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class CredentialTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @Test
    void severalCredentialsAreRefusedByTheirNames() {
        assertThatThrownBy(() -> Credential.among(Map.of("clientSecret", "s3cret", "accessToken", "t0ken")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The application has more than one credential for Graph: clientSecret, accessToken. Set only"
                                + " one of clientSecret, certificate, managedIdentity, clientAssertionFile, accessToken or"
                                + " tokenProvider.");
    }

    @Test
    void noCredentialIsAnErrorOnlyWhereOneIsNeeded() {
        Credential none = Credential.among(new HashMap<>());

        assertThatThrownBy(() -> open(new GraphSettings(Cloud.GLOBAL, null, null, null, none)))
                .hasMessage("The application has no credential for Graph. Set one of clientSecret, certificate,"
                        + " managedIdentity, clientAssertionFile, accessToken or tokenProvider.");
    }

    @Test
    void aSecretNeedsTheTenant() {
        Credential secret = Credential.among(Map.of("clientSecret", "s3cret"));

        assertThatThrownBy(() -> open(new GraphSettings(Cloud.GLOBAL, "", "", "app-1", secret)))
                .hasMessage("tenantId is not set, and clientSecret needs it. Set tenantId.");
    }

    @Test
    void aSecretNeedsTheApplication() {
        Credential secret = Credential.among(Map.of("clientSecret", "s3cret"));

        assertThatThrownBy(() -> open(new GraphSettings(Cloud.GLOBAL, "", "tenant-1", "", secret)))
                .hasMessage("applicationId is not set, and clientSecret needs it. Set applicationId.");
    }

    @Test
    void anAuthorityMustBeHttpsOnThisMachineToo() {
        Credential secret = Credential.among(Map.of("clientSecret", "s3cret"));

        assertThatThrownBy(() -> new GraphSettings(Cloud.GLOBAL, "http://localhost:8080/t", "", "app-1", secret))
                .hasMessage("authority must be an https address: http://localhost:8080/t. Set one such as"
                        + " https://login.microsoftonline.com/TENANT; http is not possible here.");
    }

    @Test
    void theAuthorityIsTheCloudsOwnUnlessOneIsSet() {
        Credential none = Credential.among(Map.of());

        assertThat(new GraphSettings(Cloud.US_GOV, "", "t-1", "", none).tenantAuthority())
                .isEqualTo("https://login.microsoftonline.us/t-1");
        assertThat(new GraphSettings(Cloud.GLOBAL, "https://localhost:8443/", "t-1", "", none).tenantAuthority())
                .isEqualTo("https://localhost:8443/t-1");
        assertThat(new GraphSettings(Cloud.GLOBAL, "https://localhost:8443/own", "t-1", "", none).tenantAuthority())
                .isEqualTo("https://localhost:8443/own");
    }

    @Test
    void aFixedTokenIsGivenAsItIs() throws Exception {
        Credential fixed = Credential.among(Map.of("accessToken", "t0ken"));

        AccessToken token = open(new GraphSettings(Cloud.GLOBAL, "", "", "", fixed))
                .fetch(new TokenRequest("scope", Optional.empty()));

        assertThat(token.value()).isEqualTo("t0ken");
    }

    @Test
    void nothingSecretIsShown() {
        assertThat(new GraphSettings(Cloud.CHINA, "", "t", "a", Credential.among(Map.of("accessToken", "t0ken"))))
                .hasToString("GraphSettings[cloud=china, authority=, tenantId=t, applicationId=a,"
                        + " credential=Credential[accessToken]]");
        assertThat(new AccessToken("t0ken", Instant.EPOCH).toString()).doesNotContain("t0ken");
        assertThat(new TokenRequest("scope", Optional.of("t0ken")).toString()).doesNotContain("t0ken");
    }

    private TokenProvider open(GraphSettings settings) {
        return settings.credential()
                .open(new TokenSurroundings(camel, settings, new HttpClients(camel), new ManualTime()));
    }
}
