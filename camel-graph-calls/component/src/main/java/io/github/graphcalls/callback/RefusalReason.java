package io.github.graphcalls.callback;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Why a callback was refused: few values that name nobody, so that they can be counted. */
public enum RefusalReason {
    /** It is not a POST. */
    METHOD(405, Map.of("Allow", "POST")),
    /** It is not JSON by its content type. */
    CONTENT_TYPE(415),
    /** It has more bytes or notifications than are taken. */
    TOO_LARGE(413),
    /** Its body is not what the service sends, or broke off. */
    BODY(400),
    /** It has no token. */
    NO_TOKEN(401),
    /** Its token is none, or is not signed as the service's are. */
    MALFORMED_TOKEN(401),
    /** The key of its token is not published. */
    UNKNOWN_KEY(401),
    /** The key of its token was not among those fetched last, and it is too soon to fetch them again. */
    KEY_NOT_FETCHED(503, after(PublishedKeys.PAUSE)),
    /** The published keys could not be fetched, so that its token could not be checked. */
    KEYS_UNAVAILABLE(503, after(PublishedKeys.PAUSE_AFTER_FAILURE)),
    /** The signature of its token is wrong. */
    SIGNATURE(401),
    /** Its token is by an issuer that is not trusted. */
    ISSUER(401),
    /** Its token is meant for another application. */
    AUDIENCE(401),
    /** Its token has ended or has no end. */
    EXPIRED(401),
    /** Its token is not valid yet. */
    NOT_YET_VALID(401),
    /** Its token is of a tenant that may not call. */
    TENANT(403);

    private final CallbackAnswer answer;

    RefusalReason(int status) {
        this(status, Map.of());
    }

    RefusalReason(int status, Map<String, String> headers) {
        this.answer = new CallbackAnswer(status, headers, "");
    }

    private static Map<String, String> after(Duration pause) {
        return Map.of("Retry-After", Long.toString(pause.toSeconds()));
    }

    CallbackAnswer answer() {
        return answer;
    }

    /** The reason's name in meters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
