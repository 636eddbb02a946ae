package io.github.graphcalls.callback;

/**
 * What a notification changes: the event, and what goes with it. Texts are empty where they do not apply.
 *
 * @param event the event
 * @param state Graph's state of the call after it
 * @param previousState the state before, where the event is a change of state
 * @param tone the key, as 0 to 9, * or #
 */
record Change(CallEvent event, String state, String previousState, String tone) {

    static Change of(CallEvent event, String state) {
        return new Change(event, state, "", "");
    }
}
