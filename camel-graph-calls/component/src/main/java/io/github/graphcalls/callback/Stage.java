package io.github.graphcalls.callback;

/** Where a call is in its life, for who looks after it: at each something else is to be done, and by another time. */
public enum Stage {
    /** It rings, in or out. */
    RINGING,
    /** It is up. */
    UP,
    /** The application has hung up, or the service has said that it is being ended; that it is over was not told yet. */
    ENDING,
    /** It is over. */
    OVER
}
