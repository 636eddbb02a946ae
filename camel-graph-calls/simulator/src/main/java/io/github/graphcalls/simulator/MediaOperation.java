package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something that the call's media does for the bot, one after another. Its call's lock is held in all methods. */
abstract class MediaOperation {
    final SimulatedCall call;
    final CallMedia media;
    final CommsOperation operation;

    MediaOperation(SimulatedCall call, CommsOperation operation) {
        this.call = call;
        this.media = call.media();
        this.operation = operation;
    }

    /** It is its turn. */
    abstract void start();

    /** Stops what is heard or recorded; the outcome is told by the caller of this. */
    abstract void stop();

    /** The other side presses a key of the {@link Keypad}. */
    void key(char key) {}

    /** The other side begins to speak. */
    void speechBegins(Speech speech) {}

    /** The other side has stopped speaking. */
    void speechEnds() {}

    final void completes(int subcode, String message, String completionReason) {
        ends("completed", Ending.result(200, subcode, message), completionReason);
    }

    final void fails(int subcode, String message, String completionReason) {
        ends("failed", Ending.result(400, subcode, message), completionReason);
    }

    /** As by cancelMediaProcessing, barge-in or the call's end. */
    final void isCancelled() {
        stop();
        leavesBehind();
        fails(8508, "Action cancelled.", cancelledReason());
    }

    /** What was done until it was cancelled may be of use. */
    void leavesBehind() {}

    abstract String cancelledReason();

    private void ends(String status, ObjectNode result, String completionReason) {
        operation.ends(status, result);
        operation.json().put("completionReason", completionReason);
        call.tellOutcome(operation);
        media.isOver(this);
    }
}
