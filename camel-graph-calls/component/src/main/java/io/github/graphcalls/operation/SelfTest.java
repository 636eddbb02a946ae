package io.github.graphcalls.operation;

import io.github.graphcalls.callback.DoorSettings;
import io.github.graphcalls.callback.DoorSettings.TokenCheck;
import io.github.graphcalls.callback.Doors;
import io.github.graphcalls.callback.SelfProbes;
import io.github.graphcalls.graph.Fetched;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.graph.GraphClient;
import io.github.graphcalls.graph.HttpClients;
import io.github.graphcalls.graph.ServiceUrl;
import io.github.graphcalls.graph.TokenLook;
import io.github.graphcalls.graph.TokenState;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/**
 * Looks whether an application can call and be called: token and permissions, the address at which the service finds it, and
 * the keys of the service's own tokens. It changes nothing and makes no call. Each step ends in a finding, whatever happens.
 */
public final class SelfTest {

    private static final int SMALL = 64 * 1024;
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final Supplier<GraphClient> client;
    private final Supplier<DoorSettings> door;
    private final HttpClients http;
    private final Doors doors;

    /**
     * @param client sends the operations; making it fails with a sentence where the credential cannot be used
     * @param door what a consumer with the same options checks; making it fails with a sentence where something is missing
     */
    public SelfTest(Supplier<GraphClient> client, Supplier<DoorSettings> door, HttpClients http, Doors doors) {
        this.client = client;
        this.door = door;
        this.http = http;
        this.doors = doors;
    }

    /**
     * Runs all steps, on the calling thread. That may take a minute where nothing answers.
     *
     * @param callbackUri the public address of the application, empty if it has none
     */
    public CheckReport run(String callbackUri) {
        List<Finding> findings = new ArrayList<>();
        Optional<TokenLook> look = token(findings);
        findings.add(look.map(PermissionCheck::of).orElseGet(PermissionCheck::withoutToken));
        boolean reachable = callbackUri(callbackUri, findings);
        findings.add(
                reachable
                        ? arrival(callbackUri)
                        : Finding.no("arrival", "it was not tried", "Mend what is said of callbackUri first."));
        findings.add(keys());
        return new CheckReport(findings);
    }

    private Optional<TokenLook> token(List<Finding> findings) {
        TokenLook look;
        try {
            look = client.get().lookAtToken();
        } catch (IllegalArgumentException e) { // its words name the option to set
            findings.add(Finding.no("token", "none can be had", e.getMessage()));
            return Optional.empty();
        }
        TokenState state = look.state();
        if (state.standing() != TokenState.Standing.GOOD) {
            findings.add(Finding.no("token", state.problem(), state.advice()));
            return Optional.empty();
        }
        String end = state.expiresAt().equals(Instant.MAX) ? "its end is not known" : "it ends at " + state.expiresAt();
        findings.add(Finding.yes("token", "there is one, " + end));
        return Optional.of(look);
    }

    private boolean callbackUri(String callbackUri, List<Finding> findings) {
        if (callbackUri.isBlank()) {
            findings.add(Finding.no(
                    "callbackUri",
                    "none is set",
                    "Set the option callbackUri to the https address at which the service reaches this application."));
            return false;
        }
        try {
            URI address = ServiceUrl.checked("callbackUri", callbackUri);
            http.get(callbackUri, SMALL); // any answer will do: the door takes no GET
            findings.add(Finding.yes(
                    "callbackUri",
                    address.getScheme().equalsIgnoreCase("https")
                            ? "it is https, and the chain of its certificate verifies"
                            : "it is http on this machine, which only a simulator can reach"));
            return true;
        } catch (IllegalArgumentException e) {
            findings.add(Finding.no("callbackUri", "it cannot be used", e.getMessage()));
        } catch (GraphCallsException e) {
            findings.add(
                    isOfSecurity(e)
                            ? Finding.no(
                                    "callbackUri",
                                    "no secure connection could be made: its certificate does not verify",
                                    "Let the server send a certificate for this host with its whole chain, of an"
                                            + " authority that is trusted everywhere: the service trusts no other.")
                            : Finding.no(
                                    "callbackUri",
                                    "no connection could be made from here",
                                    "Check name, port, proxy and firewall; if only this machine cannot reach its own"
                                            + " public address, test it from outside."));
        }
        return false;
    }

    private static boolean isOfSecurity(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    private Finding arrival(String callbackUri) {
        if (!doors.isAnyOpen()) {
            return Finding.no(
                    "arrival",
                    "nothing receives notifications",
                    "Start a route from graph-calls:notifications before the check.");
        }
        SelfProbes.Probe probe = doors.probes().next();
        try {
            Fetched answer = http.post(
                    callbackUri,
                    Map.of(SelfProbes.HEADER, probe.header(), "Content-Type", "application/json"),
                    NOTHING,
                    LARGEST_ANSWER);
            if (new String(answer.body(), StandardCharsets.UTF_8).equals(probe.proof())) {
                return Finding.yes("arrival", "a signed request to callbackUri came in here");
            }
            return Finding.no(
                    "arrival",
                    "a signed request to callbackUri was answered with " + answer.status() + ", and not by this door",
                    "Let the proxy hand the path of callbackUri to the option path of the consumer, with method, headers"
                            + " and body. With several nodes, another one may have answered: check again.");
        } catch (GraphCallsException e) {
            return Finding.no(
                    "arrival",
                    "a signed request to callbackUri was not answered",
                    "Check what stands between callbackUri and this application.");
        }
    }

    private Finding keys() {
        try {
            DoorSettings settings = door.get();
            if (settings.validateToken() == TokenCheck.OFF) {
                return Finding.yes(
                        "keys", "none are needed, since validateToken=false: whoever reaches the door is heard");
            }
            int keys = doors.countPublishedKeys(settings.openIdConfigurationUrl());
            return Finding.yes(
                    "keys",
                    keys + (keys == 1 ? " key is" : " keys are") + " published by way of "
                            + settings.openIdConfigurationUrl());
        } catch (IllegalArgumentException e) {
            return Finding.no("keys", "where they are published is not known", e.getMessage());
        } catch (IOException e) {
            return Finding.no(
                    "keys",
                    "they could not be fetched: " + sentence(e.getMessage()),
                    "Let this application reach openIdConfigurationUrl and the jwks_uri that it names, or correct it.");
        }
    }

    private static String sentence(String message) {
        return message == null ? "no reason given" : message.replaceAll("\\.\\s*$", "");
    }
}
