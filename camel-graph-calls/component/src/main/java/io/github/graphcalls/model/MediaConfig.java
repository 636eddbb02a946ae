package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeResolver;
import java.util.Map;

/** Who handles the media of a call. */
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "@odata.type")
@JsonTypeResolver(GraphHierarchy.class)
public sealed interface MediaConfig permits AppHostedMediaConfig, ServiceHostedMediaConfig, OtherMediaConfig {
    /** Properties that have no component here. */
    Map<String, Object> additionalProperties();
}
