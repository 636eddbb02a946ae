package io.github.graphcalls.model;

/** The record of a hierarchy that keeps what no other record of it fits, and so knows its type only from the JSON. */
interface Unrecognised {
    /** The type as it came; null where there was none. */
    String odataType();
}
