package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** Why a participant cannot use part of a meeting. */
@GraphRecord
public record OnlineMeetingRestricted(
        OnlineMeetingContentSharingDisabledReason contentSharingDisabled,
        OnlineMeetingVideoDisabledReason videoDisabled,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public OnlineMeetingRestricted {
        additionalProperties = Kept.map(additionalProperties);
    }
}
