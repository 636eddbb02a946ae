package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * Options of a call whose kind is not said, or has no record here.
 *
 * @param isDeltaRosterEnabled rosters then hold only what changed
 */
@GraphRecord
public record OtherCallOptions(
        Boolean hideBotAfterEscalation,
        Boolean isContentSharingNotificationEnabled,
        Boolean isDeltaRosterEnabled,
        Boolean isInteractiveRosterEnabled,

        @JsonProperty(value = "@odata.type", access = JsonProperty.Access.WRITE_ONLY)
        String odataType,

        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties)
        implements CallOptions, Unrecognised {
    public OtherCallOptions {
        additionalProperties = Kept.map(additionalProperties);
    }
}
