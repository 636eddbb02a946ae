package io.github.graphcalls.operation;

/** What a message may name to be played; an endpoint's options may name all of it. */
public enum MessageReach {
    /** What is public already. */
    ADDRESSES,
    /** Resources of this machine, too: for messages that no outsider has a say in. */
    RESOURCES
}
