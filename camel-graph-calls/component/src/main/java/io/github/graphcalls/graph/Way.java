package io.github.graphcalls.graph;

/** How a request got to be sent. */
enum Way {
    /** Without being counted: nothing was throttled, or it could not wait for its turn. */
    FREE,
    /** In its turn, which ends with it. */
    PACED
}
