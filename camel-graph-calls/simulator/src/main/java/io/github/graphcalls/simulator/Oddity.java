package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Ways in which the service departs from its own tables, each as one of Graph's pages shows it or as its users report it.
 * What a page shows as the usual form is on from the start; all can be switched on and off, when a simulator is started
 * and by {@link Oddities} later.
 */
public enum Oddity {
    /** The answer to an invite says {@code Running}, other answers {@code running}; usual. */
    INVITE_RUNNING_WITH_CAPITAL("participant-invite", OddShapes.AS_IT_IS, true),
    /** The notification that ends a rejected call says no state; usual. */
    REJECTED_WITHOUT_STATE("call-reject", OddShapes.AS_IT_IS, true),
    /** Notifications have {@code resource}, below /app, beside {@code resourceUrl}; usual. */
    RESOURCE_BESIDE_RESOURCE_URL("participant-invite", OddShapes.AS_IT_IS, true),
    /** The resourceUrl of hold music's outcome begins without a slash; usual. */
    HOLD_MUSIC_URL_WITHOUT_SLASH("participant-startholdmusic", OddShapes::holdMusicWithoutSlash, true),
    /** The resultInfo of a failed transfer has {@code subCode}, others {@code subcode}; usual. */
    TRANSFER_SUB_CODE_WITH_CAPITAL("call-transfer", OddShapes::subCodeWithCapital, true),
    /** The end of a call that was redirected to a phone says who answered, as an encrypted identity; usual. */
    ANSWERED_BY_ENCRYPTED("call-redirect", OddShapes.AS_IT_IS, true),
    /** The transfer of one member of a group call ends the bot's own call, as its example has it; usual. */
    GROUP_TRANSFER_ENDS_THE_CALL("call-transfer", OddShapes.AS_IT_IS, true),
    /** The resultInfo of an ended call has its numbers as strings. */
    RESULT_AS_STRINGS("call-delete", OddShapes::resultAsStrings, false),
    /** Ids in resourceUrl are in upper-case hex without hyphens. */
    IDS_IN_CAPITAL_HEX("call-playprompt", OddShapes::idsInCapitalHex, false),
    /** Only {@code resource}, below /app, is there, and no resourceUrl: the oldest beta. */
    RESOURCE_INSTEAD_OF_RESOURCE_URL("call-answer", OddShapes::resourceInstead, false),
    /** Neither the envelope nor the notifications in it say their type: the oldest beta. */
    UNTYPED_ENVELOPE("call-answer", OddShapes::untypedEnvelope, false),
    /** What stands inside a resource does not say its type: source, targets, info, mediaStreams … */
    UNTYPED_INSIDE("call-answer", OddShapes::untypedInside, false),
    /** Identity sets have the kinds that somebody is not as null. */
    ABSENT_KINDS_AS_NULL("application-post-calls", OddShapes::absentKindsAsNull, false),
    /** A call's data has no id; it stands in resourceUrl alone. */
    CALL_WITHOUT_ID("call-answer", OddShapes::callWithoutId, false),
    /** Calls and operations have an {@code @odata.etag}. */
    ETAGS("call-playprompt", OddShapes::etags, false),
    /** Rosters come with a resourceUrl that ends in operations/participants. */
    ROSTER_BELOW_OPERATIONS("participant-invite", OddShapes::rosterBelowOperations, false),
    /** People in rosters stand under {@code application}. */
    PEOPLE_AS_APPLICATIONS("participant-invite", OddShapes::peopleAsApplications, false),
    /** Content sharing comes with the session's own address and without data. */
    CONTENT_SHARING_WITHOUT_DATA("call-answer", OddShapes::contentSharingWithoutData, false),
    /** {@code established} comes before {@code establishing}. */
    ESTABLISHED_BEFORE_ESTABLISHING("call-answer", OddShapes.AS_IT_IS, false),
    /** An outgoing call between two is told as {@code ringing} too, before {@code established}; no example shows it. */
    RINGING_TOLD("resources/call", OddShapes.AS_IT_IS, false),
    /** {@code established} comes again whole, in calls of several with each change of the roster. */
    ESTABLISHED_REPEATED("call-get", OddShapes.AS_IT_IS, false),
    /** The end of a call is never told. */
    END_NEVER_TOLD("call-delete", OddShapes.AS_IT_IS, false);

    /** What a notification looks like because of it. */
    interface Shape {
        void change(Notification notification, ObjectNode inEnvelope, ObjectNode envelope);
    }

    private final String page;
    private final Shape shape;
    private final boolean usual;

    Oddity(String page, Shape shape, boolean usual) {
        this.page = page;
        this.shape = shape;
        this.usual = usual;
    }

    /** The page of Graph's documentation that shows it, or that it departs from. */
    public String page() {
        return "https://learn.microsoft.com/graph/api/" + page;
    }

    /** Whether it is on unless it is switched off. */
    public boolean isUsual() {
        return usual;
    }

    void change(Notification notification, ObjectNode envelope) {
        shape.change(notification, (ObjectNode) envelope.path("value").path(0), envelope);
    }

    static Set<Oddity> usual() {
        EnumSet<Oddity> usual = EnumSet.noneOf(Oddity.class);
        Arrays.stream(values()).filter(Oddity::isUsual).forEach(usual::add);
        return Collections.unmodifiableSet(usual);
    }
}
