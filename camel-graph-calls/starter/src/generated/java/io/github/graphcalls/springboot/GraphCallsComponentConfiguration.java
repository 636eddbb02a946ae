package io.github.graphcalls.springboot;

import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The options of the component graph-calls, each null while it is not set. Beans and durations are texts, for Camel
 * to understand as it does everywhere: {@code #bean:name}, {@code 1h30m}.
 *
 * <p>Written from Camel's catalog by GeneratedFilesAreCurrentTest: change the component, not this class.
 */
@ConfigurationProperties(prefix = "camel.component.graph-calls")
public class GraphCallsComponentConfiguration extends ComponentConfigurationPropertiesCommon {

    /** What message bodies are: typed (records), json (Jackson's JsonNode), map or string. */
    private io.github.graphcalls.BodyType bodyType;

    /** Options of endpoints, used where an endpoint does not set them. */
    private String configuration;

    /** When a notification is acknowledged to the service: once it is received, or once the route has completed; a route that failed then answers 500, and the service may send it again. */
    private io.github.graphcalls.callback.Acknowledge acknowledge;

    /** Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored. */
    private Boolean bridgeErrorHandler;

    /** An endpoint to which a notification is sent when it is parked. */
    private String deadLetterUri;

    /** The events to receive, separated by commas: incoming, establishing, ringing, established, mediaActive, hold, transferring, transferAccepted, redirecting, terminating, terminated, toneReceived, participantsUpdated, participantJoined, participantLeft, participantMuted, participantUnmuted, participantInLobby, aloneInCall, operationCompleted, operationFailed, contentSharingUpdated, callUpdated, recordingParticipantJoining, recordingParticipantLeft, unknown. By default all but those that come only when asked for: the ones of single participants, aloneInCall and the ones of recording. */
    private String events;

    /** How often a notification whose route fails is routed in all before it is parked: kept, counted and not routed again. At least 1. Meant for acknowledge=received. */
    private Integer maximumDeliveries;

    /** Whether a human call that the service announces as several calls, within two seconds and with one chain id, rings once. Of the others nothing is told until one of them is answered; their ids are in the variable graphCall of the first, as mergedCallIds. */
    private Boolean mergeRings;

    /** The path on the platform's HTTP server at which the service's notifications are received. */
    private String path;

    /** The consumer's durable name: what was acknowledged for it is routed under this name after a restart or by another node. By default the route's id. */
    private String subscription;

    /** How long an answer to the service may be held back, by a route with acknowledge=completed or by a full queue, before it is 503. */
    private String acknowledgeTimeout;

    /** The largest body of a callback in bytes. A larger one is answered with 413. */
    private Integer maxBodySize;

    /** How many answers may be held back at a time; beyond that the answer is 503. Each of them occupies a thread of the HTTP server, which has 20. */
    private Integer maxHeldAnswers;

    /** What the service is answered about a participant who joins a call recorded by policy, where the route of recordingParticipantJoining fails or takes longer than acknowledgeTimeout. */
    private io.github.graphcalls.RecordingJoin recordingJoinDefault;

    /** What is accepted, separated by commas: audio (the default), video, videoBasedScreenSharing. For answer. */
    private String acceptedModalities;

    /** The id of the audio routing group, unless the header CamelGraphCallsAudioRoutingGroupId has it. */
    private String audioRoutingGroupId;

    /** When the exchange goes on: with the HTTP answer (response), the operation's outcome (completed), or when the call gets to a state (established, mediaActive, terminated). */
    private io.github.graphcalls.operation.Await await;

    /** How long to await what await says. The default is that of the operation. */
    private String awaitTimeout;

    /** Whether prompts and recordings under way are cut off. For recordResponse and record. */
    private Boolean bargeInAllowed;

    /** The https address to which the service sends the notifications of the call. For create and join (required), answer, reject, redirect, rejoin and check. */
    private String callbackUri;

    /** The id of the call, unless the header CamelGraphCallsCallId has it. */
    private String callId;

    /** Further options of the call, as JSON. For create, join and answer. */
    private String callOptions;

    /** The chat of the meeting to join, as JSON. For create and join. */
    private String chatInfo;

    /** A text of at most 256 characters that comes back in what tells of the operation. For most operations on a call. */
    private String clientContext;

    /** The id of the content sharing session, unless the header CamelGraphCallsContentSharingSessionId has it. */
    private String contentSharingSessionId;

    /** What is played instead of the music: the https address of a WAV file, or JSON. For startHoldMusic. */
    private String customPrompt;

    /** The pause between the tones in milliseconds. For sendDtmfTones. */
    private Integer delayBetweenTonesMs;

    /** How long to wait for speech after the prompt, 1 to 120 seconds; by default 5. For recordResponse and record. */
    private Integer initialSilenceTimeoutInSeconds;

    /** The number of the Teams meeting to join, 9 to 20 digits, blanks allowed. For join. */
    private String joinMeetingId;

    /** The link of the Teams meeting to join, as people paste it: long or short, also as mail programs and browsers rewrite it. For join. */
    private String joinUrl;

    /** Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing. */
    private Boolean lazyStartProducer;

    /** Whether the prompts begin again until they are cancelled. For playPrompt in beta. */
    private Boolean loop;

    /** Whether to hide who is called. For redirect in beta. */
    private Boolean maskCallee;

    /** Whether to hide who calls. For redirect in beta. */
    private Boolean maskCaller;

    /** How long to record, 1 to 120 seconds; by default 5. For recordResponse and record. */
    private Integer maxRecordDurationInSeconds;

    /** How long a silence ends the recording, 1 to 120 seconds; by default 5. For recordResponse and record. */
    private Integer maxSilenceTimeoutInSeconds;

    /** Who handles the media, as JSON; by default the service. For create, join and answer. */
    private String mediaConfig;

    /** What the meeting allows, as JSON. For create. */
    private String meetingCapability;

    /** The meeting to join, as JSON. For create and join. */
    private String meetingInfo;

    /** The text that the roster shows for the application. For updateMetadata. */
    private String metadata;

    /** The id of the operation, unless the header CamelGraphCallsOperationId has it. */
    private String operationId;

    /** How many participants one bot takes, for policy recording. For answer. */
    private Integer participantCapacity;

    /** The id of the participant, unless the header CamelGraphCallsParticipantId has it. */
    private String participantId;

    /** What each participant hears, as a JSON array. For configureMixer (required). */
    private String participantMixerLevels;

    /** Whom to invite, at most 5, written as in targets; for muteAllParticipants the ids of participants. For inviteParticipants (required) and muteAllParticipants. */
    private String participants;

    /** The passcode of the meeting that joinMeetingId names, or whose short link lacks it. For join. */
    private String passcode;

    /** Whether a beep tells that the recording begins; by default it does. For recordResponse and record. */
    private Boolean playBeep;

    /** What to play, separated by commas: https addresses of WAV files (one channel, 16 kHz, 16 bits), classpath: and file: resources (any WAV, served to the service from here), or JSON. For playPrompt (required, at most 20), recordResponse and record (at most one). */
    private String prompts;

    /** What the device measured, as JSON. For logTeleconferenceDeviceQuality (required). */
    private String quality;

    /** An OData query such as $select=id,state. For get, listParticipants, getParticipant, listAudioRoutingGroups and getAudioRoutingGroup. */
    private String query;

    /** Why the call is not taken: none, busy or forbidden. For reject. */
    private String reason;

    /** The ids of the participants who hear, separated by commas; exactly one for oneToOne. For createAudioRoutingGroup (required) and updateAudioRoutingGroup. */
    private String receivers;

    /** The format of the recording. For record. */
    private String recordingFormat;

    /** What the call shall have, separated by commas: audio (the default), video, videoBasedScreenSharing, data. For create and join. */
    private String requestedModalities;

    /** How long to ring, 1 to 115 seconds. For create. */
    private Integer ringingTimeoutInSeconds;

    /** viewer or sharer. For changeScreenSharingRole (required). */
    private String role;

    /** oneToOne or multicast. For createAudioRoutingGroup (required) and updateAudioRoutingGroup. */
    private String routingMode;

    /** How the call may be forwarded, separated by commas: none, noMissedCall, disableForwardingExceptPhone, disableForwarding. For create and redirect. */
    private String routingPolicies;

    /** The text to speak, unless the header CamelGraphCallsSay or the body has it; at most 5000 characters. For say. */
    private String say;

    /** From whom the call comes, such as applicationInstance:ID, which calls to phones need; or JSON. For create and join. */
    private String source;

    /** The id of the participant who is heard. For createAudioRoutingGroup (required) and updateAudioRoutingGroup. */
    private String sources;

    /** notRecording, recording or failed. For updateRecordingStatus (required). */
    private String status;

    /** The keys that end the recording, separated by commas: 0 to 9, star, pound. For recordResponse and record. */
    private String stopTones;

    /** Whether the recording can be fetched before it ends. For record. */
    private Boolean streamWhileRecording;

    /** The subject of the call. For create and join. */
    private String subject;

    /** How targets ring: default, simultaneousRing or forward. Deprecated by Graph. For redirect in beta. */
    private String targetDisposition;

    /** Whom to call, separated by commas: user:ID, phone:NUMBER with its plus sign, application:ID, applicationInstance:ID, guest:ID, a GUID (a user), a number (a phone), or JSON. For create and redirect (1 to 25). */
    private String targets;

    /** How long to ring, 15 to 90 seconds; by default 55, with several targets 60. For redirect. */
    private Integer timeout;

    /** The keys to press, separated by commas: 0 to 9, star, pound, a to d, flash. For sendDtmfTones (required). */
    private String tones;

    /** Whom to transfer, as JSON with participantId; needed in group calls. For transfer. */
    private String transferee;

    /** To whom to transfer, written as in targets. For transfer (required). */
    private String transferTarget;

    /** The header User-Agent: the device and its software. For logTeleconferenceDeviceQuality (required). */
    private String userAgent;

    /** Who speaks the text: a language such as en for espeak-ng, a name such as en-US-AvaNeural for a speech service. For say. */
    private String voice;

    /** Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc. */
    private Boolean autowiredEnabled;

    /** A folder in which requests and notifications are recorded, for the simulator to replay, with people's names, numbers, ids and tokens replaced by others; the keys that people press are not. For finding faults, not to be left on. */
    private String captureFolder;

    /** Where the time comes from. By default the system's clock. */
    private String clock;

    /** Meanings of further codes, or other words for known ones: the key is code/subcode as in 500/7112, the value what it means and, after a , what to check. */
    private java.util.Map<String, String> endReasons;

    /** The HTTP component whose client sends the requests, with its proxy, pool, time-outs and httpClientConfigurer. By default the context's own. */
    private String httpComponent;

    /** The pool in which notifications are routed and exchanges that waited go on. By default one of Camel's executor service manager. */
    private String routePool;

    /** Where timers run. By default one of Camel's executor service manager. */
    private String scheduler;

    /** Whether calls are hung up when the component stops. Otherwise they go on: another node, or this one after its restart, looks after those that a durable store knows. */
    private Boolean hangUpOnShutdown;

    /** How many calls there may be at once, on all nodes that share the store. A call beyond that is not made. Unset, calls are only counted. */
    private Integer maxCalls;

    /** How many calls may begin in a calendar month (UTC), on all nodes that share the store. A call beyond that is not made. Unset, calls are only counted. */
    private Integer maxCallsPerMonth;

    /** How long a call that is one too many by maxCalls waits for another to end before it fails. */
    private String maxCallsWait;

    /** Callback addresses by region, for an application that runs in several: the first notification of a call from another region is answered with 302 and the address of that region. One's own region and unknown ones are answered here. */
    private java.util.Map<String, String> regionUrls;

    /** When a meeting is joined again by itself: onFailure, when the call failed while it was up; onRestart, when it was lost while no node ran; always, both. */
    private io.github.graphcalls.RejoinPolicy rejoinPolicy;

    /** Used for enabling or disabling all consumer based health checks from this component */
    private Boolean healthCheckConsumerEnabled;

    /** Used for enabling or disabling all producer based health checks from this component. Notice: Camel has by default disabled all producer based health-checks. You can turn on producer checks globally by setting camel.health.producersEnabled=true. */
    private Boolean healthCheckProducerEnabled;

    /** Whether headers and bodies, too, may name classpath: and file: resources as prompts. Switch it on only where no outsider has a say in them. */
    private Boolean allowResourcesFromMessage;

    /** The file into which a recording is downloaded, or with a slash at its end the folder in which each recording gets a file. For downloadRecording, which otherwise gives a stream, and for recordResponse with await=completed. */
    private String recordingFile;

    /** The hosts from which recordings are downloaded, separated by commas. One that begins with a dot stands for a domain and all below it. */
    private String recordingHosts;

    /** Who makes speech of text, for say. By default espeak-ng, which this machine must have. */
    private String speechSynthesizer;

    /** A ready access token for Graph, for trying things out. It is used until it ends and not renewed. */
    private String accessToken;

    /** The application's (client) id in Microsoft Entra. Callback tokens must be issued for it. */
    private String applicationId;

    /** The https address of the authority that issues the application's tokens, including the tenant. By default that of the cloud. Where it is set, its host is not looked up with Microsoft. */
    private String authority;

    /** The application's certificate with its private key: a PEM or PKCS12 resource, such as file:/etc/bot/bot.pem. */
    private String certificate;

    /** The password of the certificate's private key or PKCS12 store. */
    private String certificatePassword;

    /** A file that holds a federated client assertion, as workload identity writes it. It is read anew for each token. */
    private String clientAssertionFile;

    /** The application's client secret. */
    private String clientSecret;

    /** How far the clocks of the service and of this machine may differ when a token's times are checked. */
    private String clockSkew;

    /** Issuers of callback tokens that are trusted, separated by commas. By default those of the cloud. */
    private String issuers;

    /** Use the machine's managed identity: system, or the client id of a user-assigned identity. */
    private String managedIdentity;

    /** Where the keys of callback tokens are published. By default that of the cloud. */
    private String openIdConfigurationUrl;

    /** The SSL settings of requests to Graph and to the authority. */
    private String sslContextParameters;

    /** The tenant's id or domain, for the application's own tokens. An id is also the tenant of the calls that create makes. */
    private String tenantId;

    /** Ids of the tenants that may call, separated by commas. By default all may. With this set, a token that names no tenant is refused. */
    private String tenants;

    /** A bean that provides access tokens, instead of the other credentials. */
    private String tokenProvider;

    /** Whether to use the context's global SSL settings. */
    private Boolean useGlobalSslContextParameters;

    /** Whether the bearer token of callbacks is checked. Switch it off only where nobody but yourself can reach the door. */
    private Boolean validateToken;

    /** The version of Graph's API. */
    private String apiVersion;

    /** Scheme, host and port of Graph, without a version. By default that of the cloud. http is accepted for loopback addresses alone. */
    private String baseUrl;

    /** The Microsoft cloud of the tenant. It sets Graph's host, the login host, the scope of tokens, and the keys and issuers of callback tokens together. */
    private io.github.graphcalls.graph.Cloud cloud;

    /** Whether to use the beta's former paths below /app/calls. Needs apiVersion=beta. */
    private Boolean legacyPaths;

    /** A store of one's own, instead of storeUrl and dataSource. */
    private String callStore;

    /** The data source of that database, instead of storeUrl: H2 or PostgreSQL. */
    private String dataSource;

    /** The JDBC URL of the database that keeps calls and acknowledged notifications: jdbc:h2:file:/var/lib/bot/calls for a file that survives a restart, jdbc:postgresql://host/db for a database that several nodes share. Without a store, both are kept in memory. */
    private String storeUrl;

    /** For collectTones: whether the first key cuts the prompts off. Otherwise keys are ignored while prompts are heard. */
    private Boolean bargeIn;

    /** For collectTones: how long to wait for the first key once the prompts have been heard. */
    private String firstDigitTimeout;

    /** For collectTones: how long to wait for each further key. Then what has come is the answer. */
    private String interDigitTimeout;

    /** For collectTones: whether keys that were pressed before the question count. Otherwise they are dropped. */
    private Boolean keepEarlyKeys;

    /** For collectTones: how many keys complete the answer, 1 to 64. */
    private Integer maxDigits;

    /** For collectTones: a regular expression that the whole answer must match. By default any does. */
    private String pattern;

    /** For collectTones: how often the question is asked again after silence or a wrong answer. */
    private Integer retries;

    /** For collectTones: prompts that are heard before the question is asked again because no key came. */
    private String silencePrompts;

    /** For collectTones: the key that completes the answer before maxDigits: 0 to 9, star or pound. It is no part of the answer. */
    private String terminator;

    /** For collectTones: prompts that are heard before the question is asked again because the answer was wrong. */
    private String wrongPrompts;

    public io.github.graphcalls.BodyType getBodyType() {
        return bodyType;
    }

    public void setBodyType(io.github.graphcalls.BodyType bodyType) {
        this.bodyType = bodyType;
    }

    public String getConfiguration() {
        return configuration;
    }

    public void setConfiguration(String configuration) {
        this.configuration = configuration;
    }

    public io.github.graphcalls.callback.Acknowledge getAcknowledge() {
        return acknowledge;
    }

    public void setAcknowledge(io.github.graphcalls.callback.Acknowledge acknowledge) {
        this.acknowledge = acknowledge;
    }

    public Boolean getBridgeErrorHandler() {
        return bridgeErrorHandler;
    }

    public void setBridgeErrorHandler(Boolean bridgeErrorHandler) {
        this.bridgeErrorHandler = bridgeErrorHandler;
    }

    public String getDeadLetterUri() {
        return deadLetterUri;
    }

    public void setDeadLetterUri(String deadLetterUri) {
        this.deadLetterUri = deadLetterUri;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public Integer getMaximumDeliveries() {
        return maximumDeliveries;
    }

    public void setMaximumDeliveries(Integer maximumDeliveries) {
        this.maximumDeliveries = maximumDeliveries;
    }

    public Boolean getMergeRings() {
        return mergeRings;
    }

    public void setMergeRings(Boolean mergeRings) {
        this.mergeRings = mergeRings;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public String getSubscription() {
        return subscription;
    }

    public void setSubscription(String subscription) {
        this.subscription = subscription;
    }

    public String getAcknowledgeTimeout() {
        return acknowledgeTimeout;
    }

    public void setAcknowledgeTimeout(String acknowledgeTimeout) {
        this.acknowledgeTimeout = acknowledgeTimeout;
    }

    public Integer getMaxBodySize() {
        return maxBodySize;
    }

    public void setMaxBodySize(Integer maxBodySize) {
        this.maxBodySize = maxBodySize;
    }

    public Integer getMaxHeldAnswers() {
        return maxHeldAnswers;
    }

    public void setMaxHeldAnswers(Integer maxHeldAnswers) {
        this.maxHeldAnswers = maxHeldAnswers;
    }

    public io.github.graphcalls.RecordingJoin getRecordingJoinDefault() {
        return recordingJoinDefault;
    }

    public void setRecordingJoinDefault(io.github.graphcalls.RecordingJoin recordingJoinDefault) {
        this.recordingJoinDefault = recordingJoinDefault;
    }

    public String getAcceptedModalities() {
        return acceptedModalities;
    }

    public void setAcceptedModalities(String acceptedModalities) {
        this.acceptedModalities = acceptedModalities;
    }

    public String getAudioRoutingGroupId() {
        return audioRoutingGroupId;
    }

    public void setAudioRoutingGroupId(String audioRoutingGroupId) {
        this.audioRoutingGroupId = audioRoutingGroupId;
    }

    public io.github.graphcalls.operation.Await getAwait() {
        return await;
    }

    public void setAwait(io.github.graphcalls.operation.Await await) {
        this.await = await;
    }

    public String getAwaitTimeout() {
        return awaitTimeout;
    }

    public void setAwaitTimeout(String awaitTimeout) {
        this.awaitTimeout = awaitTimeout;
    }

    public Boolean getBargeInAllowed() {
        return bargeInAllowed;
    }

    public void setBargeInAllowed(Boolean bargeInAllowed) {
        this.bargeInAllowed = bargeInAllowed;
    }

    public String getCallbackUri() {
        return callbackUri;
    }

    public void setCallbackUri(String callbackUri) {
        this.callbackUri = callbackUri;
    }

    public String getCallId() {
        return callId;
    }

    public void setCallId(String callId) {
        this.callId = callId;
    }

    public String getCallOptions() {
        return callOptions;
    }

    public void setCallOptions(String callOptions) {
        this.callOptions = callOptions;
    }

    public String getChatInfo() {
        return chatInfo;
    }

    public void setChatInfo(String chatInfo) {
        this.chatInfo = chatInfo;
    }

    public String getClientContext() {
        return clientContext;
    }

    public void setClientContext(String clientContext) {
        this.clientContext = clientContext;
    }

    public String getContentSharingSessionId() {
        return contentSharingSessionId;
    }

    public void setContentSharingSessionId(String contentSharingSessionId) {
        this.contentSharingSessionId = contentSharingSessionId;
    }

    public String getCustomPrompt() {
        return customPrompt;
    }

    public void setCustomPrompt(String customPrompt) {
        this.customPrompt = customPrompt;
    }

    public Integer getDelayBetweenTonesMs() {
        return delayBetweenTonesMs;
    }

    public void setDelayBetweenTonesMs(Integer delayBetweenTonesMs) {
        this.delayBetweenTonesMs = delayBetweenTonesMs;
    }

    public Integer getInitialSilenceTimeoutInSeconds() {
        return initialSilenceTimeoutInSeconds;
    }

    public void setInitialSilenceTimeoutInSeconds(Integer initialSilenceTimeoutInSeconds) {
        this.initialSilenceTimeoutInSeconds = initialSilenceTimeoutInSeconds;
    }

    public String getJoinMeetingId() {
        return joinMeetingId;
    }

    public void setJoinMeetingId(String joinMeetingId) {
        this.joinMeetingId = joinMeetingId;
    }

    public String getJoinUrl() {
        return joinUrl;
    }

    public void setJoinUrl(String joinUrl) {
        this.joinUrl = joinUrl;
    }

    public Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public Boolean getLoop() {
        return loop;
    }

    public void setLoop(Boolean loop) {
        this.loop = loop;
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

    public Integer getMaxRecordDurationInSeconds() {
        return maxRecordDurationInSeconds;
    }

    public void setMaxRecordDurationInSeconds(Integer maxRecordDurationInSeconds) {
        this.maxRecordDurationInSeconds = maxRecordDurationInSeconds;
    }

    public Integer getMaxSilenceTimeoutInSeconds() {
        return maxSilenceTimeoutInSeconds;
    }

    public void setMaxSilenceTimeoutInSeconds(Integer maxSilenceTimeoutInSeconds) {
        this.maxSilenceTimeoutInSeconds = maxSilenceTimeoutInSeconds;
    }

    public String getMediaConfig() {
        return mediaConfig;
    }

    public void setMediaConfig(String mediaConfig) {
        this.mediaConfig = mediaConfig;
    }

    public String getMeetingCapability() {
        return meetingCapability;
    }

    public void setMeetingCapability(String meetingCapability) {
        this.meetingCapability = meetingCapability;
    }

    public String getMeetingInfo() {
        return meetingInfo;
    }

    public void setMeetingInfo(String meetingInfo) {
        this.meetingInfo = meetingInfo;
    }

    public String getMetadata() {
        return metadata;
    }

    public void setMetadata(String metadata) {
        this.metadata = metadata;
    }

    public String getOperationId() {
        return operationId;
    }

    public void setOperationId(String operationId) {
        this.operationId = operationId;
    }

    public Integer getParticipantCapacity() {
        return participantCapacity;
    }

    public void setParticipantCapacity(Integer participantCapacity) {
        this.participantCapacity = participantCapacity;
    }

    public String getParticipantId() {
        return participantId;
    }

    public void setParticipantId(String participantId) {
        this.participantId = participantId;
    }

    public String getParticipantMixerLevels() {
        return participantMixerLevels;
    }

    public void setParticipantMixerLevels(String participantMixerLevels) {
        this.participantMixerLevels = participantMixerLevels;
    }

    public String getParticipants() {
        return participants;
    }

    public void setParticipants(String participants) {
        this.participants = participants;
    }

    public String getPasscode() {
        return passcode;
    }

    public void setPasscode(String passcode) {
        this.passcode = passcode;
    }

    public Boolean getPlayBeep() {
        return playBeep;
    }

    public void setPlayBeep(Boolean playBeep) {
        this.playBeep = playBeep;
    }

    public String getPrompts() {
        return prompts;
    }

    public void setPrompts(String prompts) {
        this.prompts = prompts;
    }

    public String getQuality() {
        return quality;
    }

    public void setQuality(String quality) {
        this.quality = quality;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReceivers() {
        return receivers;
    }

    public void setReceivers(String receivers) {
        this.receivers = receivers;
    }

    public String getRecordingFormat() {
        return recordingFormat;
    }

    public void setRecordingFormat(String recordingFormat) {
        this.recordingFormat = recordingFormat;
    }

    public String getRequestedModalities() {
        return requestedModalities;
    }

    public void setRequestedModalities(String requestedModalities) {
        this.requestedModalities = requestedModalities;
    }

    public Integer getRingingTimeoutInSeconds() {
        return ringingTimeoutInSeconds;
    }

    public void setRingingTimeoutInSeconds(Integer ringingTimeoutInSeconds) {
        this.ringingTimeoutInSeconds = ringingTimeoutInSeconds;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getRoutingMode() {
        return routingMode;
    }

    public void setRoutingMode(String routingMode) {
        this.routingMode = routingMode;
    }

    public String getRoutingPolicies() {
        return routingPolicies;
    }

    public void setRoutingPolicies(String routingPolicies) {
        this.routingPolicies = routingPolicies;
    }

    public String getSay() {
        return say;
    }

    public void setSay(String say) {
        this.say = say;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getSources() {
        return sources;
    }

    public void setSources(String sources) {
        this.sources = sources;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
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

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getTargetDisposition() {
        return targetDisposition;
    }

    public void setTargetDisposition(String targetDisposition) {
        this.targetDisposition = targetDisposition;
    }

    public String getTargets() {
        return targets;
    }

    public void setTargets(String targets) {
        this.targets = targets;
    }

    public Integer getTimeout() {
        return timeout;
    }

    public void setTimeout(Integer timeout) {
        this.timeout = timeout;
    }

    public String getTones() {
        return tones;
    }

    public void setTones(String tones) {
        this.tones = tones;
    }

    public String getTransferee() {
        return transferee;
    }

    public void setTransferee(String transferee) {
        this.transferee = transferee;
    }

    public String getTransferTarget() {
        return transferTarget;
    }

    public void setTransferTarget(String transferTarget) {
        this.transferTarget = transferTarget;
    }

    public String getUserAgent() {
        return userAgent;
    }

    public void setUserAgent(String userAgent) {
        this.userAgent = userAgent;
    }

    public String getVoice() {
        return voice;
    }

    public void setVoice(String voice) {
        this.voice = voice;
    }

    public Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public String getCaptureFolder() {
        return captureFolder;
    }

    public void setCaptureFolder(String captureFolder) {
        this.captureFolder = captureFolder;
    }

    public String getClock() {
        return clock;
    }

    public void setClock(String clock) {
        this.clock = clock;
    }

    public java.util.Map<String, String> getEndReasons() {
        return endReasons;
    }

    public void setEndReasons(java.util.Map<String, String> endReasons) {
        this.endReasons = endReasons;
    }

    public String getHttpComponent() {
        return httpComponent;
    }

    public void setHttpComponent(String httpComponent) {
        this.httpComponent = httpComponent;
    }

    public String getRoutePool() {
        return routePool;
    }

    public void setRoutePool(String routePool) {
        this.routePool = routePool;
    }

    public String getScheduler() {
        return scheduler;
    }

    public void setScheduler(String scheduler) {
        this.scheduler = scheduler;
    }

    public Boolean getHangUpOnShutdown() {
        return hangUpOnShutdown;
    }

    public void setHangUpOnShutdown(Boolean hangUpOnShutdown) {
        this.hangUpOnShutdown = hangUpOnShutdown;
    }

    public Integer getMaxCalls() {
        return maxCalls;
    }

    public void setMaxCalls(Integer maxCalls) {
        this.maxCalls = maxCalls;
    }

    public Integer getMaxCallsPerMonth() {
        return maxCallsPerMonth;
    }

    public void setMaxCallsPerMonth(Integer maxCallsPerMonth) {
        this.maxCallsPerMonth = maxCallsPerMonth;
    }

    public String getMaxCallsWait() {
        return maxCallsWait;
    }

    public void setMaxCallsWait(String maxCallsWait) {
        this.maxCallsWait = maxCallsWait;
    }

    public java.util.Map<String, String> getRegionUrls() {
        return regionUrls;
    }

    public void setRegionUrls(java.util.Map<String, String> regionUrls) {
        this.regionUrls = regionUrls;
    }

    public io.github.graphcalls.RejoinPolicy getRejoinPolicy() {
        return rejoinPolicy;
    }

    public void setRejoinPolicy(io.github.graphcalls.RejoinPolicy rejoinPolicy) {
        this.rejoinPolicy = rejoinPolicy;
    }

    public Boolean getHealthCheckConsumerEnabled() {
        return healthCheckConsumerEnabled;
    }

    public void setHealthCheckConsumerEnabled(Boolean healthCheckConsumerEnabled) {
        this.healthCheckConsumerEnabled = healthCheckConsumerEnabled;
    }

    public Boolean getHealthCheckProducerEnabled() {
        return healthCheckProducerEnabled;
    }

    public void setHealthCheckProducerEnabled(Boolean healthCheckProducerEnabled) {
        this.healthCheckProducerEnabled = healthCheckProducerEnabled;
    }

    public Boolean getAllowResourcesFromMessage() {
        return allowResourcesFromMessage;
    }

    public void setAllowResourcesFromMessage(Boolean allowResourcesFromMessage) {
        this.allowResourcesFromMessage = allowResourcesFromMessage;
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

    public String getSpeechSynthesizer() {
        return speechSynthesizer;
    }

    public void setSpeechSynthesizer(String speechSynthesizer) {
        this.speechSynthesizer = speechSynthesizer;
    }

    public String getAccessToken() {
        return accessToken;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public String getApplicationId() {
        return applicationId;
    }

    public void setApplicationId(String applicationId) {
        this.applicationId = applicationId;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate;
    }

    public String getCertificatePassword() {
        return certificatePassword;
    }

    public void setCertificatePassword(String certificatePassword) {
        this.certificatePassword = certificatePassword;
    }

    public String getClientAssertionFile() {
        return clientAssertionFile;
    }

    public void setClientAssertionFile(String clientAssertionFile) {
        this.clientAssertionFile = clientAssertionFile;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public String getClockSkew() {
        return clockSkew;
    }

    public void setClockSkew(String clockSkew) {
        this.clockSkew = clockSkew;
    }

    public String getIssuers() {
        return issuers;
    }

    public void setIssuers(String issuers) {
        this.issuers = issuers;
    }

    public String getManagedIdentity() {
        return managedIdentity;
    }

    public void setManagedIdentity(String managedIdentity) {
        this.managedIdentity = managedIdentity;
    }

    public String getOpenIdConfigurationUrl() {
        return openIdConfigurationUrl;
    }

    public void setOpenIdConfigurationUrl(String openIdConfigurationUrl) {
        this.openIdConfigurationUrl = openIdConfigurationUrl;
    }

    public String getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(String sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public String getTenantId() {
        return tenantId;
    }

    public void setTenantId(String tenantId) {
        this.tenantId = tenantId;
    }

    public String getTenants() {
        return tenants;
    }

    public void setTenants(String tenants) {
        this.tenants = tenants;
    }

    public String getTokenProvider() {
        return tokenProvider;
    }

    public void setTokenProvider(String tokenProvider) {
        this.tokenProvider = tokenProvider;
    }

    public Boolean getUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    public void setUseGlobalSslContextParameters(Boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public Boolean getValidateToken() {
        return validateToken;
    }

    public void setValidateToken(Boolean validateToken) {
        this.validateToken = validateToken;
    }

    public String getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public io.github.graphcalls.graph.Cloud getCloud() {
        return cloud;
    }

    public void setCloud(io.github.graphcalls.graph.Cloud cloud) {
        this.cloud = cloud;
    }

    public Boolean getLegacyPaths() {
        return legacyPaths;
    }

    public void setLegacyPaths(Boolean legacyPaths) {
        this.legacyPaths = legacyPaths;
    }

    public String getCallStore() {
        return callStore;
    }

    public void setCallStore(String callStore) {
        this.callStore = callStore;
    }

    public String getDataSource() {
        return dataSource;
    }

    public void setDataSource(String dataSource) {
        this.dataSource = dataSource;
    }

    public String getStoreUrl() {
        return storeUrl;
    }

    public void setStoreUrl(String storeUrl) {
        this.storeUrl = storeUrl;
    }

    public Boolean getBargeIn() {
        return bargeIn;
    }

    public void setBargeIn(Boolean bargeIn) {
        this.bargeIn = bargeIn;
    }

    public String getFirstDigitTimeout() {
        return firstDigitTimeout;
    }

    public void setFirstDigitTimeout(String firstDigitTimeout) {
        this.firstDigitTimeout = firstDigitTimeout;
    }

    public String getInterDigitTimeout() {
        return interDigitTimeout;
    }

    public void setInterDigitTimeout(String interDigitTimeout) {
        this.interDigitTimeout = interDigitTimeout;
    }

    public Boolean getKeepEarlyKeys() {
        return keepEarlyKeys;
    }

    public void setKeepEarlyKeys(Boolean keepEarlyKeys) {
        this.keepEarlyKeys = keepEarlyKeys;
    }

    public Integer getMaxDigits() {
        return maxDigits;
    }

    public void setMaxDigits(Integer maxDigits) {
        this.maxDigits = maxDigits;
    }

    public String getPattern() {
        return pattern;
    }

    public void setPattern(String pattern) {
        this.pattern = pattern;
    }

    public Integer getRetries() {
        return retries;
    }

    public void setRetries(Integer retries) {
        this.retries = retries;
    }

    public String getSilencePrompts() {
        return silencePrompts;
    }

    public void setSilencePrompts(String silencePrompts) {
        this.silencePrompts = silencePrompts;
    }

    public String getTerminator() {
        return terminator;
    }

    public void setTerminator(String terminator) {
        this.terminator = terminator;
    }

    public String getWrongPrompts() {
        return wrongPrompts;
    }

    public void setWrongPrompts(String wrongPrompts) {
        this.wrongPrompts = wrongPrompts;
    }
}
