package io.github.graphcalls.graph;

import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;
import java.net.URI;
import java.time.InstantSource;

/** Tokens of the identity that Azure gives the machine or the container this runs on. */
final class MsalManagedIdentity implements TokenProvider {

    private static final String SYSTEM_ASSIGNED = "system";
    private static final String SCOPE_END = "/.default";

    private final ManagedIdentityApplication application;
    private final InstantSource clock;
    private final MsalFailures failures = new MsalFailures(
            "the managed identity",
            "Check that this runs on Azure, and that managedIdentity is system or a client id assigned here.");

    MsalManagedIdentity(TokenSurroundings around, String identity) {
        clock = around.clock();
        // where tokens are had is said by the platform's environment, and is http on a link-local address
        MsalHttp http = new MsalHttp(around.http(), (option, url) -> URI.create(url));
        application = ManagedIdentityApplication.builder(
                        SYSTEM_ASSIGNED.equals(identity)
                                ? ManagedIdentityId.systemAssigned()
                                : ManagedIdentityId.userAssignedClientId(identity))
                .logPii(false)
                .executorService(new CallingThread())
                .httpClient(http)
                .disableInternalRetries()
                .build();
    }

    @Override
    public AccessToken fetch(TokenRequest request) throws Exception {
        String scope = request.scope();
        String resource = scope.endsWith(SCOPE_END) ? scope.substring(0, scope.length() - SCOPE_END.length()) : scope;
        ManagedIdentityParameters wanted =
                ManagedIdentityParameters.builder(resource).forceRefresh(true).build();
        return failures.tokenOf(application.acquireTokenForManagedIdentity(wanted), clock);
    }
}
