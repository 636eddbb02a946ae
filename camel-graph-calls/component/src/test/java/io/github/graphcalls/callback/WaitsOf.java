package io.github.graphcalls.callback;

/** Lets tests of other rooms count who still waits for something of a call. */
public final class WaitsOf {

    private WaitsOf() {}

    /** All waits that have not ended. */
    public static int all(Calls calls) {
        return calls.waiting();
    }

    /** Those that a call's notifications are still held against. */
    public static int call(Calls calls, String callId) {
        KnownCall call = calls.known().get(callId);
        synchronized (call) {
            return call.waits().size();
        }
    }
}
