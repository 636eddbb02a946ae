package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeResolver;
import java.util.Map;

/** What the application wants of a call; a null is not said. */
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "@odata.type")
@JsonTypeResolver(GraphHierarchy.class)
public sealed interface CallOptions permits IncomingCallOptions, OutgoingCallOptions, OtherCallOptions {
    Boolean hideBotAfterEscalation();

    Boolean isContentSharingNotificationEnabled();

    /** rosters then hold only what changed */
    Boolean isDeltaRosterEnabled();

    Boolean isInteractiveRosterEnabled();

    /** Properties that have no component here. */
    Map<String, Object> additionalProperties();
}
