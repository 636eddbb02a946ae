package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Whether a call is transcribed, and since when.
 *
 * @param lastModifiedDateTime ISO 8601 time with offset
 */
@GraphRecord
public record CallTranscriptionInfo(
        String lastModifiedDateTime,
        CallTranscriptionState state,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public CallTranscriptionInfo {
        additionalProperties = Kept.map(additionalProperties);
    }
}
