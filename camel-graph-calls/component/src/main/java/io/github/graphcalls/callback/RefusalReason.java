package io.github.graphcalls.callback;

import java.util.Locale;

/** Why a callback was refused: few values that name nobody, so that they can be counted. */
public enum RefusalReason {
    /** It is not a POST. */
    METHOD(405),
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
    /** The published keys could not be fetched, so that its token could not be checked. */
    KEYS_UNAVAILABLE(503),
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

    private final int status;

    RefusalReason(int status) {
        this.status = status;
    }

    /** The HTTP status of the answer. */
    int status() {
        return status;
    }

    /** The reason's name in meters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
