package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** Showing the large gallery. */
@GraphSubtype
public record AddLargeGalleryViewOperation(
        String clientContext,
        String id,
        ResultInfo resultInfo,
        OperationStatus status,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CommsOperation {
    public AddLargeGalleryViewOperation {
        additionalProperties = Kept.map(additionalProperties);
    }
}
