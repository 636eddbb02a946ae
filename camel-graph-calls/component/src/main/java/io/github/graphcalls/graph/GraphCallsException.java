package io.github.graphcalls.graph;

import java.util.Optional;
import org.apache.camel.CamelException;

/**
 * An operation that failed. Its message says what was wrong, where, whether anything was sent and what to do, and holds
 * no token, phone number or body. Made by {@link GraphErrors}.
 */
public final class GraphCallsException extends CamelException {

    private static final long serialVersionUID = 1L;

    /** What sort of failure it is, for {@code onException(...).onWhen(...)}. */
    public enum Kind {
        /** Refused before sending: something is missing or of the wrong type. */
        INVALID_REQUEST,
        /** No access token could be had. */
        NO_TOKEN,
        /** The service could not be reached, or the connection broke. */
        NO_CONNECTION,
        /** No answer, or no outcome, in time. */
        TIMED_OUT,
        /** 400, and other 4xx that have no kind of their own. */
        BAD_REQUEST,
        /** 401 with a new token, too. */
        UNAUTHORIZED,
        /** 403. */
        FORBIDDEN,
        /** 404, or code 8522: the call is gone. */
        NOT_FOUND,
        /** 409 and 412. */
        CONFLICT,
        /** 429, and Graph's wish to wait went beyond what the component waits. */
        THROTTLED,
        /** Refused before sending: the call would be one more than maxCalls or maxCallsPerMonth allows. */
        QUOTA_REACHED,
        /** 5xx. */
        SERVER,
        /** An answer that is none of Graph's: a redirect, a web page, more bytes than allowed, JSON cut off. */
        UNEXPECTED_ANSWER,
        /** The operation that was waited for ended badly; see {@link #operationResult()}. */
        OPERATION_FAILED,
        /** The call ended before what was waited for came true. */
        CALL_ENDED,
        /** The component stopped before what was waited for came true. */
        STOPPED
    }

    private final Failure failure;

    GraphCallsException(Failure failure, Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    /** The sentence without operation, call and advice. */
    String what() {
        return failure.what();
    }

    Failure.Answer answer() {
        return failure.answer();
    }

    public Kind kind() {
        return failure.kind();
    }

    /** The operation's name, as in the endpoint's URI. */
    public String operation() {
        return failure.operation();
    }

    public Optional<String> callId() {
        return failure.callId().isEmpty() ? Optional.empty() : Optional.of(failure.callId());
    }

    /** The HTTP status; 0 if there was no answer. */
    public int status() {
        return failure.answer().status();
    }

    /** Graph's error code such as {@code 8522} or {@code Forbidden}; empty if there was none. */
    public String errorCode() {
        return failure.answer().error().code();
    }

    /** Graph's error message on one line, without what looks like a token or a phone number; empty if there was none. */
    public String errorMessage() {
        return failure.answer().error().message();
    }

    /** The id by which Microsoft's support finds the request; empty if there was no answer. */
    public String requestId() {
        return failure.answer().error().requestId();
    }

    /** The id that the component gave the request; empty if none was made. */
    public String clientRequestId() {
        return failure.clientRequestId();
    }

    public SentState sentState() {
        return failure.sent();
    }

    /** Whether the same request may succeed later and does no harm if it is sent again. */
    public boolean isRetryable() {
        return failure.retryable();
    }

    /** The code by which an operation that was waited for, or the call, ended; 0 if there is none. */
    public int code() {
        return operationResult().map(OperationResult::code).orElse(0);
    }

    /** The sub-code by which an operation that was waited for, or the call, ended; 0 if there is none. */
    public int subcode() {
        return operationResult().map(OperationResult::subcode).orElse(0);
    }

    /** What the notification said, if an operation that was waited for failed. */
    public Optional<OperationResult> operationResult() {
        return failure.results().stream().findFirst();
    }
}
