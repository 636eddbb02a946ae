package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What a notification changes: the event, and what goes with it. Texts are empty where they do not apply.
 *
 * @param event the event
 * @param state Graph's state of the call after it
 * @param previousState the state before, where the event is a change of state
 * @param tone the key, as 0 to 9, * or #
 * @param participant whom the event is about; a missing node where it is about all that was notified
 */
record Change(CallEvent event, String state, String previousState, String tone, JsonNode participant) {

    Change(CallEvent event, String state, String previousState, String tone) {
        this(event, state, previousState, tone, MissingNode.getInstance());
    }

    /** What is told of one participant. */
    static Change about(JsonNode participant, CallEvent event, String state) {
        return new Change(event, state, "", "", participant);
    }

    static Change of(CallEvent event, String state) {
        return new Change(event, state, "", "");
    }
}
