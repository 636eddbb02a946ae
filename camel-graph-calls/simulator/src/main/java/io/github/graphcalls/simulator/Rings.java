package io.github.graphcalls.simulator;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The calls that the service announces for one human call. When one of them is answered, or ends, those that still ring
 * end soon after. Safe for use by many threads.
 */
final class Rings {
    private final Person caller;
    private final List<SimulatedCall> calls;
    private final AtomicBoolean settled = new AtomicBoolean();

    Rings(Person caller, List<SimulatedCall> calls) {
        this.caller = caller;
        this.calls = List.copyOf(calls);
    }

    /** The caller is on this one from now on; that call's lock is held, and so the others' must not be taken here. */
    void answered(SimulatedCall call) {
        if (settled.compareAndSet(false, true)) {
            if (caller.call().filter(call::equals).isEmpty()) {
                caller.isOn(call);
            }
            endOthers(call);
        }
    }

    /** With that call's lock held. */
    void ended(SimulatedCall call) {
        if (settled.compareAndSet(false, true)) {
            endOthers(call);
        }
    }

    private void endOthers(SimulatedCall settledOne) {
        calls.stream()
                .filter(call -> call != settledOne)
                .forEach(call -> call.after(SimulatedCall.LATENCY, "the end of ringing beside another", () -> {
                    if (call.state() == CallState.INCOMING) {
                        call.end(Ending.RANG_BESIDE);
                    }
                }));
    }
}
