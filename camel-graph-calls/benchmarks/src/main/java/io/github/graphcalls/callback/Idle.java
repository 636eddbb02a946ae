package io.github.graphcalls.callback;

import java.util.Set;

/** Gets all that comes by default, and is done with it at once. */
final class Idle implements Subscriber {

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public Set<CallEvent> events() {
        return CallEvent.parse(null);
    }

    @Override
    public Acknowledge acknowledge() {
        return Acknowledge.RECEIVED;
    }

    @Override
    public void deliver(CallNotification notification, Done done) {
        done.done(Outcome.SUCCEEDED);
    }
}
