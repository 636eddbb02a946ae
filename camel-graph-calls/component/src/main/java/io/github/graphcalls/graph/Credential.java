package io.github.graphcalls.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the application proves itself with: one of the component's options. No class of MSAL4J is loaded before one that
 * needs it is opened.
 */
public final class Credential {

    private static final Map<String, Function<Map<String, ?>, Opener>> OPTIONS = options();

    private final String option;
    private final Opener opener;

    private Credential(String option, Opener opener) {
        this.option = option;
        this.opener = opener;
    }

    /** Makes the source of tokens; fails if something it needs is not set or cannot be read. */
    @FunctionalInterface
    interface Opener {
        TokenProvider open(TokenSurroundings surroundings);
    }

    /**
     * The credential among the component's options. It is no error that there is none until a token is needed.
     *
     * @param options by name: clientSecret, certificate with certificatePassword, managedIdentity ({@code system} or the
     *     client id of a user-assigned one), clientAssertionFile, accessToken, tokenProvider (a {@link TokenProvider});
     *     what is null or empty is not set
     * @throws IllegalArgumentException if several are set
     */
    public static Credential among(Map<String, ?> options) {
        List<String> set = new ArrayList<>(OPTIONS.keySet());
        set.removeIf(name -> text(options, name).isEmpty());
        if (set.size() > 1) {
            throw GraphConfigurationErrors.severalCredentials(set);
        }
        if (set.isEmpty()) {
            return new Credential("", surroundings -> {
                throw GraphConfigurationErrors.noCredential();
            });
        }
        return new Credential(set.get(0), OPTIONS.get(set.get(0)).apply(options));
    }

    /** The option that gives it; empty if there is none. */
    public String option() {
        return option;
    }

    TokenProvider open(TokenSurroundings surroundings) {
        return opener.open(surroundings);
    }

    /** Names the option only. */
    @Override
    public String toString() {
        return "Credential[" + option + "]";
    }

    private static Map<String, Function<Map<String, ?>, Opener>> options() {
        Map<String, Function<Map<String, ?>, Opener>> table = new LinkedHashMap<>();
        table.put("clientSecret", given -> around -> MsalTokens.withSecret(around, text(given, "clientSecret")));
        table.put(
                "certificate",
                given -> around -> MsalTokens.withCertificate(
                        around, text(given, "certificate"), text(given, "certificatePassword")));
        table.put(
                "managedIdentity", given -> around -> new MsalManagedIdentity(around, text(given, "managedIdentity")));
        table.put(
                "clientAssertionFile",
                given -> around -> MsalTokens.withAssertionFile(around, text(given, "clientAssertionFile")));
        table.put("accessToken", given -> around -> fixed(text(given, "accessToken")));
        table.put("tokenProvider", given -> around -> (TokenProvider) given.get("tokenProvider"));
        return table;
    }

    private static TokenProvider fixed(String token) {
        AccessToken always = new AccessToken(token, Instant.MAX);
        return request -> always;
    }

    private static String text(Map<String, ?> options, String name) {
        Object value = options.get(name);
        return value == null ? "" : value.toString();
    }
}
