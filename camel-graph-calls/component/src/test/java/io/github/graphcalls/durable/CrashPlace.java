package io.github.graphcalls.durable;

/** Where a bot stands still, so that it can be killed right there. */
enum CrashPlace {
    /** Something is told to the store, and not committed. */
    BEFORE_COMMIT,
    /** It is committed, and nobody knows: the service has no answer yet. */
    AFTER_COMMIT,
    /** A route is processing it. */
    IN_ROUTE
}
