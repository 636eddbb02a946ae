package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Faults in the answers to requests: say how often, by default once, and then what. What is said last takes effect at once
 * and until it is used up or stopped. Where several strike one request, the one asked for first does.
 */
public final class RequestFaults {
    private static final Set<Integer> SERVER_ERRORS = Set.of(500, 502, 503, 504);

    private final Faults faults;
    private final Set<String> operations;
    private final Supplier<FaultRule.Frequency> frequency;

    RequestFaults(Faults faults, Set<String> operations, Supplier<FaultRule.Frequency> frequency) {
        this.faults = faults;
        this.operations = operations;
        this.frequency = frequency;
    }

    /** Happens to the next so many of these requests, 1 or more. */
    public RequestFaults next(int times) {
        return new RequestFaults(faults, operations, FaultRule.Frequency.next(times));
    }

    /** Happens to this share of these requests, 0 to 1, as the simulator's seed has it. */
    public RequestFaults rate(double rate) {
        return new RequestFaults(faults, operations, FaultRule.Frequency.rate(rate));
    }

    /** Happens to all of these requests until it is stopped. */
    public RequestFaults always() {
        return new RequestFaults(faults, operations, FaultRule.Frequency.always());
    }

    /** 429 without a Retry-After. */
    public FaultRule tooManyRequests() {
        return refuse(FaultKind.TOO_MANY_REQUESTS, Refusal.faulty(429), Duration.ZERO);
    }

    /** 429 with a Retry-After of so many seconds; parts of a second are left out. */
    public FaultRule tooManyRequests(Duration retryAfter) {
        return refuse(FaultKind.TOO_MANY_REQUESTS, Refusal.faulty(429), retryAfter);
    }

    /** 500, 502, 503 or 504; the request is not carried out. */
    public FaultRule answers(int status) {
        return answers(status, Duration.ZERO);
    }

    /** The same with a Retry-After of so many seconds. */
    public FaultRule answers(int status, Duration retryAfter) {
        return refuse(FaultKind.SERVER_ERROR, Refusal.faulty(requireServerError(status)), retryAfter);
    }

    /** 500, 502, 503 or 504, although the request is carried out. */
    public FaultRule answersThoughDone(int status) {
        Refusal refusal = Refusal.faulty(requireServerError(status));
        return add(new RequestFault(
                FaultKind.SERVER_ERROR_THOUGH_DONE,
                String.valueOf(status),
                true,
                (reply, request) -> request.refuse(refusal)));
    }

    /**
     * The request is carried out at once and answered after so long in real time, because a bot that waits for an answer
     * usually keeps the simulated time from moving on.
     */
    public FaultRule answersSlowly(Duration real) {
        return add(new RequestFault(
                FaultKind.SLOW_ANSWER, Texts.seconds(real), true, (reply, request) -> reply.after(real)));
    }

    /** The connection ends without an answer, and nothing was done. */
    public FaultRule cutsBeforeActing() {
        return add(new RequestFault(
                FaultKind.CUT_BEFORE_ACTING, "", false, (reply, request) -> reply.sent(HttpReply.Sent.NOT_AT_ALL)));
    }

    /** The connection ends without an answer, but the request was carried out. */
    public FaultRule cutsAfterActing() {
        return add(new RequestFault(
                FaultKind.CUT_AFTER_ACTING, "", true, (reply, request) -> reply.sent(HttpReply.Sent.NOT_AT_ALL)));
    }

    /**
     * The request is carried out, and the connection ends after the answer's headers and half of its body. An answer 204,
     * which has no body, does not come at all.
     */
    public FaultRule cutsInAnswer() {
        return add(new RequestFault(
                FaultKind.CUT_IN_ANSWER, "", true, (reply, request) -> reply.sent(HttpReply.Sent.IN_PART)));
    }

    /** 401: the request's access token ends before its time; other requests with it are refused from then on too. */
    public FaultRule expiresToken() {
        return add(new RequestFault(FaultKind.TOKEN_EXPIRED, "401", false, (reply, request) -> {
            request.endToken();
            return request.refuse(Refusal.tokenRefused("The access token has expired."));
        }));
    }

    private FaultRule refuse(FaultKind kind, Refusal refusal, Duration retryAfter) {
        String after = String.valueOf(retryAfter.toSeconds());
        boolean says = retryAfter.toSeconds() > 0;
        return add(new RequestFault(
                kind,
                refusal.status() + (says ? ", Retry-After " + after : ""),
                false,
                (reply, request) ->
                        says ? request.refuse(refusal).with("Retry-After", after) : request.refuse(refusal)));
    }

    private FaultRule add(RequestFault fault) {
        return faults.add(operations, frequency.get(), fault);
    }

    private static int requireServerError(int status) {
        if (!SERVER_ERRORS.contains(status)) {
            throw new IllegalArgumentException("A server error is 500, 502, 503 or 504, not " + status
                    + "; for 429 there is tooManyRequests, for 401 expiresToken");
        }
        return status;
    }
}
