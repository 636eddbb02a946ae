package io.github.graphcalls.catalog;

/** What users meet by name. */
public enum Kind {
    COMPONENT_OPTION,
    ENDPOINT_OPTION,
    HEADER,
    OPERATION,
    EVENT
}
