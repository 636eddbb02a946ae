package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which part of the service answers which paths. */
final class Doors implements Function<HttpCall, HttpReply> {
    static final String OPEN_ID_CONFIGURATION = "/v1/.well-known/OpenIdConfiguration";
    private static final String KEYS = "/v1/.well-known/keys";

    private final List<Door> doors;
    private final SimulatorKeys keys;
    private final SimulatorTokens tokens;
    private final Settings settings;
    private final Switchboard switchboard;

    Doors(SimulatorKeys keys, Switchboard switchboard) {
        this.switchboard = switchboard;
        this.settings = switchboard.settings();
        this.keys = keys;
        this.tokens = switchboard.tokens();
        this.doors = new CopyOnWriteArrayList<>(List.of(
                new Door(
                        path -> path.startsWith("/v1.0/") || path.startsWith("/beta/"),
                        new GraphApi(switchboard)::answer),
                faulty("token", path -> path.endsWith("/oauth2/v2.0/token"), this::token),
                faulty(
                        "openIdConfiguration",
                        path -> path.equalsIgnoreCase(OPEN_ID_CONFIGURATION),
                        this::openIdConfiguration),
                faulty("keys", KEYS::equals, http -> HttpReply.json(200, Json.parse(keys.publishedJson()))),
                faulty("recording", path -> path.startsWith(Recordings.PATH), switchboard.recordings()::answer)));
    }

    /** One that faults may be asked for by name; those of Graph's door have the names of its operations. */
    private Door faulty(String name, Predicate<String> paths, Function<HttpCall, HttpReply> answers) {
        switchboard.faults().know(List.of(name));
        return new Door(paths, http -> {
            Optional<RequestFault> fault = switchboard.faults().ofRequest(name, Optional.empty());
            HttpReply reply = fault.filter(one -> !one.acts()).isPresent() ? HttpReply.NONE : answers.apply(http);
            return fault.map(one -> one.on(reply, new RequestFault.FaultyRequest(http, switchboard)))
                    .orElse(reply);
        });
    }

    /** A further part: it answers this path and all below it. */
    void add(String root, Function<HttpCall, HttpReply> answers) {
        doors.add(new Door(path -> path.equals(root) || path.startsWith(root + "/"), answers));
    }

    @Override
    public HttpReply apply(HttpCall http) {
        return doors.stream()
                .filter(door -> door.paths.test(http.path()))
                .findFirst()
                .map(door -> door.answers.apply(http))
                .orElseGet(() -> HttpReply.text(404, "The simulator has nothing at " + http.path()));
    }

    private HttpReply openIdConfiguration(HttpCall http) {
        ObjectNode configuration = Json.object()
                .put("issuer", settings.issuer())
                .put("authorization_endpoint", "https://invalid.botframework.com/")
                .put("jwks_uri", http.baseUrl() + KEYS);
        configuration.set("id_token_signing_alg_values_supported", Json.texts(List.of("RS256")));
        configuration.set("token_endpoint_auth_methods_supported", Json.texts(List.of("private_key_jwt")));
        return HttpReply.json(200, configuration);
    }

    /** @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow">its page</a> */
    private HttpReply token(HttpCall http) {
        Map<String, String> form = form(http.text());
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return refuse("unsupported_grant_type", "grant_type must be client_credentials");
        }
        String applicationId = form.getOrDefault("client_id", "");
        if (applicationId.isEmpty() || form.getOrDefault("scope", "").isEmpty()) {
            return refuse("invalid_request", "client_id and scope are required");
        }
        if (form.getOrDefault("client_secret", "").isEmpty()
                && form.getOrDefault("client_assertion", "").isEmpty()) {
            return refuse("invalid_client", "client_secret or client_assertion is required");
        }
        if (!tokens.areGiven()) {
            return refuse("invalid_client", "The credential is wrong.");
        }
        return HttpReply.json(
                200,
                Json.object()
                        .put("token_type", "Bearer")
                        .put("expires_in", SimulatorTokens.ACCESS_TOKEN_LIFE.toSeconds())
                        .put("ext_expires_in", SimulatorTokens.ACCESS_TOKEN_LIFE.toSeconds())
                        .put("access_token", tokens.fetchedBy(applicationId)));
    }

    private static HttpReply refuse(String error, String description) {
        return HttpReply.json(
                "invalid_client".equals(error) ? 401 : 400,
                Json.object().put("error", error).put("error_description", description));
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private record Door(Predicate<String> paths, Function<HttpCall, HttpReply> answers) {}
}
