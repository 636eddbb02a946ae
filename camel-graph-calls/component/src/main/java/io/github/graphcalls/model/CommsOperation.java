package io.github.graphcalls.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeResolver;
import java.util.Map;

/** Something that the service was asked to do in a call; its outcome may come later, by a notification. */
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "@odata.type")
@JsonTypeResolver(GraphHierarchy.class)
public sealed interface CommsOperation
        permits AddLargeGalleryViewOperation,
                CancelMediaProcessingOperation,
                InviteParticipantsOperation,
                MuteParticipantOperation,
                PlayPromptOperation,
                RecordOperation,
                SendDtmfTonesOperation,
                StartHoldMusicOperation,
                StopHoldMusicOperation,
                SubscribeToToneOperation,
                UnmuteParticipantOperation,
                UpdateRecordingStatusOperation,
                OtherOperation {
    /** What the application gave the operation, to know it again; null where nothing was given. */
    String clientContext();

    /** Null in some answers: the address of the operation then has it. */
    String id();

    /** How it ended; null while it runs. */
    ResultInfo resultInfo();

    /** How far it is. Where it is null, not started or running, a notification tells the outcome. */
    OperationStatus status();

    /** Properties that have no component here. */
    Map<String, Object> additionalProperties();
}
