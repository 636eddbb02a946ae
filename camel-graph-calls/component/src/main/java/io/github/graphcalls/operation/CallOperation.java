package io.github.graphcalls.operation;

import static io.github.graphcalls.model.Modality.AUDIO;
import static io.github.graphcalls.model.Modality.DATA;
import static io.github.graphcalls.model.Modality.VIDEO;
import static io.github.graphcalls.model.Modality.VIDEO_BASED_SCREEN_SHARING;
import static io.github.graphcalls.operation.AddressType.address;
import static io.github.graphcalls.operation.Answer.answers;
import static io.github.graphcalls.operation.Answer.answersListOf;
import static io.github.graphcalls.operation.Answer.answersNothing;
import static io.github.graphcalls.operation.ApiVersion.BETA;
import static io.github.graphcalls.operation.ApiVersion.V1_0;
import static io.github.graphcalls.operation.Await.COMPLETED;
import static io.github.graphcalls.operation.Await.ESTABLISHED;
import static io.github.graphcalls.operation.Await.MEDIA_ACTIVE;
import static io.github.graphcalls.operation.Await.TERMINATED;
import static io.github.graphcalls.operation.BooleanType.bool;
import static io.github.graphcalls.operation.ChoiceType.oneOf;
import static io.github.graphcalls.operation.HttpMethod.DELETE;
import static io.github.graphcalls.operation.HttpMethod.PATCH;
import static io.github.graphcalls.operation.HttpMethod.POST;
import static io.github.graphcalls.operation.IdentityType.invitee;
import static io.github.graphcalls.operation.IdentityType.somebody;
import static io.github.graphcalls.operation.IntegerType.atLeast;
import static io.github.graphcalls.operation.IntegerType.integer;
import static io.github.graphcalls.operation.ListType.listOf;
import static io.github.graphcalls.operation.ObjectType.object;
import static io.github.graphcalls.operation.Outcome.atOnce;
import static io.github.graphcalls.operation.Outcome.byCallState;
import static io.github.graphcalls.operation.Outcome.completesAtOnce;
import static io.github.graphcalls.operation.Outcome.completesByNotification;
import static io.github.graphcalls.operation.Parameter.optional;
import static io.github.graphcalls.operation.Parameter.required;
import static io.github.graphcalls.operation.PromptType.prompt;
import static io.github.graphcalls.operation.RequestBody.takes;
import static io.github.graphcalls.operation.RequestBody.takesNothing;
import static io.github.graphcalls.operation.SpeechType.speech;
import static io.github.graphcalls.operation.TextType.text;
import static io.github.graphcalls.operation.Versions.since;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.graphcalls.model.AddLargeGalleryViewOperation;
import io.github.graphcalls.model.AnswerRequest;
import io.github.graphcalls.model.AudioRoutingGroup;
import io.github.graphcalls.model.Call;
import io.github.graphcalls.model.CancelMediaProcessingOperation;
import io.github.graphcalls.model.ChangeScreenSharingRoleRequest;
import io.github.graphcalls.model.ChatInfo;
import io.github.graphcalls.model.ClientContextRequest;
import io.github.graphcalls.model.CommsOperation;
import io.github.graphcalls.model.ConfigureMixerRequest;
import io.github.graphcalls.model.ContentSharingSession;
import io.github.graphcalls.model.IncomingCallOptions;
import io.github.graphcalls.model.InviteParticipantsOperation;
import io.github.graphcalls.model.InviteParticipantsRequest;
import io.github.graphcalls.model.LogTeleconferenceDeviceQualityRequest;
import io.github.graphcalls.model.MediaConfig;
import io.github.graphcalls.model.MeetingCapability;
import io.github.graphcalls.model.MeetingInfo;
import io.github.graphcalls.model.MuteAllParticipantsRequest;
import io.github.graphcalls.model.MuteParticipantOperation;
import io.github.graphcalls.model.OutgoingCallOptions;
import io.github.graphcalls.model.Participant;
import io.github.graphcalls.model.ParticipantMixerLevel;
import io.github.graphcalls.model.PlayPromptOperation;
import io.github.graphcalls.model.PlayPromptRequest;
import io.github.graphcalls.model.RecordOperation;
import io.github.graphcalls.model.RecordRequest;
import io.github.graphcalls.model.RecordResponseRequest;
import io.github.graphcalls.model.RecordingStatus;
import io.github.graphcalls.model.RedirectRequest;
import io.github.graphcalls.model.RejectReason;
import io.github.graphcalls.model.RejectRequest;
import io.github.graphcalls.model.ScreenSharingRole;
import io.github.graphcalls.model.SendDtmfTonesOperation;
import io.github.graphcalls.model.SendDtmfTonesRequest;
import io.github.graphcalls.model.StartHoldMusicOperation;
import io.github.graphcalls.model.StartHoldMusicRequest;
import io.github.graphcalls.model.StopHoldMusicOperation;
import io.github.graphcalls.model.SubscribeToToneOperation;
import io.github.graphcalls.model.TargetDisposition;
import io.github.graphcalls.model.TeleconferenceDeviceQuality;
import io.github.graphcalls.model.TransferRequest;
import io.github.graphcalls.model.UnmuteParticipantOperation;
import io.github.graphcalls.model.UpdateMetadataRequest;
import io.github.graphcalls.model.UpdateRecordingStatusOperation;
import io.github.graphcalls.model.UpdateRecordingStatusRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The operations, each a row: method and path, request, answer, outcome, permission, parameters. Validation, reference
 * and options are derived from it or compared with it. Where a row has no time-out of Graph's own to go by, a minute of
 * patience was chosen; recordings and prompts get what their longest take.
 */
public enum CallOperation {
    // ---- life cycle
    CREATE(
            "create",
            POST,
            "/communications/calls",
            since(V1_0),
            Choices.NEW_CALL.needingAnyOf("targets", "meetingInfo"),
            answers(Call.class, PathVariable.CALL),
            byCallState(120, ESTABLISHED, MEDIA_ACTIVE),
            needs("Calls.Initiate.All", "Calls.InitiateGroupCall.All", "Calls.JoinGroupCall.All"),
            required("callbackUri", address()),
            optional("targets", listOf(invitee())),
            optional("source", somebody()),
            optional("requestedModalities", listOf(oneOf(AUDIO, VIDEO, VIDEO_BASED_SCREEN_SHARING, DATA)))
                    .orElse(Standard.AUDIO_ALONE),
            optional("mediaConfig", object(MediaConfig.class)).orElse(Standard.SERVICE_HOSTED),
            optional("chatInfo", object(ChatInfo.class)),
            optional("meetingInfo", object(MeetingInfo.class)),
            optional("meetingCapability", object(MeetingCapability.class)).onlyIn(BETA),
            optional("subject", text()),
            optional("tenantId", text()),
            optional("callOptions", object(OutgoingCallOptions.class)),
            // These and meetingCapability are not in v1.0's metadata, nor in its page's table of the call.
            optional("ringingTimeoutInSeconds", integer(1, 115)).onlyIn(BETA),
            optional("routingPolicies", listOf(Choices.ROUTING_POLICY)).onlyIn(BETA)),
    JOIN(
            "join",
            POST,
            "/communications/calls",
            since(V1_0),
            Choices.JOINING,
            answers(Call.class, PathVariable.CALL),
            byCallState(120, ESTABLISHED, MEDIA_ACTIVE),
            needs("Calls.JoinGroupCall.All", "Calls.JoinGroupCallAsGuest.All"),
            required("callbackUri", address()),
            optional("joinUrl", MeetingLinkType.LINK).in(Parameter.Place.PROPERTIES),
            optional("joinMeetingId", MeetingLinkType.NUMBER).in(Parameter.Place.PROPERTIES),
            optional("passcode", MeetingLinkType.PASSCODE).in(Parameter.Place.PROPERTIES),
            optional("chatInfo", object(ChatInfo.class)),
            optional("meetingInfo", object(MeetingInfo.class)),
            optional("source", somebody()),
            optional("requestedModalities", listOf(oneOf(AUDIO, VIDEO, VIDEO_BASED_SCREEN_SHARING, DATA)))
                    .orElse(Standard.AUDIO_ALONE),
            optional("mediaConfig", object(MediaConfig.class)).orElse(Standard.SERVICE_HOSTED),
            optional("subject", text()),
            optional("tenantId", text()),
            optional("callOptions", object(OutgoingCallOptions.class))),
    REJOIN(
            "rejoin",
            POST,
            "/communications/calls",
            since(V1_0),
            takesNothing(),
            answers(Call.class, PathVariable.CALL),
            byCallState(120, ESTABLISHED, MEDIA_ACTIVE),
            needs("Calls.JoinGroupCall.All", "Calls.JoinGroupCallAsGuest.All"),
            required("callId", text()),
            optional("callbackUri", address())),
    GET(
            "get",
            HttpMethod.GET,
            "/communications/calls/{call}",
            since(V1_0),
            takesNothing(),
            answers(Call.class, PathVariable.CALL),
            atOnce(),
            needs("Calls.Initiate.All"),
            Choices.QUERY),
    HANG_UP(
            "hangUp",
            DELETE,
            "/communications/calls/{call}",
            since(V1_0),
            takesNothing(),
            answersNothing(),
            byCallState(30, TERMINATED),
            needs("Calls.Initiate.All")),
    KEEP_ALIVE(
            "keepAlive",
            POST,
            "/communications/calls/{call}/keepAlive",
            since(V1_0),
            takesNothing(),
            answersNothing(),
            atOnce(),
            needs("Calls.Initiate.All")),
    ANSWER(
            "answer",
            POST,
            "/communications/calls/{call}/answer",
            since(V1_0),
            takes(AnswerRequest.class),
            answersNothing(),
            byCallState(120, ESTABLISHED, MEDIA_ACTIVE),
            needs("Calls.JoinGroupCall.All"),
            optional("mediaConfig", object(MediaConfig.class)).orElse(Standard.SERVICE_HOSTED),
            optional("acceptedModalities", listOf(oneOf(AUDIO, VIDEO, VIDEO_BASED_SCREEN_SHARING)))
                    .orElse(Standard.AUDIO_ALONE),
            optional("callbackUri", address()),
            optional("callOptions", object(IncomingCallOptions.class)),
            optional("participantCapacity", atLeast(1))),
    REJECT(
            "reject",
            POST,
            "/communications/calls/{call}/reject",
            since(V1_0),
            takes(RejectRequest.class),
            answersNothing(),
            byCallState(30, COMPLETED),
            needs(),
            optional("reason", oneOf(RejectReason.NONE, RejectReason.BUSY, RejectReason.FORBIDDEN)),
            optional("callbackUri", address())),
    REDIRECT(
            "redirect",
            POST,
            "/communications/calls/{call}/redirect",
            since(V1_0),
            takes(RedirectRequest.class),
            answersNothing(),
            byCallState(120, COMPLETED),
            needs("Calls.Initiate.All"),
            required("targets", listOf(invitee()).atMost(25)),
            optional("timeout", integer(15, 90)),
            optional("callbackUri", address()),
            optional("maskCallee", bool()).onlyIn(BETA),
            optional("maskCaller", bool()).onlyIn(BETA),
            optional(
                            "targetDisposition",
                            oneOf(
                                    TargetDisposition.DEFAULT,
                                    TargetDisposition.SIMULTANEOUS_RING,
                                    TargetDisposition.FORWARD))
                    .onlyIn(BETA),
            optional("routingPolicies", listOf(Choices.ROUTING_POLICY))),
    TRANSFER(
            "transfer",
            POST,
            "/communications/calls/{call}/transfer",
            since(V1_0),
            takes(TransferRequest.class),
            answersNothing(),
            byCallState(90, COMPLETED),
            needs("Calls.Initiate.All"),
            required("transferTarget", invitee()),
            optional("transferee", somebody()),
            Choices.CLIENT_CONTEXT),

    // ---- participants and group audio
    LIST_PARTICIPANTS(
            "listParticipants",
            HttpMethod.GET,
            "/communications/calls/{call}/participants",
            since(V1_0),
            takesNothing(),
            answersListOf(Participant.class),
            atOnce(),
            needs("Calls.Initiate.All"),
            Choices.QUERY),
    GET_PARTICIPANT(
            "getParticipant",
            HttpMethod.GET,
            "/communications/calls/{call}/participants/{participant}",
            since(V1_0),
            takesNothing(),
            answers(Participant.class, PathVariable.PARTICIPANT),
            atOnce(),
            needs("Calls.Initiate.All"),
            Choices.QUERY),
    REMOVE_PARTICIPANT(
            "removeParticipant",
            DELETE,
            "/communications/calls/{call}/participants/{participant}",
            since(V1_0),
            takesNothing(),
            answersNothing(),
            atOnce(),
            needs("Calls.JoinGroupCallAsGuest.All", "Calls.JoinGroupCall.All")),
    INVITE_PARTICIPANTS(
            "inviteParticipants",
            POST,
            "/communications/calls/{call}/participants/invite",
            since(V1_0),
            takes(InviteParticipantsRequest.class),
            answers(InviteParticipantsOperation.class),
            completesByNotification(120),
            needs("Calls.InitiateGroupCall.All"),
            required("participants", listOf(invitee()).atMost(5, "Invite the rest by a second inviteParticipants.")),
            Choices.CLIENT_CONTEXT),
    MUTE_PARTICIPANT(
            "muteParticipant",
            POST,
            "/communications/calls/{call}/participants/{participant}/mute",
            since(V1_0),
            takes(ClientContextRequest.class),
            answers(MuteParticipantOperation.class),
            completesAtOnce(),
            needs("Calls.JoinGroupCall.All"),
            Choices.CLIENT_CONTEXT),
    MUTE_ALL_PARTICIPANTS(
            "muteAllParticipants",
            POST,
            "/communications/calls/{call}/participants/muteAll",
            since(BETA),
            takes(MuteAllParticipantsRequest.class),
            answers(CommsOperation.class),
            completesByNotification(60),
            needs("Calls.JoinGroupCallAsGuest.All", "Calls.JoinGroupCall.All"),
            optional("participants", listOf(text())),
            Choices.CLIENT_CONTEXT),
    CONFIGURE_MIXER(
            "configureMixer",
            POST,
            "/communications/calls/{call}/participants/configureMixer",
            since(V1_0),
            takes(ConfigureMixerRequest.class),
            answers(CommsOperation.class),
            completesByNotification(60),
            needs("Calls.JoinGroupCallAsGuest.All"),
            required("participantMixerLevels", listOf(object(ParticipantMixerLevel.class))),
            Choices.CLIENT_CONTEXT),
    START_HOLD_MUSIC(
            "startHoldMusic",
            POST,
            "/communications/calls/{call}/participants/{participant}/startHoldMusic",
            since(V1_0),
            takes(StartHoldMusicRequest.class),
            answers(StartHoldMusicOperation.class),
            completesByNotification(60),
            needs("Calls.JoinGroupCallAsGuest.All"),
            optional("customPrompt", prompt()),
            Choices.CLIENT_CONTEXT),
    STOP_HOLD_MUSIC(
            "stopHoldMusic",
            POST,
            "/communications/calls/{call}/participants/{participant}/stopHoldMusic",
            since(V1_0),
            takes(ClientContextRequest.class),
            answers(StopHoldMusicOperation.class),
            completesByNotification(60),
            needs("Calls.JoinGroupCallAsGuest.All"),
            Choices.CLIENT_CONTEXT),
    CREATE_AUDIO_ROUTING_GROUP(
            "createAudioRoutingGroup",
            POST,
            "/communications/calls/{call}/audioRoutingGroups",
            since(V1_0),
            takes(AudioRoutingGroup.class).needing(Choices.ONE_RECEIVER, Choices::hasOneReceiverWhereOneToOne),
            answers(AudioRoutingGroup.class, PathVariable.AUDIO_ROUTING_GROUP),
            atOnce(),
            needs("Calls.JoinGroupCall.All"),
            optional("id", text()).fromOption("audioRoutingGroupId"),
            required("routingMode", Choices.ROUTING_MODE),
            required("sources", listOf(text()).atMost(1)),
            required("receivers", listOf(text()))),
    LIST_AUDIO_ROUTING_GROUPS(
            "listAudioRoutingGroups",
            HttpMethod.GET,
            "/communications/calls/{call}/audioRoutingGroups",
            since(V1_0),
            takesNothing(),
            answersListOf(AudioRoutingGroup.class),
            atOnce(),
            needs("Calls.JoinGroupCall.All"),
            Choices.QUERY),
    GET_AUDIO_ROUTING_GROUP(
            "getAudioRoutingGroup",
            HttpMethod.GET,
            "/communications/calls/{call}/audioRoutingGroups/{audioRoutingGroup}",
            since(V1_0),
            takesNothing(),
            answers(AudioRoutingGroup.class, PathVariable.AUDIO_ROUTING_GROUP),
            atOnce(),
            needs("Calls.JoinGroupCall.All"),
            Choices.QUERY),
    UPDATE_AUDIO_ROUTING_GROUP(
            "updateAudioRoutingGroup",
            PATCH,
            "/communications/calls/{call}/audioRoutingGroups/{audioRoutingGroup}",
            since(V1_0),
            takes(AudioRoutingGroup.class)
                    .needingAnyOf("receivers", "routingMode", "sources")
                    .needing(Choices.ONE_RECEIVER, Choices::hasOneReceiverWhereOneToOne),
            answers(AudioRoutingGroup.class, PathVariable.AUDIO_ROUTING_GROUP),
            atOnce(),
            needs("Calls.JoinGroupCall.All"),
            optional("routingMode", Choices.ROUTING_MODE),
            optional("sources", listOf(text()).atMost(1)),
            optional("receivers", listOf(text()))),
    DELETE_AUDIO_ROUTING_GROUP(
            "deleteAudioRoutingGroup",
            DELETE,
            "/communications/calls/{call}/audioRoutingGroups/{audioRoutingGroup}",
            since(V1_0),
            takesNothing(),
            answersNothing(),
            atOnce(),
            needs("Calls.JoinGroupCall.All")),

    // ---- prompts, recordings, tones
    PLAY_PROMPT(
            "playPrompt",
            POST,
            "/communications/calls/{call}/playPrompt",
            since(V1_0),
            takes(PlayPromptRequest.class),
            answers(PlayPromptOperation.class),
            completesByNotification(300).heard(),
            needs("Calls.Initiate.All"),
            required(
                    "prompts",
                    listOf(prompt())
                            .atMost(
                                    20,
                                    "Send the rest in a second playPrompt: Graph queues it and plays it after the"
                                            + " first.")),
            // Version 1.0 plays once, so a body that asks for that is right there; some bodies count how often.
            optional("loop", bool()).onlyIn(BETA).impliedElsewhere(BooleanNode.FALSE, IntNode.valueOf(1)),
            Choices.CLIENT_CONTEXT),
    SAY(
            "say",
            POST,
            "/communications/calls/{call}/playPrompt",
            since(V1_0),
            takes(PlayPromptRequest.class),
            answers(PlayPromptOperation.class),
            completesByNotification(300).heard(),
            needs("Calls.Initiate.All"),
            optional("voice", text().atMost(100)).in(Parameter.Place.VOICE),
            required("prompts", speech()).fromOption("say"),
            Choices.CLIENT_CONTEXT),
    RECORD_RESPONSE(
            "recordResponse",
            POST,
            "/communications/calls/{call}/recordResponse",
            since(V1_0),
            takes(RecordResponseRequest.class),
            answers(RecordOperation.class),
            completesByNotification(390).heard(),
            needs("Calls.AccessMedia.All"),
            optional("prompts", listOf(prompt()).atMost(1, "Play the others before, by playPrompt.")),
            optional("bargeInAllowed", bool()),
            optional("initialSilenceTimeoutInSeconds", integer(1, 120)),
            optional("maxSilenceTimeoutInSeconds", integer(1, 120)),
            optional("maxRecordDurationInSeconds", integer(1, 120)),
            optional("playBeep", bool()),
            optional("stopTones", listOf(Choices.KEY)),
            Choices.CLIENT_CONTEXT),
    RECORD(
            "record",
            POST,
            "/communications/calls/{call}/record",
            since(BETA),
            takes(RecordRequest.class),
            answers(RecordOperation.class),
            completesByNotification(2400).heard(),
            needs("Calls.AccessMedia.All"),
            optional("prompts", listOf(prompt()).atMost(1, "Play the others before, by playPrompt.")),
            optional("bargeInAllowed", bool()),
            optional("initialSilenceTimeoutInSeconds", atLeast(1)),
            optional("maxSilenceTimeoutInSeconds", atLeast(1)),
            optional("maxRecordDurationInSeconds", atLeast(1)),
            optional("playBeep", bool()),
            optional("streamWhileRecording", bool()),
            optional("recordingFormat", text()),
            optional("stopTones", listOf(Choices.KEY)),
            Choices.CLIENT_CONTEXT),
    COLLECT_TONES(
            "collectTones",
            POST,
            "/communications/calls/{call}/playPrompt",
            since(V1_0),
            takesNothing(),
            answersNothing(),
            atOnce(),
            needs("Calls.Initiate.All", "Calls.AccessMedia.All"),
            required("prompts", listOf(prompt()).atMost(20, "Ask shorter."))),
    DOWNLOAD_RECORDING(
            "downloadRecording",
            HttpMethod.GET,
            "",
            since(V1_0),
            takes(RecordOperation.class),
            answersNothing(),
            atOnce(),
            needs()),
    CANCEL_MEDIA_PROCESSING(
            "cancelMediaProcessing",
            POST,
            "/communications/calls/{call}/cancelMediaProcessing",
            since(V1_0),
            takes(ClientContextRequest.class),
            answers(CancelMediaProcessingOperation.class),
            completesAtOnce(),
            needs("Calls.Initiate.All"),
            Choices.CLIENT_CONTEXT),
    SUBSCRIBE_TO_TONE(
            "subscribeToTone",
            POST,
            "/communications/calls/{call}/subscribeToTone",
            since(V1_0),
            takes(ClientContextRequest.class),
            answers(SubscribeToToneOperation.class),
            completesAtOnce(),
            needs("Calls.AccessMedia.All"),
            Choices.CLIENT_CONTEXT),
    SEND_DTMF_TONES(
            "sendDtmfTones",
            POST,
            "/communications/calls/{call}/sendDtmfTones",
            since(V1_0),
            takes(SendDtmfTonesRequest.class),
            answers(SendDtmfTonesOperation.class),
            completesByNotification(60),
            needs("Calls.Initiate.All"),
            required("tones", listOf(Choices.TONE)),
            optional("delayBetweenTonesMs", atLeast(0)),
            Choices.CLIENT_CONTEXT),

    // ---- self
    MUTE(
            "mute",
            POST,
            "/communications/calls/{call}/mute",
            since(V1_0),
            takes(ClientContextRequest.class),
            answers(MuteParticipantOperation.class),
            completesAtOnce(),
            needs("Calls.Initiate.All"),
            Choices.CLIENT_CONTEXT),
    UNMUTE(
            "unmute",
            POST,
            "/communications/calls/{call}/unmute",
            since(V1_0),
            takes(ClientContextRequest.class),
            answers(UnmuteParticipantOperation.class),
            completesAtOnce(),
            needs("Calls.Initiate.All"),
            Choices.CLIENT_CONTEXT),
    CHANGE_SCREEN_SHARING_ROLE(
            "changeScreenSharingRole",
            POST,
            "/communications/calls/{call}/changeScreenSharingRole",
            since(V1_0),
            takes(ChangeScreenSharingRoleRequest.class),
            answersNothing(),
            atOnce(),
            needs("Calls.AccessMedia.All"),
            required("role", oneOf(ScreenSharingRole.VIEWER, ScreenSharingRole.SHARER))),
    UPDATE_METADATA(
            "updateMetadata",
            POST,
            "/communications/calls/{call}/updateMetadata",
            since(BETA),
            takes(UpdateMetadataRequest.class),
            answersNothing(),
            atOnce(),
            needs("Calls.JoinGroupCallAsGuest.All"),
            optional("metadata", text()),
            Choices.CLIENT_CONTEXT),
    UPDATE_RECORDING_STATUS(
            "updateRecordingStatus",
            POST,
            "/communications/calls/{call}/updateRecordingStatus",
            since(V1_0),
            takes(UpdateRecordingStatusRequest.class),
            answers(UpdateRecordingStatusOperation.class),
            completesAtOnce(),
            needs("Calls.JoinGroupCall.All"),
            required("status", oneOf(RecordingStatus.NOT_RECORDING, RecordingStatus.RECORDING, RecordingStatus.FAILED)),
            Choices.CLIENT_CONTEXT),
    ADD_LARGE_GALLERY_VIEW(
            "addLargeGalleryView",
            POST,
            "/communications/calls/{call}/addLargeGalleryView",
            since(V1_0),
            takes(ClientContextRequest.class),
            answers(AddLargeGalleryViewOperation.class),
            completesByNotification(60),
            needs("Calls.JoinGroupCallAsGuest.All"),
            Choices.CLIENT_CONTEXT),

    // ---- the rest
    LIST_OPERATIONS(
            "listOperations",
            HttpMethod.GET,
            "/communications/calls/{call}/operations",
            since(V1_0),
            takesNothing(),
            answersListOf(CommsOperation.class),
            atOnce(),
            needs("Calls.Initiate.All")),
    GET_OPERATION(
            "getOperation",
            HttpMethod.GET,
            "/communications/calls/{call}/operations/{operation}",
            since(V1_0),
            takesNothing(),
            answers(CommsOperation.class),
            atOnce(),
            needs("Calls.Initiate.All")),
    LIST_CONTENT_SHARING_SESSIONS(
            "listContentSharingSessions",
            HttpMethod.GET,
            "/communications/calls/{call}/contentSharingSessions",
            since(V1_0),
            takesNothing(),
            answersListOf(ContentSharingSession.class),
            atOnce(),
            needs("Calls.JoinGroupCallAsGuest.All")),
    GET_CONTENT_SHARING_SESSION(
            "getContentSharingSession",
            HttpMethod.GET,
            "/communications/calls/{call}/contentSharingSessions/{contentSharingSession}",
            since(V1_0),
            takesNothing(),
            answers(ContentSharingSession.class, PathVariable.CONTENT_SHARING_SESSION),
            atOnce(),
            needs("Calls.JoinGroupCallAsGuest.All")),
    LOG_TELECONFERENCE_DEVICE_QUALITY(
            "logTeleconferenceDeviceQuality",
            POST,
            "/communications/calls/logTeleconferenceDeviceQuality",
            since(V1_0),
            takes(LogTeleconferenceDeviceQualityRequest.class),
            answersNothing(),
            atOnce(),
            needs("Calls.AccessMedia.All"),
            required("quality", object(TeleconferenceDeviceQuality.class)),
            required("User-Agent", HeaderTextType.headerText())
                    .in(Parameter.Place.HTTP_HEADER)
                    .fromOption("userAgent")),

    CHECK(
            "check",
            HttpMethod.GET,
            "",
            since(V1_0),
            takesNothing(),
            answersNothing(),
            atOnce(),
            needs(),
            optional("callbackUri", text())),

    // ---- the other way: the service calls the application
    NOTIFICATIONS("notifications", POST, "", since(V1_0), takesNothing(), answersNothing(), atOnce(), needs());

    private static final List<CallOperation> SENT =
            Arrays.stream(values()).filter(CallOperation::isSent).toList();

    private static final Set<CallOperation> COMPOSED =
            EnumSet.of(REJOIN, SAY, COLLECT_TONES, DOWNLOAD_RECORDING, CHECK);

    private static final List<CallOperation> REQUESTS =
            SENT.stream().filter(each -> !COMPOSED.contains(each)).toList();

    private final String operation;
    private final HttpMethod method;
    private final PathTemplate path;
    private final Set<ApiVersion> versions;
    private final RequestBody body;
    private final Answer answer;
    private final Outcome outcome;
    private final List<String> permissions;
    private final List<Parameter> parameters;

    CallOperation(
            String operation,
            HttpMethod method,
            String path,
            Set<ApiVersion> versions,
            RequestBody body,
            Answer answer,
            Outcome outcome,
            List<String> permissions,
            Parameter... parameters) {
        this.operation = operation;
        this.method = method;
        this.path = PathTemplate.of(path);
        this.versions = versions;
        this.body = body;
        this.answer = answer;
        this.outcome = outcome;
        this.permissions = permissions;
        this.parameters = List.of(parameters);
    }

    /**
     * The operation of that name, in any case.
     *
     * @throws IllegalArgumentException if there is none; it names those that are near
     */
    public static CallOperation of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.operation.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> OperationErrors.unknownOperation(name));
    }

    /** All that can be sent to: every row but {@link #NOTIFICATIONS}. */
    public static List<CallOperation> sent() {
        return SENT;
    }

    /** All operations that are one request of Graph's, and no more. */
    public static List<CallOperation> requests() {
        return REQUESTS;
    }

    /** Whether it is a request; the alternative is to receive notifications. */
    public boolean isSent() {
        return this != NOTIFICATIONS;
    }

    /** What of its request is a prompt, or a list of them. */
    public Optional<Parameter> prompts() {
        return parameters().stream()
                .filter(each -> each.type()
                        .ofPrompt(JsonNodeFactory.instance.objectNode())
                        .isPresent())
                .findFirst();
    }

    /** Whether it is over when its prompts are. */
    public boolean plays() {
        return answer.type() == PlayPromptOperation.class;
    }

    /** Whether what comes of it is a recording. */
    public boolean records() {
        return answer.type() == RecordOperation.class;
    }

    /** Whether its answer is a call that was not there before. */
    public boolean makesCall() {
        return answer.ids().contains(PathVariable.CALL) && !variables().contains(PathVariable.CALL);
    }

    /** Whether it settles an incoming call, which the service lets ring for a limited time. */
    public boolean settlesRinging() {
        return this == ANSWER || this == REJECT || this == REDIRECT;
    }

    public HttpMethod method() {
        return method;
    }

    /** Below the version, with variables in braces. */
    public String path() {
        return path.text();
    }

    /** The variables of the path, in its order. */
    public List<PathVariable> variables() {
        return path.variables();
    }

    public Set<ApiVersion> versions() {
        return versions;
    }

    /** The record of the model that can be its request; {@link Void} for a request without a body. */
    public Class<?> requestType() {
        return body.record();
    }

    public Answer answer() {
        return answer;
    }

    public Outcome outcome() {
        return outcome;
    }

    /**
     * How long to await it unless the user says otherwise.
     *
     * @return zero for what needs no waiting
     * @throws IllegalArgumentException if this cannot be awaited for that
     */
    public Duration awaitTimeout(Await await) {
        if (await == Await.RESPONSE) {
            return Duration.ZERO;
        }
        Duration own = outcome.timeouts().get(await);
        if (own == null) {
            throw OperationErrors.cannotAwait(this, await);
        }
        return own;
    }

    /** The least application permission; of several, the one that fits the kind of call. None needed if empty. */
    public List<String> permissions() {
        return permissions;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** The name, as in the endpoint's URI. */
    @Override
    public String toString() {
        return operation;
    }

    PathTemplate pathTemplate() {
        return path;
    }

    /** What must hold between the parameters of the request, such as {@code targets or meetingInfo}; empty for most. */
    public List<String> conditions() {
        return body.rules().stream().map(RequestBody.Rule::needs).toList();
    }

    RequestBody body() {
        return body;
    }

    private static List<String> needs(String... permissions) {
        return List.of(permissions);
    }
}
