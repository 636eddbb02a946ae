package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;

/** Tells how good a call was on a meeting room's device. */
@GraphRecord
public record LogTeleconferenceDeviceQualityRequest(
        TeleconferenceDeviceQuality quality,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> additionalProperties) {
    public LogTeleconferenceDeviceQualityRequest {
        additionalProperties = Kept.map(additionalProperties);
    }

    /** Tells that. */
    public static LogTeleconferenceDeviceQualityRequest of(TeleconferenceDeviceQuality quality) {
        return new LogTeleconferenceDeviceQualityRequest(quality, null);
    }
}
