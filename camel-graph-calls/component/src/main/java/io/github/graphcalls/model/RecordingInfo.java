package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** Who records, and whether it runs. */
@GraphRecord
public record RecordingInfo(
        IdentitySet initiator,
        RecordingStatus recordingStatus,
        @JsonProperty("@odata.type") String odataType,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public RecordingInfo {
        additionalProperties = Kept.map(additionalProperties);
    }
}
