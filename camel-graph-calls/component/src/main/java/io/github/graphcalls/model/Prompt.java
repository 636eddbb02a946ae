package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeResolver;
import java.util.Map;

/** What the service plays into a call. */
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "@odata.type")
@JsonTypeResolver(GraphHierarchy.class)
public sealed interface Prompt permits MediaPrompt, OtherPrompt {
    /** Properties that have no component here. */
    Map<String, Object> additionalProperties();
}
