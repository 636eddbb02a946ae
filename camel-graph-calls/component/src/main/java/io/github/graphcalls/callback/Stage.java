package io.github.graphcalls.callback;

/** Where a call is in its life, for who looks after it: at each something else is to be done, and by another time. */
public enum Stage {
    /** It rings, in or out. */
    RINGING,
    /** It is up. */
    UP,
    /** The service has said that it is being ended, and not yet that it is over. */
    ENDING,
    /** It is over. */
    OVER
}
