package io.github.graphcalls.simulator;

/**
 * The states of a call.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/resources/call">call</a>
 */
public enum CallState {
    INCOMING("incoming"),
    ESTABLISHING("establishing"),
    RINGING("ringing"),
    ESTABLISHED("established"),
    HOLD("hold"),
    TRANSFERRING("transferring"),
    TRANSFER_ACCEPTED("transferAccepted"),
    REDIRECTING("redirecting"),
    TERMINATING("terminating"),
    TERMINATED("terminated");

    private final String wireName;

    CallState(String wireName) {
        this.wireName = wireName;
    }

    /** The name as Graph writes it. */
    @Override
    public String toString() {
        return wireName;
    }
}
