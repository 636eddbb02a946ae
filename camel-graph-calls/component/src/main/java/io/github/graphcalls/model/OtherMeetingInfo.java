package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** A meeting named in a way that has no record here. */
@GraphRecord
public record OtherMeetingInfo(
        @JsonProperty(value = "@odata.type", access = JsonProperty.Access.WRITE_ONLY)
        String odataType,

        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements MeetingInfo, Unrecognised {
    public OtherMeetingInfo {
        additionalProperties = Kept.map(additionalProperties);
    }
}
