package io.github.graphcalls.simulator;

/** What the simulator can do wrong when it is asked to. */
public enum FaultKind {
    /** A request is answered 429 and not carried out. */
    TOO_MANY_REQUESTS("refused as one too many"),
    /** A request is answered 5xx and not carried out. */
    SERVER_ERROR("answered with a server error"),
    /** A request is carried out and answered 5xx all the same. */
    SERVER_ERROR_THOUGH_DONE("answered with a server error though it was carried out"),
    /** A request is carried out, and its answer comes late. */
    SLOW_ANSWER("answered slowly"),
    /** The connection ends before anything was done or answered. */
    CUT_BEFORE_ACTING("cut before it was carried out"),
    /** The request is carried out, and the connection ends without an answer. */
    CUT_AFTER_ACTING("cut after it was carried out"),
    /** The request is carried out, and the connection ends in the middle of the answer's body. */
    CUT_IN_ANSWER("cut in mid-answer"),
    /** Access tokens end before their time. */
    TOKEN_EXPIRED("refused: its token expired early"),
    /** Notifications are signed with a new key from then on. */
    KEYS_ROLLED("signed with a new key"),
    /** A notification comes late, and those behind it in its call with it. */
    NOTIFICATION_LATE("told late"),
    /** A notification comes twice at once, with the same message id. */
    NOTIFICATION_TWICE("told twice"),
    /** A notification that was accepted comes once more, naming the message id of the first as its original one. */
    NOTIFICATION_RESENT("told once more though it was accepted"),
    /** Two neighbouring notifications of a call's state change places. */
    NOTIFICATIONS_SWAPPED("told after the one that follows it"),
    /** A notification does not come at all. */
    NOTIFICATION_LOST("never told"),
    /** States, change types and types' names begin with a capital. */
    NOTIFICATION_CAPITALISED("told in capitals"),
    /** An incoming call is announced in Skype's shape first, and in Graph's once that was answered 204. */
    NOTIFICATION_LEGACY_SHAPED("told in the older shape"),
    /** A notification carries no message id. */
    NOTIFICATION_WITHOUT_ID("told without a message id");

    private final String words;

    FaultKind(String words) {
        this.words = words;
    }

    /** In a transcript's words. */
    @Override
    public String toString() {
        return words;
    }
}
