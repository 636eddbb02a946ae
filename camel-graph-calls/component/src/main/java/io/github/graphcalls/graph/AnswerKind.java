package io.github.graphcalls.graph;

import io.github.graphcalls.graph.GraphCallsException.Kind;
import java.util.Arrays;
import java.util.Map;

/** What each status that is no success means, and what to do about it: the first row that fits holds. */
enum AnswerKind {
    UNAUTHORIZED(401, 401, Kind.UNAUTHORIZED, "Check that the application's token is meant for this cloud's Graph."),
    FORBIDDEN(
            403,
            403,
            Kind.FORBIDDEN,
            "Check that the application has this operation's permission, with consent, in the call's tenant."),
    NOT_FOUND(404, 404, Kind.NOT_FOUND, "What it names is gone or never was: do not send it again."),
    CONFLICT(409, 409, Kind.CONFLICT, "The call's state does not allow it: get the call, then decide."),
    PRECONDITION(412, 412, Kind.CONFLICT, "The call's state does not allow it: get the call, then decide."),
    THROTTLED(429, 429, Kind.THROTTLED, "Send less, or later."),
    BAD_REQUEST(400, 499, Kind.BAD_REQUEST, "Correct the request: sent again as it is, it fails again."),
    SERVER(500, 599, Kind.SERVER, "If it lasts, give the request-id to Microsoft's support."),
    OTHER(0, Integer.MAX_VALUE, Kind.UNEXPECTED_ANSWER, "Check baseUrl, and what stands between here and Graph.");

    private static final Map<String, String> CONFLICTS = Map.of(
            "inviteParticipants",
            "The same identity cannot be invited twice: see with listParticipants whether it is there or invited already,"
                    + " and get the call, whose state may not allow it.");

    private final int from;
    private final int to;
    private final Kind kind;
    private final String advice;

    AnswerKind(int from, int to, Kind kind, String advice) {
        this.from = from;
        this.to = to;
        this.kind = kind;
        this.advice = advice;
    }

    static AnswerKind of(int status, ErrorBody error) {
        if (ErrorBody.CALL_NOT_FOUND.equals(error.code())) {
            return NOT_FOUND;
        }
        return Arrays.stream(values())
                .filter(row -> row.from <= status && status <= row.to)
                .findFirst()
                .orElse(OTHER);
    }

    Kind kind() {
        return kind;
    }

    /** What to do about it; an operation may have an answer of its own to one kind. */
    String advice(String operation) {
        return kind == Kind.CONFLICT ? CONFLICTS.getOrDefault(operation, advice) : advice;
    }
}
