package io.github.graphcalls.simulator;

import java.time.Duration;

/**
 * A request of the bot that the service has refused. What was answered because a fault was asked for is none.
 *
 * @param at simulated time since the simulator started
 * @param callId the call, or an empty text for requests about none
 * @param operation its name, such as {@code playPrompt}, or an empty text when there is no such operation
 * @param path with the version, without host and query
 * @param message what the answer says
 */
public record RefusedRequest(
        Duration at, String callId, String operation, String method, String path, Reason reason, String message) {

    /** Why a request is refused; whether that is the bot's mistake, or may happen to any bot. */
    public enum Reason {
        /** Parameters are missing, wrong or unknown, or the body is no JSON object. */
        MALFORMED(400, "BadRequest", Blame.BOT),
        /** There is no Authorization header with a bearer token. */
        WITHOUT_TOKEN(401, "InvalidAuthenticationToken", Blame.BOT),
        /** The token has expired, was revoked or is a foreign one: a bot gets another one. */
        TOKEN_REFUSED(401, "InvalidAuthenticationToken", Blame.NOBODY),
        /** There is no such operation, or not in this version. */
        UNKNOWN_OPERATION(400, "UnknownOperation", Blame.BOT),
        /** The call has ended, perhaps while the request was under way. */
        CALL_NOT_FOUND(404, "8522", Blame.NOBODY),
        /** A participant, operation or group of the call is not there, perhaps no longer. */
        NOT_FOUND(404, "ResourceNotFound", Blame.NOBODY),
        /** The resource is there, but does not take this method. */
        WRONG_METHOD(405, "MethodNotAllowed", Blame.BOT),
        /** The call is in a state in which this is not possible. */
        WRONG_STATE(409, "Conflict", Blame.BOT),
        /** The body is too long. */
        TOO_LARGE(413, "RequestEntityTooLarge", Blame.BOT);

        private enum Blame {
            BOT,
            NOBODY
        }

        private final int status;
        private final String code;
        private final Blame blame;

        Reason(int status, String code, Blame blame) {
            this.status = status;
            this.code = code;
            this.blame = blame;
        }

        /** The answer's HTTP status. */
        public int status() {
            return status;
        }

        /** Graph's code in the answer's error. */
        public String code() {
            return code;
        }

        /** Whether a bot that keeps to the protocol never gets this answer. */
        public boolean isMistakeOfTheBot() {
            return blame == Blame.BOT;
        }
    }
}
