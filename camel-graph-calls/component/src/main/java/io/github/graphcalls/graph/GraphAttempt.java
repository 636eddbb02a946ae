package io.github.graphcalls.graph;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to send a request, on the calling thread: with a token, once more with a new one after a 401, and after a
 * redirect of a GET within the service's own hosts.
 */
final class GraphAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(GraphAttempt.class);

    private static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final int MAX_REDIRECTS = 3;

    private final HttpClients http;
    private final AccessTokens tokens;
    private final String scope;
    private final InstantSource clock;
    private final Supplier<RandomGenerator> random;

    GraphAttempt(
            HttpClients http,
            AccessTokens tokens,
            String scope,
            InstantSource clock,
            Supplier<RandomGenerator> random) {
        this.http = http;
        this.tokens = tokens;
        this.scope = scope;
        this.clock = clock;
        this.random = random;
    }

    /** Looks at the token that requests are sent with; fetches one where there is none. */
    TokenLook lookAtToken() {
        try {
            return TokenLook.at(tokens.token(scope));
        } catch (TokenFailure e) {
            return TokenLook.failed(e);
        }
    }

    TokenState tokenState() {
        return tokens.state(scope);
    }

    GraphResponse send(GraphRequest request) throws FailedAttempt {
        URI address = address(request);
        String id = new UUID(random.get().nextLong(), random.get().nextLong()).toString();
        try {
            String token = tokens.get(scope);
            HttpAnswer answer = exchange(request, address, token, id);
            if (answer.status() == 401) {
                String other = insteadOf(token, request, answer, id);
                answer = other.equals(token) ? answer : exchange(request, address, other, id);
            }
            LOG.debug(
                    "{} (call {}): {} {}, client-request-id {}",
                    request.operation(),
                    request.callId(),
                    request.method(),
                    answer.status(),
                    id);
            return response(request, answer, id);
        } catch (TokenFailure e) {
            throw new FailedAttempt(GraphErrors.noToken(request, e));
        } catch (BrokenExchange e) {
            throw new FailedAttempt(GraphErrors.broken(request, id, e));
        }
    }

    private String insteadOf(String refused, GraphRequest request, HttpAnswer answer, String id) throws FailedAttempt {
        try {
            return tokens.insteadOf(refused, scope);
        } catch (TokenFailure e) {
            // the 401 is what happened to the request; why there is no other token stands beside it
            FailedAttempt failed = refused(request, answer, id);
            failed.error().addSuppressed(e);
            throw failed;
        }
    }

    private static URI address(GraphRequest request) throws FailedAttempt {
        try {
            return ServiceUrl.checked("baseUrl", request.url());
        } catch (IllegalArgumentException e) {
            throw new FailedAttempt(GraphErrors.wrongAddress(request, e));
        }
    }

    private HttpAnswer exchange(GraphRequest request, URI address, String token, String id)
            throws BrokenExchange, FailedAttempt {
        URI at = address;
        HttpAnswer answer = once(request, at, token, id);
        for (int redirects = 0; redirects < MAX_REDIRECTS; redirects++) {
            Optional<URI> next = redirect(request, at, answer);
            if (next.isEmpty()) {
                return answer;
            }
            at = next.get();
            answer = once(request, at, token, id);
        }
        return answer;
    }

    private HttpAnswer once(GraphRequest request, URI at, String token, String id)
            throws BrokenExchange, FailedAttempt {
        Duration left = request.deadline().equals(Instant.MAX)
                ? HttpCall.CLIENTS_OWN
                : Duration.between(clock.instant(), request.deadline());
        if (left.isNegative() || left.isZero()) {
            throw new FailedAttempt(GraphErrors.tooLate(request));
        }
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("Authorization", "Bearer " + token);
        headers.put("Accept", "application/json");
        headers.put("client-request-id", id);
        if (request.body().length > 0) {
            headers.put("Content-Type", "application/json");
        }
        return http.at(at).send(new HttpCall(request.method(), at, headers, request.body(), MAX_BYTES, left));
    }

    private static Optional<URI> redirect(GraphRequest request, URI from, HttpAnswer answer) {
        String location = answer.header("location");
        if (!request.isRead() || !answer.isRedirect() || location.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI to = ServiceUrl.checked("Location", from.resolve(location).toString());
            return ServiceUrl.sameFamily(from, to) ? Optional.of(to) : Optional.empty();
        } catch (IllegalArgumentException notToBeFollowed) {
            return Optional.empty();
        }
    }

    private GraphResponse response(GraphRequest request, HttpAnswer answer, String id) throws FailedAttempt {
        String requestId = answer.header("request-id");
        if (!answer.isSuccess()) {
            throw refused(request, answer, id);
        }
        String type = answer.header("content-type").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") && answer.body().length > 0) {
            throw new FailedAttempt(GraphErrors.webPage(request, id, answer.status(), requestId));
        }
        return new GraphResponse(answer.status(), answer.body(), answer.header("location"), requestId);
    }

    private FailedAttempt refused(GraphRequest request, HttpAnswer answer, String id) {
        Instant now = RetryRule.httpDate(answer.header("date")).orElseGet(clock::instant);
        Optional<Duration> asked = RetryRule.retryAfter(answer.header("retry-after"), now);
        ErrorBody error = ErrorBody.read(answer.body(), answer.header("request-id"));
        return new FailedAttempt(GraphErrors.refused(request, id, answer.status(), error, asked), asked);
    }
}
