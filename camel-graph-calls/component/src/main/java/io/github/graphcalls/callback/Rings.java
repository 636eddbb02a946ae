package io.github.graphcalls.callback;

/** What a consumer hears of several calls that ring for one human call (facts of the service: one chain id, several ids). */
public enum Rings {
    /** Each of them rings. */
    EACH,
    /** The first rings; of the others nothing is told until one of them is answered. */
    MERGED
}
