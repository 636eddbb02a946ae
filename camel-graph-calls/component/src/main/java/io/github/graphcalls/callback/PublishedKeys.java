package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.github.graphcalls.model.GraphJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that the service publishes, by way of the OpenID configuration. They are kept for a day and fetched again for an
 * unknown key id, but after a fetch in vain not within {@link #PAUSE}: who sends made-up key ids must not make us a burden to
 * the publisher. A key that may have been published since is no reason to refuse for good. If fetching fails, the keys in hand
 * stay good, and it is tried again after {@link #PAUSE_AFTER_FAILURE}.
 */
final class PublishedKeys {

    static final Duration LIFE = Duration.ofHours(24);

    /** Short enough for a call to be answered in time (15 s) that is told with a key which is new. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    /** The service soon gives up sending again what is refused meanwhile. */
    static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(PublishedKeys.class);

    private final String configurationUrl;
    private final KeyFetcher fetcher;
    private final InstantSource clock;
    private volatile Fetched fetched = new Fetched(new JWKSet(), Instant.MIN, 0);
    private final ReentrantLock fetching = new ReentrantLock();
    private Instant lastInVain = Instant.MIN;
    private volatile String trouble = "";

    PublishedKeys(String configurationUrl, KeyFetcher fetcher, InstantSource clock) {
        this.configurationUrl = configurationUrl;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** A key, and the edition of the keys that it is of. */
    record Found(RSAKey key, int edition) {}

    /**
     * The RSA signing key of that id, fetching where that may help. Blocks meanwhile, unless the key is at hand.
     *
     * @throws Refusal 401 where the key is not among those that are published now; 503 where that could not be asked
     */
    Found key(String keyId) throws Refusal {
        Fetched now = fetched;
        Optional<Found> key = now.find(keyId);
        if (key.isEmpty()) {
            fetching.lock();
        } else if (clock.instant().isBefore(now.ends()) || !fetching.tryLock()) {
            return key.get();
        }
        try {
            Fetched then = refreshed(now);
            Optional<Found> found = then.find(keyId);
            return found.isPresent() ? found.get() : none(then != now);
        } finally {
            fetching.unlock();
        }
    }

    private Found none(boolean asked) throws Refusal {
        if (asked) {
            lastInVain = clock.instant();
        }
        if (!trouble.isEmpty()) {
            throw new Refusal(
                    RefusalReason.KEYS_UNAVAILABLE,
                    "the token's key is not in hand, and who publishes keys gives none");
        }
        throw asked
                ? new Refusal(RefusalReason.UNKNOWN_KEY, "the token's key is not published")
                : new Refusal(
                        RefusalReason.KEY_NOT_FETCHED,
                        "the token's key was not published when keys were fetched, which was just now");
    }

    /** A number that changes whenever the keys do. */
    int edition() {
        return fetched.edition();
    }

    private Fetched refreshed(Fetched known) {
        Instant now = clock.instant();
        if (fetched != known || !lastInVain.equals(Instant.MIN) && now.isBefore(lastInVain.plus(pause()))) {
            return fetched;
        }
        try {
            JWKSet keys = published();
            boolean changed = !keys.equals(fetched.keys());
            fetched = new Fetched(keys, now.plus(LIFE), changed ? fetched.edition() + 1 : fetched.edition());
            trouble = "";
        } catch (IOException | ParseException | IllegalArgumentException e) { // the last for an address that is refused
            trouble = e.getMessage();
            lastInVain = now;
            LOG.warn(
                    "The keys of callback tokens could not be fetched by way of {}: {}. Callbacks signed with a key that is"
                            + " not known yet are refused until they can. The next try is in 2 s at the earliest.",
                    configurationUrl,
                    e.getMessage());
        }
        return fetched;
    }

    private Duration pause() {
        return trouble.isEmpty() ? PAUSE : PAUSE_AFTER_FAILURE;
    }

    /** The keys as they are published now; those in hand stay as they are. Blocks. */
    JWKSet published() throws IOException, ParseException {
        JWKSet keys = JWKSet.parse(text(keysUrl()));
        if (keys.isEmpty()) {
            throw new IOException("none are published");
        }
        return keys;
    }

    /** How many keys are in hand. */
    int size() {
        return fetched.keys().size();
    }

    /** Why the last try to fetch them failed, empty if it did not. */
    String trouble() {
        return trouble;
    }

    private String keysUrl() throws IOException {
        JsonNode configuration = GraphJson.mapper().readTree(fetcher.fetch(configurationUrl));
        String url = configuration == null ? "" : Envelope.text(configuration, "jwks_uri");
        if (url.isEmpty()) {
            throw new IOException("the OpenID configuration names no jwks_uri");
        }
        return url;
    }

    private String text(String url) throws IOException {
        return new String(fetcher.fetch(url), StandardCharsets.UTF_8);
    }

    private record Fetched(JWKSet keys, Instant ends, int edition) {

        Optional<Found> find(String keyId) {
            JWKMatcher matcher = new JWKMatcher.Builder()
                    .keyType(KeyType.RSA)
                    .keyUses(KeyUse.SIGNATURE, null)
                    .keyID(keyId)
                    .build();
            List<JWK> found = new JWKSelector(matcher).select(keys);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Found(found.get(0).toRSAKey(), edition));
        }
    }
}
