package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * How a call ended: what the people on it notice, and what the bot is told.
 *
 * @param code of the resultInfo, like HTTP's
 * @param words for who asks why the call is over
 * @param line for the transcript; empty where what somebody did to end the call already stands there
 */
record Ending(Kind kind, int code, int subcode, String message, String words, String line) {
    enum Kind {
        HUNG_UP_BY_BOT,
        HUNG_UP_BY_OTHER,
        GIVEN_UP,
        REJECTED,
        REDIRECTED,
        TRANSFERRED,
        FAILED
    }

    static final Ending BY_BOT = of(
                    Kind.HUNG_UP_BY_BOT, 200, 7000, "The call was ended by the bot.", "the bot has hung up")
            .withoutLine();
    static final Ending BY_USER = of(
                    Kind.HUNG_UP_BY_OTHER,
                    200,
                    4521,
                    "The other side ended the peer-to-peer call.",
                    "the other side has hung up")
            .withoutLine();
    static final Ending BY_PHONE = of(
                    Kind.HUNG_UP_BY_OTHER, 200, 560000, "The PSTN user ended the call.", "the other side has hung up")
            .withoutLine();
    static final Ending LEFT_ALONE =
            of(Kind.HUNG_UP_BY_OTHER, 200, 5010, "Only one participant was left.", "the bot is left alone");
    static final Ending REMOVED_BY_BOT = of(
                    Kind.HUNG_UP_BY_BOT,
                    200,
                    5300,
                    "Removed by another participant.",
                    "the bot has removed the participant")
            .withoutLine();
    static final Ending NOT_ANSWERED =
            of(Kind.GIVEN_UP, 408, 10057, "No signalling from the callee.", "the bot did not answer in time");
    static final Ending GIVEN_UP = of(
                    Kind.GIVEN_UP, 200, 4521, "The caller ended the call.", "the caller has hung up before an answer")
            .withoutLine();
    static final Ending RANG_BESIDE = of(Kind.GIVEN_UP, 0, 0, "", "the same caller's other call is answered, or over");
    static final Ending REJECTED_BY_BOT =
            of(Kind.REJECTED, 0, 0, "", "the bot has rejected it").withoutLine();
    static final Ending REDIRECTED = of(Kind.REDIRECTED, 0, 0, "", "redirected");
    static final Ending REDIRECTED_IN_VAIN = of(Kind.REDIRECTED, 0, 0, "", "redirected, but nobody answered");
    static final Ending TRANSFERRED = of(Kind.TRANSFERRED, 0, 7015, "GracefulTransferCompleted", "transferred");
    static final Ending TRANSFERRED_WITH_CONSULTATION = of(Kind.TRANSFERRED, 0, 0, "", "transferred");
    static final Ending REJECTED_BY_CALLEE =
            of(Kind.FAILED, 200, 5002, "The conversation has ended.", "the callee rejects");
    /** No page says otherwise of who is busy. */
    static final Ending CALLEE_BUSY = of(Kind.FAILED, 200, 5002, "The conversation has ended.", "the callee is busy");

    static final Ending CALLEE_SILENT =
            of(Kind.FAILED, 480, 10076, "The callee could not be reached.", "the callee does not answer");
    static final Ending KEEP_ALIVE_MISSED =
            of(Kind.FAILED, 408, 8537, "No keep-alive was received.", "no keepAlive for 45 minutes");

    static final Ending LEFT_IN_LOBBY =
            of(Kind.FAILED, 200, 5855, "Nobody was admitted from the lobby in time.", "nobody has admitted the bot");

    private static Ending of(Kind kind, int code, int subcode, String message, String words) {
        return new Ending(kind, code, subcode, message, words, words);
    }

    private Ending withoutLine() {
        return new Ending(kind, code, subcode, message, words, "");
    }

    /** Adds to the ended call what the bot is told of its end; rejecting and redirecting leave nothing. */
    void writeTo(ObjectNode call, Set<Oddity> oddities) {
        if (kind == Kind.REJECTED) {
            if (oddities.contains(Oddity.REJECTED_WITHOUT_STATE)) {
                call.remove("state");
            }
        } else if (kind == Kind.TRANSFERRED && message.isEmpty()) {
            call.put("terminationReason", "AppTransferred");
        } else if (kind != Kind.REDIRECTED) {
            call.set("resultInfo", result(code, subcode, message));
        }
    }

    /** @see <a href="https://learn.microsoft.com/graph/api/resources/resultinfo">resultInfo</a> */
    static ObjectNode result(int code, int subcode, String message) {
        return Json.typed("resultInfo")
                .put("code", code)
                .put("subcode", subcode)
                .put("message", message);
    }
}
