package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeResolver;
import java.util.Map;

/** How good one kind of media was on a meeting room's device. */
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "@odata.type")
@JsonTypeResolver(GraphHierarchy.class)
public sealed interface TeleconferenceDeviceMediaQuality
        permits TeleconferenceDeviceAudioQuality,
                TeleconferenceDeviceVideoQuality,
                TeleconferenceDeviceScreenSharingQuality,
                OtherMediaQuality {
    /** Properties that have no component here. */
    Map<String, Object> additionalProperties();
}
