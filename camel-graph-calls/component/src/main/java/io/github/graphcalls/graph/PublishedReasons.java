package io.github.graphcalls.graph;

import java.util.List;

/**
 * The codes and sub-codes whose meaning Microsoft publishes or whose cause is known from the examples of its reference.
 * Nothing stands here by guess. Longer than it looks: it is a table.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/resultinfo">resultInfo</a>
 */
final class PublishedReasons {

    private static final String NOTHING = "";
    private static final String MEDIA = "Check that the machine's media ports and addresses can be reached, and its"
            + " certificate. It concerns application-hosted media.";
    private static final String REACH =
            "Check the id or number, that the person is signed in to Teams or the phone is reachable, and that calling is"
                    + " allowed for both.";

    static final List<EndReason> ALL = List.of(
            // ended as calls end
            row(200, 4097, "The other side ended the call.", NOTHING),
            row(200, 4521, "The other side ended the peer-to-peer call.", NOTHING),
            row(200, 5000, "Another participant removed the application.", NOTHING),
            row(200, 5001, "The conversation is over.", NOTHING),
            row(200, 5002, "All others have left.", NOTHING),
            row(200, 5003, "The conversation is over.", NOTHING),
            row(200, 5007, "Who began the conversation has left.", NOTHING),
            row(200, 5010, "Only one participant was left.", NOTHING),
            row(200, 5012, "Nobody was left in the roster.", NOTHING),
            row(200, 5013, "Nobody joined.", "If somebody should have, check the link or the ids that were invited."),
            row(200, 5014, "No host was found for the meeting.", "Check that the meeting still exists."),
            row(200, 5020, "No participant was left whom others can see.", NOTHING),
            row(200, 5030, "The time of the breakout room was over.", NOTHING),
            row(200, 5300, "Another participant removed the application.", NOTHING),
            row(
                    200,
                    5855,
                    "Nobody let the application in from the lobby in time.",
                    "Admit it, or change in the meeting's options who passes the lobby."),
            row(200, 7000, "The application ended the call.", NOTHING),
            row(200, 10550, "The application ended the call.", NOTHING),
            row(0, 7015, "The transfer was completed.", NOTHING),
            row(200, 7015, "The transfer was completed.", NOTHING),
            row(200, 18503, "The other side left the peer-to-peer call.", NOTHING),
            row(200, 540000, "The person on the phone ended the call.", NOTHING),
            row(200, 560000, "The person on the phone ended the call.", NOTHING),
            // failed
            row(
                    408,
                    8537,
                    "No keepAlive came for 45 minutes.",
                    "Send keepAlive every 15 minutes while the call lasts."),
            row(408, 1106, "The acceptance of the call was not acknowledged in time.", NOTHING),
            row(408, 10057, "The one who was called sent no signals.", REACH),
            row(410, 301005, "The media could not be connected.", MEDIA),
            row(480, 10037, "The one who was called has no device that can be rung.", REACH),
            row(480, 10076, "The one who was called could not be reached.", REACH),
            row(480, 10134, "There is no way to the one who was called.", REACH),
            row(
                    480,
                    10199,
                    "Private calling is disabled for the one who was called.",
                    "Check the calling policy of that person in the Teams admin centre."),
            row(500, 1005, "The application's media could not be connected.", MEDIA),
            // operations
            row(200, 0, "It was completed.", NOTHING),
            row(200, 8515, "It was completed: the longest duration was reached.", NOTHING),
            row(400, 8508, "It was cancelled.", NOTHING),
            row(
                    500,
                    7000,
                    "The blind transfer failed.",
                    "Check that the target can be reached, is in the same tenant, or is a phone that the application's"
                            + " resource account may call."),
            row(
                    500,
                    7700,
                    "The consultative transfer failed.",
                    "Check that the call of replacesCallId still lasts and that its other side is in the same tenant."));

    private PublishedReasons() {}

    private static EndReason row(int code, int subcode, String meaning, String advice) {
        return new EndReason(code, subcode, meaning, advice);
    }
}
