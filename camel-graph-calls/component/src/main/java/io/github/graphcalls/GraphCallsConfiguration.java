package io.github.graphcalls;

import io.github.graphcalls.callback.Acknowledge;
import io.github.graphcalls.graph.Cloud;
import io.github.graphcalls.media.SpeechSynthesizer;
import io.github.graphcalls.operation.ApiVersion;
import io.github.graphcalls.operation.Await;
import java.time.Duration;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * Options that an endpoint may set for itself and otherwise takes from the component. Camel fills this class; what it says
 * is checked and read once, when an endpoint or consumer starts.
 */
@UriParams
public class GraphCallsConfiguration implements Cloneable {

    private static final String RECORDING_HOSTS =
            ".skype.com,.microsoft.com,.microsoft.us,.office.com,.office.net,localhost,127.0.0.1";

    // ---- service

    @UriParam(
            label = "service",
            defaultValue = "global",
            description =
                    "The Microsoft cloud of the tenant. It sets Graph's host, the login host, the scope of tokens,"
                            + " and the keys and issuers of callback tokens together.")
    private Cloud cloud = Cloud.GLOBAL;

    @UriParam(
            label = "service",
            description = "Scheme, host and port of Graph, without a version. By default that of the cloud."
                    + " http is accepted for loopback addresses alone.")
    private String baseUrl;

    // text, because Camel finds enum constants by their Java names, and none can be called v1.0
    @UriParam(
            label = "service",
            enums = "v1.0,beta",
            defaultValue = "v1.0",
            description = "The version of Graph's API.")
    private String apiVersion = ApiVersion.V1_0.toString();

    @UriParam(
            label = "service",
            defaultValue = "false",
            description = "Whether to use the beta's former paths below /app/calls. Needs apiVersion=beta.")
    private boolean legacyPaths;

    // ---- security

    @UriParam(
            label = "security",
            description = "The application's (client) id in Microsoft Entra. Callback tokens must be issued for it.")
    private String applicationId;

    @UriParam(
            label = "security",
            secret = true,
            description =
                    "A ready access token for Graph, for trying things out. It is used until it ends and not renewed.")
    private String accessToken;

    @UriParam(
            label = "consumer,security",
            description =
                    "Issuers of callback tokens that are trusted, separated by commas. By default those of the cloud.")
    private String issuers;

    @UriParam(
            label = "consumer,security",
            description =
                    "Ids of the tenants that may call, separated by commas. By default all may. With this set, a token"
                            + " that names no tenant is refused.")
    private String tenants;

    @UriParam(
            label = "consumer,security",
            description = "Where the keys of callback tokens are published. By default that of the cloud.")
    private String openIdConfigurationUrl;

    @UriParam(
            label = "consumer,security",
            defaultValue = "5m",
            description =
                    "How far the clocks of the service and of this machine may differ when a token's times are checked.")
    private Duration clockSkew = Duration.ofMinutes(5);

    @UriParam(
            label = "consumer,security",
            defaultValue = "true",
            description =
                    "Whether the bearer token of callbacks is checked. Switch it off only where nobody but yourself"
                            + " can reach the door.")
    private boolean validateToken = true;

    // ---- common

    @UriParam(
            label = "common",
            defaultValue = "typed",
            description = "What message bodies are: typed (records), json (Jackson's JsonNode), map or string.")
    private BodyType bodyType = BodyType.TYPED;

    // ---- consumer

    @UriParam(
            label = "consumer",
            description = "The events to receive, separated by commas: incoming, establishing, ringing, established,"
                    + " mediaActive, hold, transferring, transferAccepted, redirecting, terminating, terminated,"
                    + " toneReceived, participantsUpdated, participantJoined, participantLeft, participantMuted,"
                    + " participantUnmuted, participantInLobby, aloneInCall, operationCompleted, operationFailed,"
                    + " contentSharingUpdated, callUpdated, recordingParticipantJoining, recordingParticipantLeft,"
                    + " unknown. By default all but those that come only when asked for: the ones of single participants,"
                    + " aloneInCall and the ones of recording.")
    private String events;

    @UriParam(
            label = "consumer",
            defaultValue = "false",
            description =
                    "Whether a human call that the service announces as several calls, within two seconds and with one"
                            + " chain id, rings once. Of the others nothing is told until one of them is answered; their"
                            + " ids are in the variable graphCall of the first, as mergedCallIds.")
    private boolean mergeRings;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "accept",
            description =
                    "What the service is answered about a participant who joins a call recorded by policy, where the"
                            + " route of recordingParticipantJoining fails or takes longer than acknowledgeTimeout.")
    private RecordingJoin recordingJoinDefault = RecordingJoin.ACCEPT;

    @UriParam(
            label = "consumer",
            defaultValue = "/api/calls",
            description = "The path on the platform's HTTP server at which the service's notifications are received.")
    private String path = "/api/calls";

    @UriParam(
            label = "consumer",
            defaultValue = "received",
            description =
                    "When a notification is acknowledged to the service: once it is received, or once the route has"
                            + " completed; a route that failed then answers 500, and the service may send it again.")
    private Acknowledge acknowledge = Acknowledge.RECEIVED;

    @UriParam(
            label = "consumer",
            description = "The consumer's durable name: what was acknowledged for it is routed under this name after a"
                    + " restart or by another node. By default the route's id.")
    private String subscription;

    @UriParam(
            label = "consumer",
            defaultValue = "1",
            description =
                    "How often a notification whose route fails is routed in all before it is parked: kept, counted"
                            + " and not routed again. At least 1. Meant for acknowledge=received.")
    private int maximumDeliveries = 1;

    @UriParam(label = "consumer", description = "An endpoint to which a notification is sent when it is parked.")
    private String deadLetterUri;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10s",
            description =
                    "How long an answer to the service may be held back, by a route with acknowledge=completed or by"
                            + " a full queue, before it is 503.")
    private Duration acknowledgeTimeout = Duration.ofSeconds(10);

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "8",
            description =
                    "How many answers may be held back at a time; beyond that the answer is 503. Each of them occupies"
                            + " a thread of the HTTP server, which has 20.")
    private int maxHeldAnswers = 8;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1048576",
            description = "The largest body of a callback in bytes. A larger one is answered with 413.")
    private int maxBodySize = 1024 * 1024;

    // ---- producer

    @UriParam(
            label = "producer",
            defaultValue = "response",
            description =
                    "When the exchange goes on: with the HTTP answer (response), the operation's outcome (completed),"
                            + " or when the call gets to a state (established, mediaActive, terminated).")
    private Await await = Await.RESPONSE;

    @UriParam(
            label = "producer",
            description = "How long to await what await says. The default is that of the operation.")
    private Duration awaitTimeout;

    @UriParam(label = "producer", description = "The id of the call, unless the header CamelGraphCallsCallId has it.")
    private String callId;

    // ---- request parameters

    @UriParam(
            label = "producer",
            description = "The id of the participant, unless the header CamelGraphCallsParticipantId has it.")
    private String participantId;

    @UriParam(
            label = "producer",
            description = "The id of the operation, unless the header CamelGraphCallsOperationId has it.")
    private String operationId;

    @UriParam(
            label = "producer",
            description = "The id of the audio routing group, unless the header "
                    + "CamelGraphCallsAudioRoutingGroupId has it.")
    private String audioRoutingGroupId;

    @UriParam(
            label = "producer",
            description = "The id of the content sharing session, unless the header "
                    + "CamelGraphCallsContentSharingSessionId has it.")
    private String contentSharingSessionId;

    @UriParam(
            label = "producer",
            description = "The https address to which the service sends the notifications of the call. For "
                    + "create and join (required), answer, reject, redirect, rejoin and check.")
    private String callbackUri;

    @UriParam(
            label = "producer",
            description =
                    "Whom to call, separated by commas: user:ID, phone:NUMBER with its plus sign, application:ID, "
                            + "applicationInstance:ID, guest:ID, a GUID (a user), a number (a phone), or JSON. For "
                            + "create and redirect (1 to 25).")
    private String targets;

    @UriParam(
            label = "producer",
            description = "From whom the call comes, such as applicationInstance:ID, which calls to phones "
                    + "need; or JSON. For create and join.")
    private String source;

    @UriParam(
            label = "producer",
            description = "What the call shall have, separated by commas: audio (the default), video, "
                    + "videoBasedScreenSharing, data. For create and join.")
    private String requestedModalities;

    @UriParam(
            label = "producer",
            description = "Who handles the media, as JSON; by default the service. For create, join and answer.")
    private String mediaConfig;

    @UriParam(label = "producer", description = "The chat of the meeting to join, as JSON. For create and join.")
    private String chatInfo;

    @UriParam(label = "producer", description = "The meeting to join, as JSON. For create and join.")
    private String meetingInfo;

    @UriParam(
            label = "producer",
            description = "The link of the Teams meeting to join, as people paste it: long or short, also as mail"
                    + " programs and browsers rewrite it. For join.")
    private String joinUrl;

    @UriParam(
            label = "producer",
            description = "The number of the Teams meeting to join, 9 to 20 digits, blanks allowed. For join.")
    private String joinMeetingId;

    @UriParam(
            label = "producer",
            secret = true,
            description = "The passcode of the meeting that joinMeetingId names, or whose short link lacks it. For"
                    + " join.")
    private String passcode;

    @UriParam(label = "producer", description = "What the meeting allows, as JSON. For create.")
    private String meetingCapability;

    @UriParam(label = "producer", description = "The subject of the call. For create and join.")
    private String subject;

    @UriParam(label = "producer", description = "Further options of the call, as JSON. For create, join and answer.")
    private String callOptions;

    @UriParam(label = "producer", description = "How long to ring, 1 to 115 seconds. For create.")
    private Integer ringingTimeoutInSeconds;

    @UriParam(
            label = "producer",
            description = "How the call may be forwarded, separated by commas: none, noMissedCall, "
                    + "disableForwardingExceptPhone, disableForwarding. For create and redirect.")
    private String routingPolicies;

    @UriParam(
            label = "producer",
            description = "What is accepted, separated by commas: audio (the default), video, "
                    + "videoBasedScreenSharing. For answer.")
    private String acceptedModalities;

    @UriParam(
            label = "producer",
            description = "How many participants one bot takes, for policy recording. For answer.")
    private Integer participantCapacity;

    @UriParam(label = "producer", description = "Why the call is not taken: none, busy or forbidden. For reject.")
    private String reason;

    @UriParam(
            label = "producer",
            description =
                    "How long to ring, 15 to 90 seconds; by default 55, with several targets 60. For " + "redirect.")
    private Integer timeout;

    @UriParam(label = "producer", description = "Whether to hide who is called. For redirect in beta.")
    private Boolean maskCallee;

    @UriParam(label = "producer", description = "Whether to hide who calls. For redirect in beta.")
    private Boolean maskCaller;

    @UriParam(
            label = "producer",
            description = "How targets ring: default, simultaneousRing or forward. Deprecated by Graph. For "
                    + "redirect in beta.")
    private String targetDisposition;

    @UriParam(label = "producer", description = "To whom to transfer, written as in targets. For transfer (required).")
    private String transferTarget;

    @UriParam(
            label = "producer",
            description = "Whom to transfer, as JSON with participantId; needed in group calls. For transfer.")
    private String transferee;

    @UriParam(
            label = "producer",
            description = "Whom to invite, at most 5, written as in targets; for muteAllParticipants the ids of "
                    + "participants. For inviteParticipants (required) and muteAllParticipants.")
    private String participants;

    @UriParam(
            label = "producer",
            description = "What each participant hears, as a JSON array. For configureMixer (required).")
    private String participantMixerLevels;

    @UriParam(
            label = "producer",
            description = "What is played instead of the music: the https address of a WAV file, or JSON. For "
                    + "startHoldMusic.")
    private String customPrompt;

    @UriParam(
            label = "producer",
            description =
                    "oneToOne or multicast. For createAudioRoutingGroup (required) and " + "updateAudioRoutingGroup.")
    private String routingMode;

    @UriParam(
            label = "producer",
            description = "The id of the participant who is heard. For createAudioRoutingGroup (required) and "
                    + "updateAudioRoutingGroup.")
    private String sources;

    @UriParam(
            label = "producer",
            description = "The ids of the participants who hear, separated by commas; exactly one for oneToOne. "
                    + "For createAudioRoutingGroup (required) and updateAudioRoutingGroup.")
    private String receivers;

    @UriParam(
            label = "producer",
            description = "What to play, separated by commas: https addresses of WAV files (one channel, 16 "
                    + "kHz, 16 bits), classpath: and file: resources (any WAV, served to the service from here), "
                    + "or JSON. For playPrompt (required, at most 20), recordResponse and record (at most one).")
    private String prompts;

    @UriParam(
            label = "producer",
            description = "Whether the prompts begin again until they are cancelled. For playPrompt in beta.")
    private Boolean loop;

    @UriParam(
            label = "producer",
            description = "Whether prompts and recordings under way are cut off. For recordResponse and record.")
    private Boolean bargeInAllowed;

    @UriParam(
            label = "producer",
            description = "How long to wait for speech after the prompt, 1 to 120 seconds; by default 5. For "
                    + "recordResponse and record.")
    private Integer initialSilenceTimeoutInSeconds;

    @UriParam(
            label = "producer",
            description = "How long a silence ends the recording, 1 to 120 seconds; by default 5. For "
                    + "recordResponse and record.")
    private Integer maxSilenceTimeoutInSeconds;

    @UriParam(
            label = "producer",
            description = "How long to record, 1 to 120 seconds; by default 5. For recordResponse and record.")
    private Integer maxRecordDurationInSeconds;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description = "Whether a beep tells that the recording begins; by default it does. For "
                    + "recordResponse and record.")
    private Boolean playBeep;

    @UriParam(
            label = "producer",
            description = "The keys that end the recording, separated by commas: 0 to 9, star, pound. For "
                    + "recordResponse and record.")
    private String stopTones;

    @UriParam(label = "producer", description = "Whether the recording can be fetched before it ends. For record.")
    private Boolean streamWhileRecording;

    @UriParam(label = "producer", description = "The format of the recording. For record.")
    private String recordingFormat;

    @UriParam(
            label = "producer",
            description = "The keys to press, separated by commas: 0 to 9, star, pound, a to d, flash. For "
                    + "sendDtmfTones (required).")
    private String tones;

    @UriParam(label = "producer", description = "The pause between the tones in milliseconds. For sendDtmfTones.")
    private Integer delayBetweenTonesMs;

    @UriParam(label = "producer", description = "viewer or sharer. For changeScreenSharingRole (required).")
    private String role;

    @UriParam(
            label = "producer",
            description = "The text that the roster shows for the application. For updateMetadata.")
    private String metadata;

    @UriParam(
            label = "producer",
            description = "notRecording, recording or failed. For updateRecordingStatus (required).")
    private String status;

    @UriParam(
            label = "producer",
            description = "What the device measured, as JSON. For logTeleconferenceDeviceQuality (required).")
    private String quality;

    @UriParam(
            label = "producer",
            description = "The header User-Agent: the device and its software. For "
                    + "logTeleconferenceDeviceQuality (required).")
    private String userAgent;

    @UriParam(
            label = "producer",
            description = "An OData query such as $select=id,state. For get, listParticipants, getParticipant, "
                    + "listAudioRoutingGroups and getAudioRoutingGroup.")
    private String query;

    @UriParam(
            label = "producer",
            description = "A text of at most 256 characters that comes back in what tells of the operation. For "
                    + "most operations on a call.")
    private String clientContext;

    @UriParam(
            label = "producer",
            description = "The text to speak, unless the header CamelGraphCallsSay or the body has it; at most 5000 "
                    + "characters. For say.")
    private String say;

    @UriParam(
            label = "producer",
            description = "Who speaks the text: a language such as en for espeak-ng, a name such as "
                    + "en-US-AvaNeural for a speech service. For say.")
    private String voice;

    // ---- end of request parameters

    // ---- collectTones

    @UriParam(
            label = "producer,tones",
            defaultValue = "1",
            description = "For collectTones: how many keys complete the answer, 1 to 64.")
    private int maxDigits = 1;

    @UriParam(
            label = "producer,tones",
            description =
                    "For collectTones: the key that completes the answer before maxDigits: 0 to 9, star or pound. It is"
                            + " no part of the answer.")
    private String terminator;

    @UriParam(
            label = "producer,tones",
            defaultValue = "5s",
            description = "For collectTones: how long to wait for the first key once the prompts have been heard.")
    private Duration firstDigitTimeout = Duration.ofSeconds(5);

    @UriParam(
            label = "producer,tones",
            defaultValue = "3s",
            description = "For collectTones: how long to wait for each further key. Then what has come is the answer.")
    private Duration interDigitTimeout = Duration.ofSeconds(3);

    @UriParam(
            label = "producer,tones",
            defaultValue = "true",
            description =
                    "For collectTones: whether the first key cuts the prompts off. Otherwise keys are ignored while"
                            + " prompts are heard.")
    private boolean bargeIn = true;

    @UriParam(
            label = "producer,tones",
            description =
                    "For collectTones: a regular expression that the whole answer must match. By default any does.")
    private String pattern;

    @UriParam(
            label = "producer,tones",
            defaultValue = "2",
            description = "For collectTones: how often the question is asked again after silence or a wrong answer.")
    private int retries = 2;

    @UriParam(
            label = "producer,tones",
            description =
                    "For collectTones: prompts that are heard before the question is asked again because no key came.")
    private String silencePrompts;

    @UriParam(
            label = "producer,tones",
            description =
                    "For collectTones: prompts that are heard before the question is asked again because the answer was"
                            + " wrong.")
    private String wrongPrompts;

    @UriParam(
            label = "producer,tones",
            defaultValue = "false",
            description =
                    "For collectTones: whether keys that were pressed before the question count. Otherwise they are"
                            + " dropped.")
    private boolean keepEarlyKeys;
    // ---- media

    @UriParam(
            label = "media",
            description = "Who makes speech of text, for say. By default espeak-ng, which this machine must have.")
    private SpeechSynthesizer speechSynthesizer;

    @UriParam(
            label = "media",
            description = "The file into which a recording is downloaded, or with a slash at its end the folder in "
                    + "which each recording gets a file. For downloadRecording, which otherwise gives a stream, and "
                    + "for recordResponse with await=completed.")
    private String recordingFile;

    @UriParam(
            label = "media",
            defaultValue = RECORDING_HOSTS,
            description = "The hosts from which recordings are downloaded, separated by commas. One that begins with "
                    + "a dot stands for a domain and all below it.")
    private String recordingHosts = RECORDING_HOSTS;

    @UriParam(
            label = "media",
            defaultValue = "false",
            description = "Whether headers and bodies, too, may name classpath: and file: resources as prompts. Switch"
                    + " it on only where no outsider has a say in them.")
    private boolean allowResourcesFromMessage;

    public GraphCallsConfiguration copy() {
        try {
            return (GraphCallsConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public Cloud getCloud() {
        return cloud;
    }

    public void setCloud(Cloud cloud) {
        this.cloud = cloud;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public boolean isLegacyPaths() {
        return legacyPaths;
    }

    public void setLegacyPaths(boolean legacyPaths) {
        this.legacyPaths = legacyPaths;
    }

    public String getApplicationId() {
        return applicationId;
    }

    public void setApplicationId(String applicationId) {
        this.applicationId = applicationId;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public String getIssuers() {
        return issuers;
    }

    public void setIssuers(String issuers) {
        this.issuers = issuers;
    }

    public String getTenants() {
        return tenants;
    }

    public void setTenants(String tenants) {
        this.tenants = tenants;
    }

    public String getOpenIdConfigurationUrl() {
        return openIdConfigurationUrl;
    }

    public void setOpenIdConfigurationUrl(String openIdConfigurationUrl) {
        this.openIdConfigurationUrl = openIdConfigurationUrl;
    }

    public Duration getClockSkew() {
        return clockSkew;
    }

    public void setClockSkew(Duration clockSkew) {
        this.clockSkew = clockSkew;
    }

    public boolean isValidateToken() {
        return validateToken;
    }

    public void setValidateToken(boolean validateToken) {
        this.validateToken = validateToken;
    }

    public BodyType getBodyType() {
        return bodyType;
    }

    public void setBodyType(BodyType bodyType) {
        this.bodyType = bodyType;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public Acknowledge getAcknowledge() {
        return acknowledge;
    }

    public void setAcknowledge(Acknowledge acknowledge) {
        this.acknowledge = acknowledge;
    }

    public boolean isMergeRings() {
        return mergeRings;
    }

    public void setMergeRings(boolean mergeRings) {
        this.mergeRings = mergeRings;
    }

    public RecordingJoin getRecordingJoinDefault() {
        return recordingJoinDefault;
    }

    public void setRecordingJoinDefault(RecordingJoin recordingJoinDefault) {
        this.recordingJoinDefault = recordingJoinDefault;
    }

    public Duration getAcknowledgeTimeout() {
        return acknowledgeTimeout;
    }

    public void setAcknowledgeTimeout(Duration acknowledgeTimeout) {
        this.acknowledgeTimeout = acknowledgeTimeout;
    }

    public int getMaxHeldAnswers() {
        return maxHeldAnswers;
    }

    public void setMaxHeldAnswers(int maxHeldAnswers) {
        this.maxHeldAnswers = maxHeldAnswers;
    }

    public int getMaxBodySize() {
        return maxBodySize;
    }

    public void setMaxBodySize(int maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    public Await getAwait() {
        return await;
    }

    public void setAwait(Await await) {
        this.await = await;
    }

    public Duration getAwaitTimeout() {
        return awaitTimeout;
    }

    public void setAwaitTimeout(Duration awaitTimeout) {
        this.awaitTimeout = awaitTimeout;
    }

    public String getCallId() {
        return callId;
    }

    public void setCallId(String callId) {
        this.callId = callId;
    }

    public String getParticipantId() {
        return participantId;
    }

    public void setParticipantId(String participantId) {
        this.participantId = participantId;
    }

    public String getOperationId() {
        return operationId;
    }

    public void setOperationId(String operationId) {
        this.operationId = operationId;
    }

    public String getAudioRoutingGroupId() {
        return audioRoutingGroupId;
    }

    public void setAudioRoutingGroupId(String audioRoutingGroupId) {
        this.audioRoutingGroupId = audioRoutingGroupId;
    }

    public String getContentSharingSessionId() {
        return contentSharingSessionId;
    }

    public void setContentSharingSessionId(String contentSharingSessionId) {
        this.contentSharingSessionId = contentSharingSessionId;
    }

    public String getCallbackUri() {
        return callbackUri;
    }

    public void setCallbackUri(String callbackUri) {
        this.callbackUri = callbackUri;
    }

    public String getTargets() {
        return targets;
    }

    public void setTargets(String targets) {
        this.targets = targets;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getRequestedModalities() {
        return requestedModalities;
    }

    public void setRequestedModalities(String requestedModalities) {
        this.requestedModalities = requestedModalities;
    }

    public String getMediaConfig() {
        return mediaConfig;
    }

    public void setMediaConfig(String mediaConfig) {
        this.mediaConfig = mediaConfig;
    }

    public String getChatInfo() {
        return chatInfo;
    }

    public void setChatInfo(String chatInfo) {
        this.chatInfo = chatInfo;
    }

    public String getMeetingInfo() {
        return meetingInfo;
    }

    public void setMeetingInfo(String meetingInfo) {
        this.meetingInfo = meetingInfo;
    }

    public String getJoinUrl() {
        return joinUrl;
    }

    public void setJoinUrl(String joinUrl) {
        this.joinUrl = joinUrl;
    }

    public String getJoinMeetingId() {
        return joinMeetingId;
    }

    public void setJoinMeetingId(String joinMeetingId) {
        this.joinMeetingId = joinMeetingId;
    }

    public String getPasscode() {
        return passcode;
    }

    public void setPasscode(String passcode) {
        this.passcode = passcode;
    }

    public String getMeetingCapability() {
        return meetingCapability;
    }

    public void setMeetingCapability(String meetingCapability) {
        this.meetingCapability = meetingCapability;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getCallOptions() {
        return callOptions;
    }

    public void setCallOptions(String callOptions) {
        this.callOptions = callOptions;
    }

    public Integer getRingingTimeoutInSeconds() {
        return ringingTimeoutInSeconds;
    }

    public void setRingingTimeoutInSeconds(Integer ringingTimeoutInSeconds) {
        this.ringingTimeoutInSeconds = ringingTimeoutInSeconds;
    }

    public String getRoutingPolicies() {
        return routingPolicies;
    }

    public void setRoutingPolicies(String routingPolicies) {
        this.routingPolicies = routingPolicies;
    }

    public String getAcceptedModalities() {
        return acceptedModalities;
    }

    public void setAcceptedModalities(String acceptedModalities) {
        this.acceptedModalities = acceptedModalities;
    }

    public Integer getParticipantCapacity() {
        return participantCapacity;
    }

    public void setParticipantCapacity(Integer participantCapacity) {
        this.participantCapacity = participantCapacity;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Integer getTimeout() {
        return timeout;
    }

    public void setTimeout(Integer timeout) {
        this.timeout = timeout;
    }

    public Boolean getMaskCallee() {
        return maskCallee;
    }

    public void setMaskCallee(Boolean maskCallee) {
        this.maskCallee = maskCallee;
    }

    public Boolean getMaskCaller() {
        return maskCaller;
    }

    public void setMaskCaller(Boolean maskCaller) {
        this.maskCaller = maskCaller;
    }

    public String getTargetDisposition() {
        return targetDisposition;
    }

    public void setTargetDisposition(String targetDisposition) {
        this.targetDisposition = targetDisposition;
    }

    public String getTransferTarget() {
        return transferTarget;
    }

    public void setTransferTarget(String transferTarget) {
        this.transferTarget = transferTarget;
    }

    public String getTransferee() {
        return transferee;
    }

    public void setTransferee(String transferee) {
        this.transferee = transferee;
    }

    public String getParticipants() {
        return participants;
    }

    public void setParticipants(String participants) {
        this.participants = participants;
    }

    public String getParticipantMixerLevels() {
        return participantMixerLevels;
    }

    public void setParticipantMixerLevels(String participantMixerLevels) {
        this.participantMixerLevels = participantMixerLevels;
    }

    public String getCustomPrompt() {
        return customPrompt;
    }

    public void setCustomPrompt(String customPrompt) {
        this.customPrompt = customPrompt;
    }

    public String getRoutingMode() {
        return routingMode;
    }

    public void setRoutingMode(String routingMode) {
        this.routingMode = routingMode;
    }

    public String getSources() {
        return sources;
    }

    public void setSources(String sources) {
        this.sources = sources;
    }

    public String getReceivers() {
        return receivers;
    }

    public void setReceivers(String receivers) {
        this.receivers = receivers;
    }

    public String getPrompts() {
        return prompts;
    }

    public void setPrompts(String prompts) {
        this.prompts = prompts;
    }

    public Boolean getLoop() {
        return loop;
    }

    public void setLoop(Boolean loop) {
        this.loop = loop;
    }

    public Boolean getBargeInAllowed() {
        return bargeInAllowed;
    }

    public void setBargeInAllowed(Boolean bargeInAllowed) {
        this.bargeInAllowed = bargeInAllowed;
    }

    public Integer getInitialSilenceTimeoutInSeconds() {
        return initialSilenceTimeoutInSeconds;
    }

    public void setInitialSilenceTimeoutInSeconds(Integer initialSilenceTimeoutInSeconds) {
        this.initialSilenceTimeoutInSeconds = initialSilenceTimeoutInSeconds;
    }

    public Integer getMaxSilenceTimeoutInSeconds() {
        return maxSilenceTimeoutInSeconds;
    }

    public void setMaxSilenceTimeoutInSeconds(Integer maxSilenceTimeoutInSeconds) {
        this.maxSilenceTimeoutInSeconds = maxSilenceTimeoutInSeconds;
    }

    public Integer getMaxRecordDurationInSeconds() {
        return maxRecordDurationInSeconds;
    }

    public void setMaxRecordDurationInSeconds(Integer maxRecordDurationInSeconds) {
        this.maxRecordDurationInSeconds = maxRecordDurationInSeconds;
    }

    public Boolean getPlayBeep() {
        return playBeep;
    }

    public void setPlayBeep(Boolean playBeep) {
        this.playBeep = playBeep;
    }

    public String getStopTones() {
        return stopTones;
    }

    public void setStopTones(String stopTones) {
        this.stopTones = stopTones;
    }

    public Boolean getStreamWhileRecording() {
        return streamWhileRecording;
    }

    public void setStreamWhileRecording(Boolean streamWhileRecording) {
        this.streamWhileRecording = streamWhileRecording;
    }

    public String getRecordingFormat() {
        return recordingFormat;
    }

    public void setRecordingFormat(String recordingFormat) {
        this.recordingFormat = recordingFormat;
    }

    public String getTones() {
        return tones;
    }

    public void setTones(String tones) {
        this.tones = tones;
    }

    public Integer getDelayBetweenTonesMs() {
        return delayBetweenTonesMs;
    }

    public void setDelayBetweenTonesMs(Integer delayBetweenTonesMs) {
        this.delayBetweenTonesMs = delayBetweenTonesMs;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getMetadata() {
        return metadata;
    }

    public void setMetadata(String metadata) {
        this.metadata = metadata;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getQuality() {
        return quality;
    }

    public void setQuality(String quality) {
        this.quality = quality;
    }

    public String getUserAgent() {
        return userAgent;
    }

    public void setUserAgent(String userAgent) {
        this.userAgent = userAgent;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getClientContext() {
        return clientContext;
    }

    public void setClientContext(String clientContext) {
        this.clientContext = clientContext;
    }

    public int getMaxDigits() {
        return maxDigits;
    }

    public void setMaxDigits(int maxDigits) {
        this.maxDigits = maxDigits;
    }

    public String getTerminator() {
        return terminator;
    }

    public void setTerminator(String terminator) {
        this.terminator = terminator;
    }

    public Duration getFirstDigitTimeout() {
        return firstDigitTimeout;
    }

    public void setFirstDigitTimeout(Duration firstDigitTimeout) {
        this.firstDigitTimeout = firstDigitTimeout;
    }

    public Duration getInterDigitTimeout() {
        return interDigitTimeout;
    }

    public void setInterDigitTimeout(Duration interDigitTimeout) {
        this.interDigitTimeout = interDigitTimeout;
    }

    public boolean isBargeIn() {
        return bargeIn;
    }

    public void setBargeIn(boolean bargeIn) {
        this.bargeIn = bargeIn;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    public int getRetries() {
        return retries;
    }

    public void setRetries(int retries) {
        this.retries = retries;
    }

    public String getSilencePrompts() {
        return silencePrompts;
    }

    public void setSilencePrompts(String silencePrompts) {
        this.silencePrompts = silencePrompts;
    }

    public String getWrongPrompts() {
        return wrongPrompts;
    }

    public void setWrongPrompts(String wrongPrompts) {
        this.wrongPrompts = wrongPrompts;
    }

    public boolean isKeepEarlyKeys() {
        return keepEarlyKeys;
    }

    public void setKeepEarlyKeys(boolean keepEarlyKeys) {
        this.keepEarlyKeys = keepEarlyKeys;
    }

    public String getSay() {
        return say;
    }

    public void setSay(String say) {
        this.say = say;
    }

    public String getVoice() {
        return voice;
    }

    public void setVoice(String voice) {
        this.voice = voice;
    }

    public SpeechSynthesizer getSpeechSynthesizer() {
        return speechSynthesizer;
    }

    public void setSpeechSynthesizer(SpeechSynthesizer speechSynthesizer) {
        this.speechSynthesizer = speechSynthesizer;
    }

    public String getRecordingFile() {
        return recordingFile;
    }

    public void setRecordingFile(String recordingFile) {
        this.recordingFile = recordingFile;
    }

    public String getRecordingHosts() {
        return recordingHosts;
    }

    public void setRecordingHosts(String recordingHosts) {
        this.recordingHosts = recordingHosts;
    }

    public boolean isAllowResourcesFromMessage() {
        return allowResourcesFromMessage;
    }

    public void setAllowResourcesFromMessage(boolean allowResourcesFromMessage) {
        this.allowResourcesFromMessage = allowResourcesFromMessage;
    }

    public String getSubscription() {
        return subscription;
    }

    public void setSubscription(String subscription) {
        this.subscription = subscription;
    }

    public int getMaximumDeliveries() {
        return maximumDeliveries;
    }

    public void setMaximumDeliveries(int maximumDeliveries) {
        this.maximumDeliveries = maximumDeliveries;
    }

    public String getDeadLetterUri() {
        return deadLetterUri;
    }

    public void setDeadLetterUri(String deadLetterUri) {
        this.deadLetterUri = deadLetterUri;
    }
}
