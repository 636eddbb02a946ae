package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeResolver;
import java.util.Map;

/** How a meeting is found. */
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "@odata.type")
@JsonTypeResolver(GraphHierarchy.class)
public sealed interface MeetingInfo
        permits OrganizerMeetingInfo, TokenMeetingInfo, JoinMeetingIdMeetingInfo, OtherMeetingInfo {
    /** Properties that have no component here. */
    Map<String, Object> additionalProperties();
}
