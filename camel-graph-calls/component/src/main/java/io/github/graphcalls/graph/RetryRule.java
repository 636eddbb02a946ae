package io.github.graphcalls.graph;

import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a request that failed is sent again: 429, and 503 with Retry-After or to a GET, after the time that Graph names;
 * what surely was not sent, and a GET whose connection broke, soon. Nothing else: it may have been carried out.
 *
 * @param attempts how often a request is sent at most
 * @param connectionAttempts the same where no connection came about
 * @param longestWait how long all pauses of a request may be together
 */
record RetryRule(int attempts, int connectionAttempts, Duration longestWait) {

    static final RetryRule DEFAULT = new RetryRule(5, 3, Duration.ofSeconds(30));

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration FIRST_CONNECTION_PAUSE = Duration.ofMillis(200);

    /**
     * How long to wait before the next attempt; empty to give up.
     *
     * @param attempt the number of the attempt that failed, from 1
     * @param waited the pauses so far
     */
    Optional<Duration> pause(
            GraphRequest request, FailedAttempt failed, int attempt, Duration waited, RandomGenerator random) {
        return basePause(request, failed, attempt)
                .map(pause -> withJitter(pause, random))
                .filter(pause -> waited.plus(pause).compareTo(longestWait) <= 0);
    }

    private Optional<Duration> basePause(GraphRequest request, FailedAttempt failed, int attempt) {
        GraphCallsException error = failed.error();
        if (error.kind() == Kind.THROTTLED || error.status() == 503) {
            boolean safe = error.kind() == Kind.THROTTLED || request.isRead();
            if (attempt >= attempts || !safe && failed.retryAfter().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(failed.retryAfter().orElse(FIRST_PAUSE.multipliedBy(1L << (attempt - 1))));
        }
        boolean unsent = error.sentState() == SentState.NOT_SENT;
        boolean brokenRead = request.isRead() && error.kind() == Kind.NO_CONNECTION;
        if (error.isRetryable() && (unsent || brokenRead) && attempt < connectionAttempts) {
            return Optional.of(FIRST_CONNECTION_PAUSE.multipliedBy(1L << (attempt - 1)));
        }
        return Optional.empty();
    }

    /** How long Graph asks all requests to wait; zero where it does not. */
    static Duration wishOf(FailedAttempt failed) {
        return failed.error().kind() == Kind.THROTTLED
                ? failed.retryAfter().filter(asked -> !asked.isZero()).orElse(FIRST_PAUSE)
                : Duration.ZERO;
    }

    // only ever longer: Graph counts a request that comes early as one more
    private static Duration withJitter(Duration pause, RandomGenerator random) {
        long tenth = Math.max(100, pause.toMillis() / 10);
        return pause.plusMillis(random.nextLong(tenth));
    }

    /**
     * Reads a Retry-After.
     *
     * @param value seconds or an HTTP date; anything else is taken for absent
     * @param now what a date is compared with
     */
    static Optional<Duration> retryAfter(String value, Instant now) {
        String text = value.strip();
        if (!text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return httpDate(text).map(date -> date.isBefore(now) ? Duration.ZERO : Duration.between(now, date));
    }

    /** Reads a date as HTTP writes it. */
    static Optional<Instant> httpDate(String value) {
        try {
            return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
