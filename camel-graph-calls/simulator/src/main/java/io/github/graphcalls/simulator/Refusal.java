package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.RefusedRequest.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A request that Graph answers with an error. All errors of the simulated Graph are made here. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Optional<Reason> reason;

    private Refusal(Reason reason, String message) {
        super(message, null, false, false);
        this.status = reason.status();
        this.code = reason.code();
        this.reason = Optional.of(reason);
    }

    private Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.reason = Optional.empty();
    }

    static Refusal badRequest(String message) {
        return new Refusal(Reason.MALFORMED, message);
    }

    static Refusal withoutToken() {
        return new Refusal(
                Reason.WITHOUT_TOKEN,
                "Access token is empty: the request has no Authorization header with a Bearer token.");
    }

    static Refusal tokenRefused(String message) {
        return new Refusal(Reason.TOKEN_REFUSED, message);
    }

    static Refusal unknownOperation(String message) {
        return new Refusal(Reason.UNKNOWN_OPERATION, message);
    }

    static Refusal callNotFound(String callId) {
        return new Refusal(Reason.CALL_NOT_FOUND, "Call not found: there is no call " + callId + ", or it has ended.");
    }

    static Refusal notFound(String message) {
        return new Refusal(Reason.NOT_FOUND, message);
    }

    static Refusal methodNotAllowed(String message) {
        return new Refusal(Reason.WRONG_METHOD, message);
    }

    static Refusal conflict(String message) {
        return new Refusal(Reason.WRONG_STATE, message);
    }

    static Refusal tooLarge(String message) {
        return new Refusal(Reason.TOO_LARGE, message);
    }

    /** An answer that is nobody's fault but the service's. */
    static Refusal faulty(int status) {
        return new Refusal(
                status,
                status == 429 ? "TooManyRequests" : "ServiceError",
                "The simulator was asked to answer " + status + ".");
    }

    /** Why, or empty where it is no fault of the request. */
    Optional<Reason> reason() {
        return reason;
    }

    int status() {
        return status;
    }

    /** @see <a href="https://learn.microsoft.com/graph/errors">Graph's error body</a> */
    ObjectNode body(Instant now, String clientRequestId) {
        ObjectNode error = Json.object().put("code", code).put("message", getMessage());
        error.putObject("innerError")
                .put("date", now.toString())
                .put("request-id", UUID.randomUUID().toString())
                .put("client-request-id", clientRequestId);
        ObjectNode body = Json.object();
        body.set("error", error);
        return body;
    }
}
