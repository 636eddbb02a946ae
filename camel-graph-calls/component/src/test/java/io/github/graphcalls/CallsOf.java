package io.github.graphcalls;

import io.github.graphcalls.callback.Calls;

/** Lets the rooms' tests reach what a component has under way. */
public final class CallsOf {

    private CallsOf() {}

    public static Calls component(GraphCallsComponent component) {
        return component.services().calls();
    }
}
