package io.github.graphcalls.graph;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IClientCredential;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;

/**
 * Tokens by the client credentials flow, with a secret, a certificate or somebody else's assertion. MSAL's own cache is
 * passed by (it does not find what it holds for an authority with a port): {@link AccessTokens} keeps the token.
 */
final class MsalTokens implements TokenProvider {

    private final ConfidentialClientApplication application;
    private final InstantSource clock;
    private final MsalFailures failures;

    private MsalTokens(TokenSurroundings around, IClientCredential credential) {
        GraphSettings settings = around.settings();
        String authority = settings.tenantAuthority();
        try {
            application = ConfidentialClientApplication.builder(settings.neededApplicationId(), credential)
                    .authority(authority)
                    .validateAuthority(false)
                    .instanceDiscovery(false)
                    .logPii(false)
                    .executorService(new CallingThread())
                    .httpClient(new MsalHttp(around.http(), ServiceUrl::checked))
                    .disableInternalRetries()
                    .build();
        } catch (MalformedURLException e) {
            throw GraphConfigurationErrors.authority(authority);
        }
        clock = around.clock();
        failures = new MsalFailures(
                authority,
                "Check tenantId, applicationId and " + settings.credential().option() + ".");
    }

    static TokenProvider withSecret(TokenSurroundings around, String secret) {
        return new MsalTokens(around, ClientCredentialFactory.createFromSecret(secret));
    }

    static TokenProvider withCertificate(TokenSurroundings around, String resource, String password) {
        KeyFile file = KeyFile.read(around.camelContext(), resource, password);
        return new MsalTokens(
                around, ClientCredentialFactory.createFromCertificateChain(file.key(), file.certificates()));
    }

    static TokenProvider withAssertionFile(TokenSurroundings around, String resource) {
        // read now, so that a wrong path shows at start, and again each time: the platform puts a new one there
        SettingsFile file = new SettingsFile(around.camelContext(), "clientAssertionFile", resource);
        file.read();
        return new MsalTokens(
                around,
                ClientCredentialFactory.createFromCallback(
                        () -> new String(file.read(), StandardCharsets.UTF_8).strip()));
    }

    @Override
    public AccessToken fetch(TokenRequest request) throws TokenFailure {
        ClientCredentialParameters wanted = ClientCredentialParameters.builder(Set.of(request.scope()))
                .skipCache(true)
                .build();
        return failures.tokenOf(application.acquireToken(wanted), clock);
    }
}
