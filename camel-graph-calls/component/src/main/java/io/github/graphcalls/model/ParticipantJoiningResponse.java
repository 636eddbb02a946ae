package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeResolver;
import java.util.Map;

/** The answer to a {@link ParticipantJoiningNotification}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "@odata.type")
@JsonTypeResolver(GraphHierarchy.class)
public sealed interface ParticipantJoiningResponse
        permits AcceptJoinResponse, RejectJoinResponse, InviteNewBotResponse, OtherJoiningResponse {
    /** Properties that have no component here. */
    Map<String, Object> additionalProperties();
}
