package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** A request that Graph answers with an error. All errors of the simulated Graph are made here. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal badRequest(String message) {
        return new Refusal(400, "BadRequest", message);
    }

    static Refusal unauthorized(String message) {
        return new Refusal(401, "InvalidAuthenticationToken", message);
    }

    static Refusal unknownOperation(String message) {
        return new Refusal(400, "UnknownOperation", message);
    }

    static Refusal callNotFound(String callId) {
        return new Refusal(404, "8522", "Call not found: there is no call " + callId + ", or it has ended.");
    }

    static Refusal notFound(String message) {
        return new Refusal(404, "ResourceNotFound", message);
    }

    static Refusal methodNotAllowed(String message) {
        return new Refusal(405, "MethodNotAllowed", message);
    }

    static Refusal conflict(String message) {
        return new Refusal(409, "Conflict", message);
    }

    static Refusal tooLarge(String message) {
        return new Refusal(413, "RequestEntityTooLarge", message);
    }

    /** An answer that is nobody's fault but the service's. */
    static Refusal faulty(int status) {
        return new Refusal(
                status,
                status == 429 ? "TooManyRequests" : "ServiceError",
                "The simulator was asked to answer " + status + ".");
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
