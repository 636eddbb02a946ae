package io.github.graphcalls.graph;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one token for each scope. However many threads need one that is not there, one fetches it and the others wait;
 * shortly before it ends one fetches the next while the others go on with the old one.
 */
final class AccessTokens {

    private static final Logger LOG = LoggerFactory.getLogger(AccessTokens.class);

    private static final Duration RENEWED_BEFORE_END = Duration.ofMinutes(5);
    // after an early renewal that failed; the old token still holds
    private static final Duration NEXT_RENEWAL = Duration.ofSeconds(30);
    private static final long LONGEST_FETCH_SECONDS = 90;

    private final TokenProvider provider;
    private final InstantSource clock;
    private final ConcurrentMap<String, Slot> slots = new ConcurrentHashMap<>();

    AccessTokens(TokenProvider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /** A token that has not ended. May block while it is fetched. */
    String get(String scope) throws TokenFailure {
        return token(scope).value();
    }

    /** As {@link #get}, with its end. */
    AccessToken token(String scope) throws TokenFailure {
        return slot(scope).take(Optional.empty());
    }

    /** How it stands with the token; nothing is fetched. */
    TokenState state(String scope) {
        Slot slot = slots.get(scope);
        return slot == null ? TokenState.notAskedFor() : slot.state();
    }

    /** Another token than one that Graph refused; the same if the source has no other. May block. */
    String insteadOf(String refused, String scope) throws TokenFailure {
        return slot(scope).take(Optional.of(refused)).value();
    }

    private Slot slot(String scope) {
        return slots.computeIfAbsent(scope, Slot::new);
    }

    /** The token of one scope; what follows {@code synchronized} never blocks. */
    private final class Slot {

        private final String scope;
        private AccessToken token = new AccessToken("", Instant.MIN);
        private Instant renewAt = Instant.MIN;
        private Optional<CompletableFuture<AccessToken>> fetch = Optional.empty();
        private Optional<TokenFailure> failure = Optional.empty();

        Slot(String scope) {
            this.scope = scope;
        }

        synchronized TokenState state() {
            if (clock.instant().isBefore(token.expiresAt())) {
                return TokenState.goodUntil(token.expiresAt());
            }
            return failure.map(TokenState::failed).orElseGet(TokenState::notAskedFor);
        }

        AccessToken take(Optional<String> refused) throws TokenFailure {
            CompletableFuture<AccessToken> mine = new CompletableFuture<>();
            CompletableFuture<AccessToken> others;
            AccessToken old;
            synchronized (this) {
                Instant now = clock.instant();
                boolean good = now.isBefore(token.expiresAt())
                        && refused.filter(token.value()::equals).isEmpty();
                if (good && (now.isBefore(renewAt) || fetch.isPresent())) {
                    return token;
                }
                old = good ? token : new AccessToken("", Instant.MIN);
                others = fetch.orElse(mine);
                if (fetch.isEmpty()) {
                    fetch = Optional.of(mine);
                }
            }
            return others == mine ? fetchFor(mine, refused, old) : await(others);
        }

        private AccessToken fetchFor(CompletableFuture<AccessToken> mine, Optional<String> refused, AccessToken old)
                throws TokenFailure {
            try {
                AccessToken fresh = provider.fetch(new TokenRequest(scope, refused));
                if (fresh == null) {
                    throw TokenFailure.lasting(
                            "the token provider gave null for scope " + scope, "Mend the bean of tokenProvider.", null);
                }
                keep(fresh);
                mine.complete(fresh);
                LOG.debug("Fetched a token for scope {}, it ends at {}", scope, fresh.expiresAt());
                return fresh;
            } catch (Exception e) {
                TokenFailure refusal = asFailure(e);
                forget(Optional.of(refusal));
                mine.completeExceptionally(refusal);
                if (old.value().isEmpty()) {
                    throw refusal;
                }
                LOG.warn(
                        "The token for scope {} could not be renewed: {}. It ends at {}",
                        scope,
                        refusal.getMessage(),
                        old.expiresAt());
                return old;
            } catch (Error e) {
                forget(Optional.empty());
                mine.completeExceptionally(e);
                throw e;
            }
        }

        private synchronized void keep(AccessToken fresh) {
            Instant now = clock.instant();
            token = fresh;
            fetch = Optional.empty();
            failure = Optional.empty();
            // half of a short life, or a token that lives five minutes would be fetched for each request
            Duration half = fresh.expiresAt().isAfter(now)
                    ? Duration.between(now, fresh.expiresAt()).dividedBy(2)
                    : Duration.ZERO;
            renewAt = fresh.expiresAt().minus(half.compareTo(RENEWED_BEFORE_END) < 0 ? half : RENEWED_BEFORE_END);
        }

        private synchronized void forget(Optional<TokenFailure> why) {
            fetch = Optional.empty();
            failure = why;
            renewAt = clock.instant().plus(NEXT_RENEWAL);
        }

        private AccessToken await(CompletableFuture<AccessToken> others) throws TokenFailure {
            try {
                return others.get(LONGEST_FETCH_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw TokenFailure.lasting("waiting for a token was interrupted", "", e);
            } catch (TimeoutException e) {
                throw TokenFailure.passing(
                        "no token came within " + LONGEST_FETCH_SECONDS + " s", "Check where tokens are had.", e);
            } catch (ExecutionException e) {
                throw asFailure(e.getCause());
            }
        }

        private TokenFailure asFailure(Throwable e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            if (e instanceof TokenFailure known) {
                return known;
            }
            String words = e.getMessage() == null ? e.getClass().getSimpleName() : ShownText.of(e.getMessage());
            String what = "the token provider failed for scope " + scope + ": " + words;
            String advice = "Check the bean of tokenProvider.";
            return e instanceof IOException
                    ? TokenFailure.passing(what, advice, e)
                    : TokenFailure.lasting(what, advice, e);
        }
    }
}
