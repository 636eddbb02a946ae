package io.github.graphcalls;

import org.apache.camel.spi.Metadata;

/** The names of message headers, of exchange properties and of the exchange variable. */
public final class GraphCallsConstants {

    // ---- ids, set by consumers and by producers that learn them, read by producers

    @Metadata(
            label = "common",
            description = "The id of the call. A producer uses it before the option callId.",
            javaType = "String")
    public static final String CALL_ID = "CamelGraphCallsCallId";

    @Metadata(label = "common", description = "The id of the operation.", javaType = "String")
    public static final String OPERATION_ID = "CamelGraphCallsOperationId";

    // ---- events

    @Metadata(
            label = "consumer",
            description = "What the notification tells, such as incoming or toneReceived.",
            javaType = "String")
    public static final String EVENT = "CamelGraphCallsEvent";

    @Metadata(
            label = "consumer",
            description = "How the service calls the change: created, updated or deleted.",
            javaType = "String")
    public static final String CHANGE_TYPE = "CamelGraphCallsChangeType";

    @Metadata(
            label = "consumer",
            description = "The URL of the resource that changed, as it came.",
            javaType = "String")
    public static final String RESOURCE_URL = "CamelGraphCallsResourceUrl";

    @Metadata(
            label = "common",
            description =
                    "The text that the operation was given. For a producer: the text to give, at most 256 characters.",
            javaType = "String")
    public static final String CLIENT_CONTEXT = "CamelGraphCallsClientContext";

    @Metadata(label = "consumer", description = "The state of the call, such as established.", javaType = "String")
    public static final String STATE = "CamelGraphCallsState";

    @Metadata(
            label = "consumer",
            description = "The state of the call before, where the event is a change of state.",
            javaType = "String")
    public static final String PREVIOUS_STATE = "CamelGraphCallsPreviousState";

    @Metadata(
            label = "consumer",
            description = "On terminated: what the code and sub-code of the end mean.",
            javaType = "String")
    public static final String END_REASON = "CamelGraphCallsEndReason";

    @Metadata(
            label = "consumer",
            description = "On terminated: what to check, where there is something to check.",
            javaType = "String")
    public static final String END_ADVICE = "CamelGraphCallsEndAdvice";

    @Metadata(
            label = "consumer",
            description = "On terminated: true where the call ended as calls end, false where it failed.",
            javaType = "Boolean")
    public static final String END_NORMAL = "CamelGraphCallsEndNormal";

    @Metadata(
            label = "consumer",
            description = "The key that was pressed: a digit, an asterisk or #.",
            javaType = "String")
    public static final String TONE = "CamelGraphCallsTone";

    @Metadata(
            label = "common",
            description = "The tenant that the callback's token names. For create: the tenant of the call.",
            javaType = "String")
    public static final String TENANT_ID = "CamelGraphCallsTenantId";

    @Metadata(
            label = "consumer",
            description = "The id of the service's message; the notifications of one request share it.",
            javaType = "String")
    public static final String MESSAGE_ID = "CamelGraphCallsMessageId";

    @Metadata(
            label = "consumer",
            description = "The id by which Microsoft's support finds the call.",
            javaType = "String")
    public static final String SCENARIO_ID = "CamelGraphCallsScenarioId";

    @Metadata(label = "consumer", description = "The id that the calls of one human call share.", javaType = "String")
    public static final String CHAIN_ID = "CamelGraphCallsChainId";

    @Metadata(
            label = "consumer",
            description = "Whether the event was delivered before and its route failed or was cut off.",
            javaType = "Boolean")
    public static final String REDELIVERED = "CamelGraphCallsRedelivered";

    @Metadata(
            label = "consumer",
            description =
                    "Whether the component found out itself what the service did not tell: that the call is over.",
            javaType = "Boolean")
    public static final String SYNTHETIC = "CamelGraphCallsSynthetic";

    @Metadata(
            label = "consumer",
            description =
                    "The call whose meeting this call has joined again. Set by rejoin, and with all events of a call that"
                            + " rejoin or rejoinPolicy made.",
            javaType = "String")
    public static final String REPLACES_CALL_ID = "CamelGraphCallsReplacesCallId";

    // ---- ids and request parameters, each before the option of its name

    @Metadata(label = "common", description = "The id of the participant.", javaType = "String")
    public static final String PARTICIPANT_ID = "CamelGraphCallsParticipantId";

    @Metadata(label = "common", description = "The id of the audio routing group.", javaType = "String")
    public static final String AUDIO_ROUTING_GROUP_ID = "CamelGraphCallsAudioRoutingGroupId";

    @Metadata(label = "common", description = "The id of the content sharing session.", javaType = "String")
    public static final String CONTENT_SHARING_SESSION_ID = "CamelGraphCallsContentSharingSessionId";

    @Metadata(
            label = "producer",
            description = "The https address to which the service sends the notifications of the call. For "
                    + "create and join (required), answer, reject, redirect, rejoin and check.",
            javaType = "String")
    public static final String CALLBACK_URI = "CamelGraphCallsCallbackUri";

    @Metadata(
            label = "producer",
            description =
                    "Whom to call, separated by commas: user:ID, phone:NUMBER with its plus sign, application:ID, "
                            + "applicationInstance:ID, guest:ID, a GUID (a user), a number (a phone), or JSON. For "
                            + "create and redirect (1 to 25).",
            javaType = "Object")
    public static final String TARGETS = "CamelGraphCallsTargets";

    @Metadata(
            label = "producer",
            description = "From whom the call comes, such as applicationInstance:ID, which calls to phones "
                    + "need; or JSON. For create and join.",
            javaType = "Object")
    public static final String SOURCE = "CamelGraphCallsSource";

    @Metadata(
            label = "producer",
            description = "What the call shall have, separated by commas: audio (the default), video, "
                    + "videoBasedScreenSharing, data. For create and join.",
            javaType = "Object")
    public static final String REQUESTED_MODALITIES = "CamelGraphCallsRequestedModalities";

    @Metadata(
            label = "producer",
            description = "Who handles the media, as JSON; by default the service. For create, join and answer.",
            javaType = "Object")
    public static final String MEDIA_CONFIG = "CamelGraphCallsMediaConfig";

    @Metadata(
            label = "producer",
            description = "The chat of the meeting to join, as JSON. For create and join.",
            javaType = "Object")
    public static final String CHAT_INFO = "CamelGraphCallsChatInfo";

    @Metadata(
            label = "producer",
            description = "The meeting to join, as JSON. For create and join.",
            javaType = "Object")
    public static final String MEETING_INFO = "CamelGraphCallsMeetingInfo";

    @Metadata(
            label = "producer",
            description = "The link of the Teams meeting to join, as people paste it. For join.",
            javaType = "String")
    public static final String JOIN_URL = "CamelGraphCallsJoinUrl";

    @Metadata(
            label = "producer",
            description = "The number of the Teams meeting to join. For join.",
            javaType = "String")
    public static final String JOIN_MEETING_ID = "CamelGraphCallsJoinMeetingId";

    @Metadata(
            label = "producer",
            description = "The passcode of the meeting that joinMeetingId names. For join.",
            javaType = "String")
    public static final String PASSCODE = "CamelGraphCallsPasscode";

    @Metadata(label = "producer", description = "What the meeting allows, as JSON. For create.", javaType = "Object")
    public static final String MEETING_CAPABILITY = "CamelGraphCallsMeetingCapability";

    @Metadata(label = "producer", description = "The subject of the call. For create and join.", javaType = "String")
    public static final String SUBJECT = "CamelGraphCallsSubject";

    @Metadata(
            label = "producer",
            description = "Further options of the call, as JSON. For create, join and answer.",
            javaType = "Object")
    public static final String CALL_OPTIONS = "CamelGraphCallsCallOptions";

    @Metadata(label = "producer", description = "How long to ring, 1 to 115 seconds. For create.", javaType = "Integer")
    public static final String RINGING_TIMEOUT_IN_SECONDS = "CamelGraphCallsRingingTimeoutInSeconds";

    @Metadata(
            label = "producer",
            description = "How the call may be forwarded, separated by commas: none, noMissedCall, "
                    + "disableForwardingExceptPhone, disableForwarding. For create and redirect.",
            javaType = "Object")
    public static final String ROUTING_POLICIES = "CamelGraphCallsRoutingPolicies";

    @Metadata(
            label = "producer",
            description = "What is accepted, separated by commas: audio (the default), video, "
                    + "videoBasedScreenSharing. For answer.",
            javaType = "Object")
    public static final String ACCEPTED_MODALITIES = "CamelGraphCallsAcceptedModalities";

    @Metadata(
            label = "producer",
            description = "How many participants one bot takes, for policy recording. For answer.",
            javaType = "Integer")
    public static final String PARTICIPANT_CAPACITY = "CamelGraphCallsParticipantCapacity";

    @Metadata(
            label = "producer",
            description = "Why the call is not taken: none, busy or forbidden. For reject.",
            javaType = "String")
    public static final String REASON = "CamelGraphCallsReason";

    @Metadata(
            label = "producer",
            description =
                    "How long to ring, 15 to 90 seconds; by default 55, with several targets 60. For " + "redirect.",
            javaType = "Integer")
    public static final String TIMEOUT = "CamelGraphCallsTimeout";

    @Metadata(
            label = "producer",
            description = "Whether to hide who is called. For redirect in beta.",
            javaType = "Boolean")
    public static final String MASK_CALLEE = "CamelGraphCallsMaskCallee";

    @Metadata(
            label = "producer",
            description = "Whether to hide who calls. For redirect in beta.",
            javaType = "Boolean")
    public static final String MASK_CALLER = "CamelGraphCallsMaskCaller";

    @Metadata(
            label = "producer",
            description = "How targets ring: default, simultaneousRing or forward. Deprecated by Graph. For "
                    + "redirect in beta.",
            javaType = "String")
    public static final String TARGET_DISPOSITION = "CamelGraphCallsTargetDisposition";

    @Metadata(
            label = "producer",
            description = "To whom to transfer, written as in targets. For transfer (required).",
            javaType = "Object")
    public static final String TRANSFER_TARGET = "CamelGraphCallsTransferTarget";

    @Metadata(
            label = "producer",
            description = "Whom to transfer, as JSON with participantId; needed in group calls. For transfer.",
            javaType = "Object")
    public static final String TRANSFEREE = "CamelGraphCallsTransferee";

    @Metadata(
            label = "producer",
            description = "Whom to invite, at most 5, written as in targets; for muteAllParticipants the ids of "
                    + "participants. For inviteParticipants (required) and muteAllParticipants.",
            javaType = "Object")
    public static final String PARTICIPANTS = "CamelGraphCallsParticipants";

    @Metadata(
            label = "producer",
            description = "What each participant hears, as a JSON array. For configureMixer (required).",
            javaType = "Object")
    public static final String PARTICIPANT_MIXER_LEVELS = "CamelGraphCallsParticipantMixerLevels";

    @Metadata(
            label = "producer",
            description = "What is played instead of the music: the https address of a WAV file, or JSON. For "
                    + "startHoldMusic.",
            javaType = "Object")
    public static final String CUSTOM_PROMPT = "CamelGraphCallsCustomPrompt";

    @Metadata(
            label = "producer",
            description =
                    "oneToOne or multicast. For createAudioRoutingGroup (required) and " + "updateAudioRoutingGroup.",
            javaType = "String")
    public static final String ROUTING_MODE = "CamelGraphCallsRoutingMode";

    @Metadata(
            label = "producer",
            description = "The id of the participant who is heard. For createAudioRoutingGroup (required) and "
                    + "updateAudioRoutingGroup.",
            javaType = "String")
    public static final String SOURCES = "CamelGraphCallsSources";

    @Metadata(
            label = "producer",
            description = "The ids of the participants who hear, separated by commas; exactly one for oneToOne. "
                    + "For createAudioRoutingGroup (required) and updateAudioRoutingGroup.",
            javaType = "Object")
    public static final String RECEIVERS = "CamelGraphCallsReceivers";

    @Metadata(
            label = "producer",
            description = "What to play, separated by commas: https addresses of WAV files (one channel, 16 "
                    + "kHz, 16 bits), or JSON. For playPrompt (required, at most 20), recordResponse and "
                    + "record (at most one).",
            javaType = "Object")
    public static final String PROMPTS = "CamelGraphCallsPrompts";

    @Metadata(
            label = "producer",
            description = "Whether the prompts begin again until they are cancelled. For playPrompt in beta.",
            javaType = "Boolean")
    public static final String LOOP = "CamelGraphCallsLoop";

    @Metadata(
            label = "producer",
            description = "Whether prompts and recordings under way are cut off. For recordResponse and record.",
            javaType = "Boolean")
    public static final String BARGE_IN_ALLOWED = "CamelGraphCallsBargeInAllowed";

    @Metadata(
            label = "producer",
            description = "How long to wait for speech after the prompt, 1 to 120 seconds; by default 5. For "
                    + "recordResponse and record.",
            javaType = "Integer")
    public static final String INITIAL_SILENCE_TIMEOUT_IN_SECONDS = "CamelGraphCallsInitialSilenceTimeoutInSeconds";

    @Metadata(
            label = "producer",
            description = "How long a silence ends the recording, 1 to 120 seconds; by default 5. For "
                    + "recordResponse and record.",
            javaType = "Integer")
    public static final String MAX_SILENCE_TIMEOUT_IN_SECONDS = "CamelGraphCallsMaxSilenceTimeoutInSeconds";

    @Metadata(
            label = "producer",
            description = "How long to record, 1 to 120 seconds; by default 5. For recordResponse and record.",
            javaType = "Integer")
    public static final String MAX_RECORD_DURATION_IN_SECONDS = "CamelGraphCallsMaxRecordDurationInSeconds";

    @Metadata(
            label = "producer",
            description = "Whether a beep tells that the recording begins; by default it does. For "
                    + "recordResponse and record.",
            javaType = "Boolean")
    public static final String PLAY_BEEP = "CamelGraphCallsPlayBeep";

    @Metadata(
            label = "producer",
            description = "The keys that end the recording, separated by commas: 0 to 9, star, pound. For "
                    + "recordResponse and record.",
            javaType = "Object")
    public static final String STOP_TONES = "CamelGraphCallsStopTones";

    @Metadata(
            label = "producer",
            description = "Whether the recording can be fetched before it ends. For record.",
            javaType = "Boolean")
    public static final String STREAM_WHILE_RECORDING = "CamelGraphCallsStreamWhileRecording";

    @Metadata(label = "producer", description = "The format of the recording. For record.", javaType = "String")
    public static final String RECORDING_FORMAT = "CamelGraphCallsRecordingFormat";

    @Metadata(
            label = "producer",
            description = "The keys to press, separated by commas: 0 to 9, star, pound, a to d, flash. For "
                    + "sendDtmfTones (required).",
            javaType = "Object")
    public static final String TONES = "CamelGraphCallsTones";

    @Metadata(
            label = "producer",
            description = "The pause between the tones in milliseconds. For sendDtmfTones.",
            javaType = "Integer")
    public static final String DELAY_BETWEEN_TONES_MS = "CamelGraphCallsDelayBetweenTonesMs";

    @Metadata(
            label = "producer",
            description = "viewer or sharer. For changeScreenSharingRole (required).",
            javaType = "String")
    public static final String ROLE = "CamelGraphCallsRole";

    @Metadata(
            label = "producer",
            description = "The text that the roster shows for the application. For updateMetadata.",
            javaType = "String")
    public static final String METADATA = "CamelGraphCallsMetadata";

    @Metadata(
            label = "producer",
            description = "notRecording, recording or failed. For updateRecordingStatus (required).",
            javaType = "String")
    public static final String STATUS = "CamelGraphCallsStatus";

    @Metadata(
            label = "producer",
            description = "What the device measured, as JSON. For logTeleconferenceDeviceQuality (required).",
            javaType = "Object")
    public static final String QUALITY = "CamelGraphCallsQuality";

    @Metadata(
            label = "producer",
            description = "The header User-Agent: the device and its software. For "
                    + "logTeleconferenceDeviceQuality (required).",
            javaType = "String")
    public static final String USER_AGENT = "CamelGraphCallsUserAgent";

    @Metadata(
            label = "producer",
            description = "An OData query such as $select=id,state. For get, listParticipants, getParticipant, "
                    + "listAudioRoutingGroups and getAudioRoutingGroup.",
            javaType = "String")
    public static final String QUERY = "CamelGraphCallsQuery";

    // ---- collectTones

    @Metadata(
            label = "consumer",
            description = "What collectTones collected: the keys that were pressed. Not set where there are none.",
            javaType = "String")
    public static final String DIGITS = "CamelGraphCallsDigits";

    @Metadata(
            label = "consumer",
            description =
                    "How collectTones ended: collected, silence (no key came) or wrong (the keys were not allowed).",
            javaType = "String")
    public static final String DIGITS_OUTCOME = "CamelGraphCallsDigitsOutcome";

    @Metadata(
            label = "producer",
            description = "The text to speak. For say (required unless the body is the text).",
            javaType = "String")
    public static final String SAY = "CamelGraphCallsSay";

    @Metadata(label = "producer", description = "Who speaks the text. For say.", javaType = "String")
    public static final String VOICE = "CamelGraphCallsVoice";

    // ---- recordings

    @Metadata(
            label = "producer",
            description = "Where a recording is. For downloadRecording, unless the body tells it.",
            javaType = "String")
    public static final String RECORDING_LOCATION = "CamelGraphCallsRecordingLocation";

    @Metadata(
            label = "producer",
            description =
                    "The recording's own token. For downloadRecording, together with CamelGraphCallsRecordingLocation.",
            javaType = "String")
    public static final String RECORDING_ACCESS_TOKEN = "CamelGraphCallsRecordingAccessToken";

    @Metadata(
            label = "producer",
            description =
                    "The file into which a recording was downloaded. Set by downloadRecording and recordResponse with"
                            + " the option recordingFile.",
            javaType = "String")
    public static final String RECORDING_FILE = "CamelGraphCallsRecordingFile";

    @Metadata(
            label = "producer",
            description = "Whether the self-test found all as it should be. Set by check.",
            javaType = "Boolean")
    public static final String CHECK_PASSED = "CamelGraphCallsCheckPassed";

    // ---- no headers

    /** The exchange variable that holds the call as known at the notification: a {@code GraphCall}. */
    public static final String CALL_VARIABLE = "graphCall";

    /** The exchange property that holds the body which this component put there: an answer is no request. */
    public static final String RESOURCE = "CamelGraphCallsResource";

    /** The exchange property that says of which call this event was delivered before. */
    static final String REDELIVERED_CALL = "CamelGraphCallsRedeliveredCall";

    /** The exchange property that says of which call the meeting is joined again. */
    static final String REPLACES = "CamelGraphCallsReplaces";

    /** The exchange property that says to which call's notification the service still awaits an answer. */
    static final String ANSWER_OWED = "CamelGraphCallsAnswerOwed";

    private GraphCallsConstants() {}
}
