package io.github.graphcalls.graph;

/** How far a request got that failed. */
public enum SentState {
    /** Nothing left this machine, or nothing that could have been carried out: to send it again is safe. */
    NOT_SENT("Nothing was sent."),
    /** It was sent, and its outcome is not known. Ask for the call's state before sending it again. */
    MAYBE_CARRIED_OUT("The request was sent and may have been carried out."),
    /** Graph answered, or told the outcome by a notification. */
    ANSWERED("The request was sent, and this is Graph's answer.");

    private final String sentence;

    SentState(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
