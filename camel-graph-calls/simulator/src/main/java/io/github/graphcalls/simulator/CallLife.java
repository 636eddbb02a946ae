package io.github.graphcalls.simulator;

import static io.github.graphcalls.simulator.CallEvent.ANSWERED_BY_BOT;
import static io.github.graphcalls.simulator.CallEvent.CONNECTED;
import static io.github.graphcalls.simulator.CallEvent.ENDED;
import static io.github.graphcalls.simulator.CallEvent.HELD;
import static io.github.graphcalls.simulator.CallEvent.HUNG_UP_BY_BOT;
import static io.github.graphcalls.simulator.CallEvent.REDIRECTED_BY_BOT;
import static io.github.graphcalls.simulator.CallEvent.RESUMED;
import static io.github.graphcalls.simulator.CallEvent.RINGS;
import static io.github.graphcalls.simulator.CallEvent.TRANSFER_ACCEPTED;
import static io.github.graphcalls.simulator.CallEvent.TRANSFER_DONE;
import static io.github.graphcalls.simulator.CallEvent.TRANSFER_FAILED;
import static io.github.graphcalls.simulator.CallEvent.TRANSFER_REQUESTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A call's life as one table: state, event, next state. What is not in it is refused, with the history. */
final class CallLife {
    private static final Map<CallState, Map<CallEvent, CallState>> TABLE = Map.of(
            CallState.INCOMING,
            Map.of(
                    ANSWERED_BY_BOT, CallState.ESTABLISHING,
                    REDIRECTED_BY_BOT, CallState.REDIRECTING,
                    HUNG_UP_BY_BOT, CallState.TERMINATING,
                    ENDED, CallState.TERMINATED),
            CallState.ESTABLISHING,
            Map.of(
                    RINGS, CallState.RINGING,
                    CONNECTED, CallState.ESTABLISHED,
                    HUNG_UP_BY_BOT, CallState.TERMINATING,
                    ENDED, CallState.TERMINATED),
            CallState.RINGING,
            Map.of(
                    CONNECTED, CallState.ESTABLISHED,
                    HUNG_UP_BY_BOT, CallState.TERMINATING,
                    ENDED, CallState.TERMINATED),
            CallState.ESTABLISHED,
            Map.of(
                    HELD, CallState.HOLD,
                    TRANSFER_REQUESTED, CallState.TRANSFERRING,
                    HUNG_UP_BY_BOT, CallState.TERMINATING,
                    ENDED, CallState.TERMINATED),
            CallState.HOLD,
            Map.of(
                    RESUMED, CallState.ESTABLISHED,
                    HUNG_UP_BY_BOT, CallState.TERMINATING,
                    ENDED, CallState.TERMINATED),
            CallState.TRANSFERRING,
            Map.of(
                    TRANSFER_ACCEPTED, CallState.TRANSFER_ACCEPTED,
                    TRANSFER_FAILED, CallState.ESTABLISHED,
                    HUNG_UP_BY_BOT, CallState.TERMINATING,
                    ENDED, CallState.TERMINATED),
            CallState.TRANSFER_ACCEPTED,
            Map.of(
                    TRANSFER_DONE, CallState.ESTABLISHED,
                    HUNG_UP_BY_BOT, CallState.TERMINATING,
                    ENDED, CallState.TERMINATED),
            CallState.REDIRECTING,
            Map.of(ENDED, CallState.TERMINATED),
            CallState.TERMINATING,
            Map.of(ENDED, CallState.TERMINATED));

    private final List<String> history = new ArrayList<>();
    private CallState state;

    CallLife(CallState first) {
        state = first;
        history.add(first.toString());
    }

    CallState state() {
        return state;
    }

    boolean allows(CallEvent event) {
        return TABLE.getOrDefault(state, Map.of()).containsKey(event);
    }

    void goOn(CallEvent event) {
        CallState next = TABLE.getOrDefault(state, Map.of()).get(event);
        if (next == null) {
            throw Refusal.conflict(
                    event + " is not possible for a call that is " + state + ". It has been " + history + ".");
        }
        state = next;
        history.add(next.toString());
    }

    String history() {
        return history.toString();
    }
}
