package io.github.graphcalls.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes tokens: those that notifications carry, and those that Graph takes. Safe for use by many threads. */
public final class SimulatorTokens {
    /** How long an access token is valid, as the identity platform's usually are. */
    static final Duration ACCESS_TOKEN_LIFE = Duration.ofSeconds(3599);

    private static final Duration NOTIFICATION_TOKEN_LIFE = Duration.ofHours(1);
    /** A notification's token is used again until so shortly before its end: signing is dear, and the service does too. */
    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(10);

    private final SimulatorKeys keys;
    private final SimulatedTime time;
    private final Settings settings;
    private final Map<String, Granted> accessTokens = new ConcurrentHashMap<>();
    private final Map<String, Signed> notificationTokens = new ConcurrentHashMap<>();
    private volatile boolean givesTokens = true;
    private volatile Optional<String> lastFetchedBy = Optional.empty();
    private final AtomicInteger fetches = new AtomicInteger();
    private final CompletableFuture<String> firstFetch = new CompletableFuture<>();

    SimulatorTokens(SimulatorKeys keys, SimulatedTime time, Settings settings) {
        this.keys = keys;
        this.time = time;
        this.settings = settings;
    }

    /** A draft of the token that a notification to this application carries. */
    public TokenDraft forNotificationsTo(String applicationId) {
        return new TokenDraft(keys, time.now())
                .issuer(settings.issuer())
                .audience(applicationId)
                .tenant(settings.tenant())
                .validIn(Duration.ofMinutes(-5))
                .expiresIn(NOTIFICATION_TOKEN_LIFE);
    }

    /** How many access tokens were fetched from the token endpoint. */
    public int fetches() {
        return fetches.get();
    }

    /** Ends, on the simulator's threads, with the application that was the first to fetch a token: a bot is there. */
    public CompletableFuture<String> firstFetch() {
        return firstFetch.copy();
    }

    /** Makes Graph refuse all access tokens given out so far with 401, although they have not ended. */
    public void revokeAccessTokens() {
        accessTokens.clear();
    }

    /** Makes the token endpoint refuse every credential with 401 from now on, as it does a wrong secret. */
    public void refuseCredentials() {
        givesTokens = false;
    }

    void revoke(String accessToken) {
        accessTokens.remove(accessToken);
    }

    void rollKeys() {
        keys.roll();
    }

    boolean areGiven() {
        return givesTokens;
    }

    /** An access token that Graph's simulated side takes, for an hour less a second of simulated time. */
    public String accessToken(String applicationId) {
        Instant now = time.now();
        String token = new TokenDraft(keys, now)
                .issuer("https://sts.windows.net/" + settings.tenant() + "/")
                .audience("https://graph.microsoft.com")
                .tenant(settings.tenant())
                .claim("appid", applicationId)
                .claim("roles", settings.permissions())
                .claim("jti", UUID.randomUUID().toString())
                .validIn(Duration.ZERO)
                .expiresIn(ACCESS_TOKEN_LIFE)
                .signed();
        accessTokens.values().removeIf(granted -> granted.end.isBefore(now));
        accessTokens.put(token, new Granted(applicationId, now.plus(ACCESS_TOKEN_LIFE)));
        return token;
    }

    /** The application that fetched a token last. */
    public Optional<String> lastFetchedBy() {
        return lastFetchedBy;
    }

    String fetchedBy(String applicationId) {
        fetches.incrementAndGet();
        lastFetchedBy = Optional.of(applicationId);
        firstFetch.complete(applicationId);
        return accessToken(applicationId);
    }

    /** Whose access token this is, if it is a good one. */
    Optional<String> applicationOf(String token) {
        return Optional.ofNullable(accessTokens.get(token))
                .filter(granted -> time.now().isBefore(granted.end))
                .map(granted -> granted.applicationId);
    }

    String notificationToken(String applicationId) {
        Instant now = time.now();
        return notificationTokens.compute(
                        applicationId,
                        (id, last) -> last != null
                                        && last.keyId.equals(keys.currentId())
                                        && now.isBefore(last.end.minus(RENEWED_BEFORE_END))
                                ? last
                                : new Signed(
                                        forNotificationsTo(id).signed(),
                                        keys.currentId(),
                                        now.plus(NOTIFICATION_TOKEN_LIFE)))
                .token;
    }

    private record Granted(String applicationId, Instant end) {}

    private record Signed(String token, String keyId, Instant end) {}
}
