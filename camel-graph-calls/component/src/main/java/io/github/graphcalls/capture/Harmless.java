package io.github.graphcalls.capture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may be recorded as it is: the protocol's own words, and numbers that count something. All else may be about somebody.
 * Longer than it would be otherwise because it is three lists.
 */
final class Harmless {

    /** Names of properties, of requests, answers and notifications; other names are replaced too. */
    private static final Set<String> NAMES = words("""
            @odata.type @odata.context @odata.id @odata.etag acceptedModalities activeModalities additionalData answeredBy
            application applicationInstance assertedIdentity audio audioRoutingGroups azureCommunicationServicesUser
            bargeInAllowed blob callChainId callOptions callRoutes callbackUri calls changeType chatInfo clientContext
            clientVersion code completionReason contentSharingDisabled contentSharingSessions coOrganizers countryCode
            customPrompt delayBetweenTonesMs device direction displayName ducking duckOthers encrypted endpointId
            endpointType error exclusive final guest hidden hideBotAfterEscalation id identity identityProvider
            incomingContext info initialSilenceTimeoutInSeconds initiator innerError isContentSharingNotificationEnabled
            isDeltaRosterEnabled isIdentityAnonymized isInLobby isInteractiveRosterEnabled isMuted joinMeetingId label
            languageId level loop lowerLevel maskCallee maskCaller maxRecordDurationInSeconds maxSilenceTimeoutInSeconds
            mediaConfig mediaInfo mediaState mediaStreams mediaType meetingCapability meetingInfo meetingLabel
            meetingProperties meetingRole message messageId metadata modalities myParticipantId observedParticipantId
            onBehalfOf onPremises operations organizer original participant participantCapacity participantId
            participantMixerLevels participants passcode phone playBeep preFetchMedia prompts publishedStates quality
            rampActive rampInactive reason receivers recordingAccessToken recordingInfo recordingLocation recordingStatus
            region rejectReason removeFromDefaultAudioRoutingGroup removedState replacementLink replacesCallId
            replacesContext replyChainMessageId requestedModalities resource resourceData resourceId resourceUrl
            restrictedExperience resultInfo ringingTimeoutInSeconds role rosterSequenceNumber routingMode routingPolicies
            routingType scope sequenceId serverMuted source sourceId sourceLevels sourceParticipantId sources state status
            stopTones subCode subcode subject target targetDisposition targets tenantId terminationReason threadId timeout
            token tone toneInfo tones transcription transferTarget transferee transferor upperLevel uri user value video
            videoBasedScreenSharing videoDisabled""");

    /** Properties whose values are words of the protocol. */
    private static final Set<String> WORD_PROPERTIES = words("""
            state changeType status direction tone audio mediaType completionReason routingMode routingType endpointType
            removedState recordingStatus reason rejectReason role requestedModalities acceptedModalities activeModalities
            modalities terminationReason targetDisposition routingPolicies meetingRole video videoBasedScreenSharing""");

    private static final Set<String> WORDS = lower(words("""
            acceptJoin active addedBy alternateCompletionReason app appTransferred applicationRemoved audio
            autoAcceptRosters busy completed completedSuccessfully created data default deleted disableForwarding
            disableForwardingExceptPhone established establishing failed forbidden forward forwarded hold inactive incoming
            initialSilenceTimeout lookup maxRecordDurationReached maxSilenceTimeout mediaFileDownloadFailed
            mediaOperationCanceled mediaReceiveTimeout multicast noRecording none notRecording notStarted oneToOne
            operationCanceled outgoing playBeepFailed playPromptFailed pound presenter attendee organizer receiveOnly
            recording redirecting ringing running sendOnly sendReceive sharer simultaneousRing skypeForBusiness
            skypeForBusinessVoipPhone star stopToneDetected terminated terminating tone0 tone1 tone2 tone3 tone4 tone5
            tone6 tone7 tone8 tone9 a b c d flash transferAccepted transferring unknown unknownFutureValue unspecifiedError
            updated video videoBasedScreenSharing viewer voicemail"""));

    private static final Set<String> NUMBER_PROPERTIES = words("""
            code subcode subCode sequenceId rosterSequenceNumber ringingTimeoutInSeconds timeout participantCapacity
            initialSilenceTimeoutInSeconds maxSilenceTimeoutInSeconds maxRecordDurationInSeconds delayBetweenTonesMs level
            lowerLevel upperLevel rampActive rampInactive""");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern TYPE =
            Pattern.compile("#?microsoft\\.graph\\.[A-Za-z]{1,60}", Pattern.CASE_INSENSITIVE);
    private static final Pattern STOP_TONE = Pattern.compile("[0-9*#]");

    /** What stands in paths besides ids. */
    private static final Set<String> SEGMENTS = lower(words("""
            app communications calls operations participants contentSharingSessions audioRoutingGroups v1.0 beta answer reject
            redirect transfer keepAlive playPrompt recordResponse record cancelMediaProcessing subscribeToTone sendDtmfTones
            mute unmute muteAll invite configureMixer startHoldMusic stopHoldMusic changeScreenSharingRole updateMetadata
            updateRecordingStatus addLargeGalleryView logTeleconferenceDeviceQuality"""));

    private Harmless() {}

    static boolean isName(String name) {
        return NAMES.contains(name);
    }

    static boolean isNumberOf(String property) {
        return NUMBER_PROPERTIES.contains(property);
    }

    static boolean isText(String property, String text) {
        return WORD_PROPERTIES.contains(property) && WORDS.contains(text.toLowerCase(Locale.ROOT))
                || property.equals("@odata.type") && TYPE.matcher(text).matches()
                || property.equals("stopTones") && STOP_TONE.matcher(text).matches()
                || isNumberOf(property) && NUMBER.matcher(text).matches();
    }

    static boolean isSegment(String segment) {
        return SEGMENTS.contains(segment.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> lower(Set<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
