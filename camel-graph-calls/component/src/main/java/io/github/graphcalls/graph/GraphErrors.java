package io.github.graphcalls.graph;

import io.github.graphcalls.graph.Failure.Answer;
import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one place that makes {@link GraphCallsException}s. Call ids may be empty; sentences come without a full stop. */
public final class GraphErrors {

    // 503 is not among them: it says that the service took nothing
    private static final List<Integer> MAYBE_CARRIED_OUT = List.of(500, 502, 504);

    private static final Map<Integer, Kind> FETCH_KINDS =
            Map.of(401, Kind.UNAUTHORIZED, 403, Kind.FORBIDDEN, 404, Kind.NOT_FOUND, 410, Kind.NOT_FOUND);
    private static final String ANSWER_SOON = "Answer, reject or redirect before the route does slower things.";

    private GraphErrors() {}

    /**
     * A request refused before anything was sent.
     *
     * @param what such as {@code "takes at most 20 prompts, the body has 24"}
     * @param advice a whole sentence, or empty
     */
    public static GraphCallsException invalidRequest(String operation, String callId, String what, String advice) {
        return unanswered(Kind.INVALID_REQUEST, operation, callId, "", what, advice, SentState.NOT_SENT, false, null);
    }

    /** An operation that was waited for and ended badly, of which the notification said {@code result}. */
    public static GraphCallsException operationFailed(String operation, String callId, OperationResult result) {
        return operationFailed(operation, callId, result, EndReason.UNSAID);
    }

    /** The same where the codes have a meaning. */
    public static GraphCallsException operationFailed(
            String operation, String callId, OperationResult result, EndReason reason) {
        return ended(
                Kind.OPERATION_FAILED,
                operation,
                callId,
                "the operation failed with " + result.shown(),
                reason,
                SentState.ANSWERED,
                List.of(result.fitToBeShown()));
    }

    /**
     * What was waited for did not come true in time.
     *
     * @param awaited such as {@code "the operation's outcome"}
     */
    public static GraphCallsException awaitTimedOut(
            String operation, String callId, String awaited, Duration awaitTimeout) {
        return unanswered(
                Kind.TIMED_OUT,
                operation,
                callId,
                "",
                awaited + " did not come within " + shown(awaitTimeout),
                "Raise awaitTimeout, and check that notifications reach the callbackUri.",
                SentState.MAYBE_CARRIED_OUT,
                false,
                null);
    }

    /**
     * The call ended first.
     *
     * @param awaited such as {@code "the operation's outcome"}
     */
    public static GraphCallsException callEnded(String operation, String callId, String awaited) {
        return ended(
                Kind.CALL_ENDED,
                operation,
                callId,
                "the call ended before " + awaited + " came",
                EndReason.UNSAID,
                SentState.MAYBE_CARRIED_OUT,
                List.of());
    }

    /** The same where the call's end said why. */
    public static GraphCallsException callEnded(
            String operation, String callId, String awaited, OperationResult end, EndReason reason) {
        if (end.isSilent()) {
            return callEnded(operation, callId, awaited);
        }
        return ended(
                Kind.CALL_ENDED,
                operation,
                callId,
                "the call ended with " + end.shown() + " before " + awaited + " came",
                reason,
                SentState.MAYBE_CARRIED_OUT,
                List.of(end.fitToBeShown()));
    }

    private static GraphCallsException ended(
            Kind kind,
            String operation,
            String callId,
            String what,
            EndReason reason,
            SentState sent,
            List<OperationResult> results) {
        String meaning = reason.meaning().isEmpty() ? "" : ": " + withoutFullStop(reason.meaning());
        return new GraphCallsException(
                new Failure(
                        kind,
                        operation,
                        callId,
                        "",
                        what + meaning,
                        reason.advice(),
                        sent,
                        false,
                        Answer.NONE,
                        results),
                null);
    }

    /**
     * A file that was not had from where the service said it is.
     *
     * @param status the HTTP status, 0 if the answer broke off or its file could not be kept
     */
    public static GraphCallsException notFetched(
            String operation, String callId, int status, String what, String advice, Throwable cause) {
        Kind kind = status >= 500
                ? Kind.SERVER
                : FETCH_KINDS.getOrDefault(status, status == 0 ? Kind.NO_CONNECTION : Kind.UNEXPECTED_ANSWER);
        return new GraphCallsException(
                new Failure(
                        kind,
                        operation,
                        callId,
                        "",
                        what,
                        advice,
                        SentState.ANSWERED,
                        status == 0 || status >= 500,
                        new Answer(status, ErrorBody.NONE),
                        List.of()),
                cause);
    }

    /** A success whose body cannot be read: a web page, JSON cut off, another type than the operation's. */
    public static GraphCallsException unreadableAnswer(GraphRequest request, GraphResponse response, Throwable cause) {
        return answered(
                request,
                "",
                new Answer(response.status(), new ErrorBody("", "", response.requestId())),
                Kind.UNEXPECTED_ANSWER,
                "Graph answered " + response.status() + ", but the body is not the JSON that the operation gives",
                "Check baseUrl, and what stands between here and Graph.",
                false,
                cause);
    }

    /** An answer that is no success. */
    static GraphCallsException refused(
            GraphRequest request, String clientRequestId, int status, ErrorBody error, Optional<Duration> retryAfter) {
        AnswerKind row = AnswerKind.of(status, error);
        boolean maybe = MAYBE_CARRIED_OUT.contains(status) && !request.isRead();
        boolean retryable = !maybe && (status == 429 || status >= 500);
        String what = "Graph answered " + status
                + (error.code().isEmpty() ? "" : " " + error.code())
                + (error.message().isEmpty() ? "" : ": " + withoutFullStop(error.message()))
                + retryAfter.map(pause -> ", and asks to wait " + shown(pause)).orElse("");
        Failure failure = new Failure(
                row.kind(),
                request.operation(),
                request.callId(),
                clientRequestId,
                what,
                row.advice(request.operation()),
                maybe ? SentState.MAYBE_CARRIED_OUT : SentState.ANSWERED,
                retryable,
                new Answer(status, error),
                List.of());
        return new GraphCallsException(failure, null);
    }

    static GraphCallsException webPage(GraphRequest request, String clientRequestId, int status, String requestId) {
        return answered(
                request,
                clientRequestId,
                new Answer(status, new ErrorBody("", "", requestId)),
                Kind.UNEXPECTED_ANSWER,
                "the answer " + status + " is a web page, not Graph's JSON",
                "Check baseUrl, and what stands between here and Graph.",
                false,
                null);
    }

    /** The exchange broke, was never begun or took too long. */
    static GraphCallsException broken(GraphRequest request, String clientRequestId, BrokenExchange broken) {
        boolean safe = broken.sent() == SentState.NOT_SENT || request.isRead();
        return unanswered(
                broken.kind(),
                request.operation(),
                request.callId(),
                clientRequestId,
                broken.getMessage(),
                mayAskAgain(request, broken) ? "Send it again." : broken.advice(),
                broken.sent(),
                safe && broken.isPassing(),
                broken.getCause());
    }

    // nothing changes by reading, so the advice to look first does not hold
    private static boolean mayAskAgain(GraphRequest request, BrokenExchange broken) {
        return request.isRead() && broken.isPassing() && broken.sent() == SentState.MAYBE_CARRIED_OUT;
    }

    static GraphCallsException noToken(GraphRequest request, TokenFailure failure) {
        return unanswered(
                Kind.NO_TOKEN,
                request.operation(),
                request.callId(),
                "",
                failure.getMessage(),
                failure.advice(),
                SentState.NOT_SENT,
                failure.isPassing(),
                failure.getCause());
    }

    /** The call ended while the request was held back. */
    public static GraphCallsException endedUnsent(GraphRequest request) {
        return unanswered(
                Kind.CALL_ENDED,
                request.operation(),
                request.callId(),
                "",
                "the call ended before its media was active",
                "",
                SentState.NOT_SENT,
                false,
                null);
    }

    /**
     * The component stopped first.
     *
     * @param awaited such as {@code "the operation's outcome"}
     * @param sent whether the request had been sent
     */
    public static GraphCallsException stopped(String operation, String callId, String awaited, SentState sent) {
        return unanswered(
                Kind.STOPPED,
                operation,
                callId,
                "",
                "the component stopped before " + awaited + " came",
                "",
                sent,
                false,
                null);
    }

    static GraphCallsException stoppedUnsent(GraphRequest request) {
        return stopped(
                request.operation(), request.callId(), "the end of the pause that Graph asked for", SentState.NOT_SENT);
    }

    /** Graph took no request of the application for so long that this one was not sent. */
    static GraphCallsException heldTooLong(GraphRequest request, Duration longest) {
        return unanswered(
                Kind.THROTTLED,
                request.operation(),
                request.callId(),
                "",
                "Graph answered other requests of this application with 429, and the turn of this one did not come within "
                        + shown(longest),
                "Send less, or later.",
                SentState.NOT_SENT,
                true,
                null);
    }

    /**
     * A call that would be one too many.
     *
     * @param what such as {@code "there are 100 calls, as many as maxCalls allows"}
     * @param advice a whole sentence
     * @param again whether the same may be had soon
     */
    public static GraphCallsException quotaReached(GraphRequest request, String what, String advice, Again again) {
        return unanswered(
                Kind.QUOTA_REACHED,
                request.operation(),
                request.callId(),
                "",
                what,
                advice,
                SentState.NOT_SENT,
                again == Again.SOON,
                null);
    }

    /** When what is refused may be had. */
    public enum Again {
        /** It is worth asking again. */
        SOON,
        /** Not for a long time. */
        MUCH_LATER
    }

    /** An address that the component does not send to; the cause's words name the option to set. */
    static GraphCallsException wrongAddress(GraphRequest request, IllegalArgumentException cause) {
        return invalidRequest(request.operation(), request.callId(), withoutFullStop(cause.getMessage()), "");
    }

    static GraphCallsException tooLate(GraphRequest request) {
        return unanswered(
                Kind.TIMED_OUT,
                request.operation(),
                request.callId(),
                "",
                "it was too late, the service no longer takes it (an incoming call is to be answered within 15 s)",
                ANSWER_SOON,
                SentState.NOT_SENT,
                false,
                null);
    }

    /** It would be sent again, but not before its deadline. */
    static GraphCallsException tooLateForAnother(GraphRequest request, GraphCallsException error) {
        return new GraphCallsException(
                new Failure(
                        error.kind(),
                        request.operation(),
                        request.callId(),
                        error.clientRequestId(),
                        error.what() + ", when it would be too late (an incoming call is to be answered within 15 s)",
                        ANSWER_SOON,
                        error.sentState(),
                        false,
                        error.answer(),
                        List.of()),
                error.getCause());
    }

    /** An error that nobody thought of; what it did cannot be told. */
    static GraphCallsException unforeseen(GraphRequest request, RuntimeException cause) {
        return unanswered(
                Kind.NO_CONNECTION,
                request.operation(),
                request.callId(),
                "",
                "sending ended with " + cause.getClass().getSimpleName(),
                "See the cause.",
                SentState.MAYBE_CARRIED_OUT,
                false,
                cause);
    }

    /** Seconds where they are whole, otherwise milliseconds. */
    static String shown(Duration time) {
        return time.toMillisPart() == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static GraphCallsException answered(
            GraphRequest request,
            String clientRequestId,
            Answer answer,
            Kind kind,
            String what,
            String advice,
            boolean retryable,
            Throwable cause) {
        SentState sent = request.isRead() ? SentState.ANSWERED : SentState.MAYBE_CARRIED_OUT;
        return new GraphCallsException(
                new Failure(
                        kind,
                        request.operation(),
                        request.callId(),
                        clientRequestId,
                        what,
                        advice,
                        sent,
                        retryable,
                        answer,
                        List.of()),
                cause);
    }

    private static GraphCallsException unanswered(
            Kind kind,
            String operation,
            String callId,
            String clientRequestId,
            String what,
            String advice,
            SentState sent,
            boolean retryable,
            Throwable cause) {
        return new GraphCallsException(
                new Failure(
                        kind,
                        operation,
                        callId,
                        clientRequestId,
                        what,
                        advice,
                        sent,
                        retryable,
                        Answer.NONE,
                        List.of()),
                cause);
    }
}
