package io.github.graphcalls.wire;

import static io.github.graphcalls.wire.WireRow.of;

import java.util.List;
import java.util.stream.Stream;

/**
 * Each operation as the pages of Graph's reference have it: method, path, body and answer, written down anew and never
 * taken from the component's own table, because a test that reads a wrong row passes it.
 */
final class WireTable {

    static final String CALL = "2a1f0c7e-5b1d-4e0f-9c35-6f2b0a1d7e01";
    private static final String PARTICIPANT = "7d3e9a52-0c4b-4b8e-8a55-1f6c2e9b3d02";
    private static final String OPERATION = "0b9c6d1e-3f2a-4d7c-b8e4-5a1f7c2d9e03";
    private static final String USER = "c5b8f1a2-7e3d-4f6a-9b0c-8d2e4a6f1c04";
    private static final String C = "/communications/calls/" + CALL;
    private static final String P = C + "/participants/" + PARTICIPANT;

    private static final String SERVICE_HOSTED = "{'@odata.type': '#microsoft.graph.serviceHostedMediaConfig'}";
    private static final String PROMPT = """
            {'@odata.type': '#microsoft.graph.mediaPrompt', 'mediaInfo': {
              '@odata.type': '#microsoft.graph.mediaInfo', 'uri': 'https://bot.example.com/menu.wav'}}""";
    private static final String USER_IDENTITY = """
            {'@odata.type': '#microsoft.graph.identitySet', 'user': {
              '@odata.type': '#microsoft.graph.identity', 'id': '%s'}}""".formatted(USER);
    private static final String INVITEE =
            "{'@odata.type': '#microsoft.graph.invitationParticipantInfo', 'identity': " + USER_IDENTITY + "}";
    private static final String PARTICIPANT_ANSWER = """
            {'id': '%s', 'info': {'@odata.type': '#microsoft.graph.participantInfo', 'identity': %s},
             'isInLobby': false, 'isMuted': true, 'mediaStreams': [], 'rosterSequenceNumber': 3}""".formatted(PARTICIPANT, USER_IDENTITY);
    private static final String GROUP =
            "{'id': 'g1', 'routingMode': 'oneToOne', 'sources': ['s1'], 'receivers': ['r1']}";
    private static final String CALL_ANSWER = """
            {'@odata.type': '#microsoft.graph.call', 'id': '%s', 'state': 'establishing', 'direction': 'outgoing',
             'callbackUri': 'https://bot.example.com/api/calls', 'requestedModalities': ['audio']}""".formatted(CALL);

    private WireTable() {}

    static Stream<WireRow> rows() {
        return Stream.of(lifeCycle(), participants(), audioRouting(), media(), self(), rest())
                .flatMap(List::stream);
    }

    private static List<WireRow> lifeCycle() {
        return List.of(
                of(
                                "create?targets=" + USER + "&callbackUri=https://bot.example.com/api/calls",
                                "POST",
                                "/communications/calls")
                        .with("""
                                {'callbackUri': 'https://bot.example.com/api/calls', 'targets': [%s],
                                 'requestedModalities': ['audio'], 'mediaConfig': %s}""".formatted(INVITEE, SERVICE_HOSTED))
                        .answered(201, CALL_ANSWER, "Call")
                        .giving("CamelGraphCallsCallId", CALL),
                of(
                                "join?joinMeetingId=234 567 890 12&passcode=fA9c"
                                        + "&callbackUri=https://bot.example.com/api/calls",
                                "POST",
                                "/communications/calls")
                        .with("""
                                {'callbackUri': 'https://bot.example.com/api/calls', 'requestedModalities': ['audio'],
                                 'mediaConfig': %s, 'meetingInfo': {
                                   '@odata.type': '#microsoft.graph.joinMeetingIdMeetingInfo',
                                   'joinMeetingId': '23456789012', 'passcode': 'fA9c'}}""".formatted(SERVICE_HOSTED))
                        .answered(201, CALL_ANSWER, "Call")
                        .giving("CamelGraphCallsCallId", CALL),
                of(
                                "create?callbackUri=https://bot.example.com/api/calls&subject=Stand-up"
                                        + "&requestedModalities=audio,video&source=application:a1"
                                        + "&mediaConfig=RAW({\"blob\":\"b1\"})"
                                        + "&chatInfo=RAW({\"threadId\":\"19:t1@thread.v2\",\"messageId\":\"0\"})"
                                        + "&meetingInfo=RAW({\"joinMeetingId\":\"123456789\",\"passcode\":\"p1\"})"
                                        + "&callOptions=RAW({\"hideBotAfterEscalation\":true})",
                                "POST",
                                "/communications/calls")
                        .with("""
                                {'callbackUri': 'https://bot.example.com/api/calls', 'subject': 'Stand-up',
                                 'requestedModalities': ['audio', 'video'],
                                 'source': {'@odata.type': '#microsoft.graph.participantInfo', 'identity': {
                                   '@odata.type': '#microsoft.graph.identitySet', 'application': {
                                     '@odata.type': '#microsoft.graph.identity', 'id': 'a1'}}},
                                 'mediaConfig': {'@odata.type': '#microsoft.graph.appHostedMediaConfig',
                                   'blob': 'b1'},
                                 'chatInfo': {'threadId': '19:t1@thread.v2', 'messageId': '0'},
                                 'meetingInfo': {'@odata.type': '#microsoft.graph.joinMeetingIdMeetingInfo',
                                   'joinMeetingId': '123456789', 'passcode': 'p1'},
                                 'callOptions': {'@odata.type': '#microsoft.graph.outgoingCallOptions',
                                   'hideBotAfterEscalation': true}}""")
                        .answered(201, CALL_ANSWER, "Call"),
                of(
                                "create?callbackUri=https://bot.example.com/api/calls&targets=" + USER
                                        + "&ringingTimeoutInSeconds=60&routingPolicies=noMissedCall"
                                        + "&meetingCapability=RAW({\"allowAnonymousUsersToDialOut\":true})",
                                "POST",
                                "/communications/calls")
                        .betaOnly()
                        .with("""
                                {'callbackUri': 'https://bot.example.com/api/calls', 'targets': [%s],
                                 'requestedModalities': ['audio'], 'mediaConfig': %s,
                                 'ringingTimeoutInSeconds': 60, 'routingPolicies': ['noMissedCall'],
                                 'meetingCapability': {'allowAnonymousUsersToDialOut': true}}""".formatted(INVITEE, SERVICE_HOSTED))
                        .answered(201, CALL_ANSWER, "Call"),
                of("get?query=$select=id,state", "GET", C + "?$select=id,state").answered(200, CALL_ANSWER, "Call"),
                of("get", "GET", C).answered(200, CALL_ANSWER, "Call").giving("CamelGraphCallsState", "establishing"),
                of("hangUp", "DELETE", C).answered(204),
                of("keepAlive", "POST", C + "/keepAlive").answered(200),
                of("answer", "POST", C + "/answer")
                        .with("{'mediaConfig': " + SERVICE_HOSTED + ", 'acceptedModalities': ['audio']}")
                        .answered(202),
                of(
                                "answer?acceptedModalities=audio,video&participantCapacity=10"
                                        + "&callbackUri=https://bot.example.com/api/calls"
                                        + "&callOptions=RAW({\"isContentSharingNotificationEnabled\":true})",
                                "POST",
                                C + "/answer")
                        .with("""
                                {'mediaConfig': %s, 'acceptedModalities': ['audio', 'video'],
                                 'participantCapacity': 10, 'callbackUri': 'https://bot.example.com/api/calls',
                                 'callOptions': {'@odata.type': '#microsoft.graph.incomingCallOptions',
                                   'isContentSharingNotificationEnabled': true}}""".formatted(SERVICE_HOSTED))
                        .answered(202),
                of("reject?reason=Busy&callbackUri=https://bot.example.com/api/calls", "POST", C + "/reject")
                        .with("{'reason': 'busy', 'callbackUri': 'https://bot.example.com/api/calls'}")
                        .answered(202),
                of("redirect?targets=" + USER + "&timeout=30", "POST", C + "/redirect")
                        .with("{'targets': [" + INVITEE + "], 'timeout': 30}")
                        .answered(202),
                of(
                                "redirect?targets=" + USER + "&maskCallee=true&maskCaller=false"
                                        + "&targetDisposition=simultaneousRing&routingPolicies=disableForwarding",
                                "POST",
                                C + "/redirect")
                        .betaOnly()
                        .with("""
                                {'targets': [%s], 'maskCallee': true, 'maskCaller': false,
                                 'targetDisposition': 'simultaneousRing', 'routingPolicies': ['disableForwarding']}""".formatted(INVITEE))
                        .answered(202),
                of(
                                "redirect?routingPolicies=none&callbackUri=https://bot.example.com/api/calls&targets="
                                        + USER,
                                "POST",
                                C + "/redirect")
                        .with("{'targets': [" + INVITEE
                                + "], 'routingPolicies': ['none'], 'callbackUri': 'https://bot.example.com/api/calls'}")
                        .answered(202),
                of("transfer?transferTarget=" + USER, "POST", C + "/transfer")
                        .with("{'transferTarget': " + INVITEE + "}")
                        .answered(202),
                of(
                                "transfer?clientContext=c1&transferTarget=phone:+14255550123"
                                        + "&transferee=RAW({\"@odata.type\":\"#microsoft.graph.participantInfo\",\"participantId\":\"p1\"})",
                                "POST",
                                C + "/transfer")
                        .with("""
                                {'transferTarget': {'@odata.type': '#microsoft.graph.invitationParticipantInfo',
                                   'identity': {'@odata.type': '#microsoft.graph.identitySet', 'phone': {
                                     '@odata.type': '#microsoft.graph.identity', 'id': '+14255550123'}}},
                                 'transferee': {'@odata.type': '#microsoft.graph.participantInfo', 'participantId': 'p1'},
                                 'clientContext': 'c1'}""")
                        .answered(202));
    }

    private static List<WireRow> participants() {
        return List.of(
                of("listParticipants", "GET", C + "/participants")
                        .answered(200, list(PARTICIPANT_ANSWER), "Participant"),
                of("getParticipant?participantId=" + PARTICIPANT, "GET", P)
                        .answered(200, PARTICIPANT_ANSWER, "Participant")
                        .giving("CamelGraphCallsParticipantId", PARTICIPANT),
                of("removeParticipant?participantId=" + PARTICIPANT, "DELETE", P)
                        .answered(204),
                of("inviteParticipants?participants=" + USER + "&clientContext=c1", "POST", C + "/participants/invite")
                        .with("{'participants': [" + INVITEE + "], 'clientContext': 'c1'}")
                        .answered(200, operation("inviteParticipants", "running"), "InviteParticipantsOperation")
                        .giving("CamelGraphCallsOperationId", OPERATION),
                of("muteParticipant?clientContext=c1&participantId=" + PARTICIPANT, "POST", P + "/mute")
                        .with("{'clientContext': 'c1'}")
                        .answered(200, operation("muteParticipant", "completed"), "MuteParticipantOperation"),
                of("muteAllParticipants?participants=p1,p2&clientContext=c1", "POST", C + "/participants/muteAll")
                        .betaOnly()
                        .with("{'participants': ['p1', 'p2'], 'clientContext': 'c1'}")
                        .answered(200, operation("comms", "completed"), "OtherOperation"),
                of(
                                "configureMixer?clientContext=c1&participantMixerLevels="
                                        + "RAW([{\"participant\":\"p1\",\"exclusive\":true}])",
                                "POST",
                                C + "/participants/configureMixer")
                        .with("{'participantMixerLevels': [{'participant': 'p1', 'exclusive': true}],"
                                + " 'clientContext': 'c1'}")
                        .answered(200, operation("comms", "running"), "OtherOperation"),
                of(
                                "startHoldMusic?customPrompt=https://bot.example.com/menu.wav&participantId="
                                        + PARTICIPANT,
                                "POST",
                                P + "/startHoldMusic")
                        .with("{'customPrompt': " + PROMPT + "}")
                        .answered(202, operation("startHoldMusic", "running"), "StartHoldMusicOperation"),
                of("stopHoldMusic?clientContext=c1&participantId=" + PARTICIPANT, "POST", P + "/stopHoldMusic")
                        .with("{'clientContext': 'c1'}")
                        .answered(202, operation("stopHoldMusic", "running"), "StopHoldMusicOperation"));
    }

    private static List<WireRow> audioRouting() {
        String group = C + "/audioRoutingGroups/g1";
        return List.of(
                of(
                                "createAudioRoutingGroup?audioRoutingGroupId=g1&routingMode=oneToOne&sources=s1"
                                        + "&receivers=r1",
                                "POST",
                                C + "/audioRoutingGroups")
                        .with(GROUP)
                        .answered(200, GROUP, "AudioRoutingGroup")
                        .giving("CamelGraphCallsAudioRoutingGroupId", "g1"),
                of("listAudioRoutingGroups", "GET", C + "/audioRoutingGroups")
                        .answered(200, list(GROUP), "AudioRoutingGroup"),
                of("getAudioRoutingGroup?audioRoutingGroupId=g1", "GET", group)
                        .answered(200, GROUP, "AudioRoutingGroup"),
                of(
                                "updateAudioRoutingGroup?audioRoutingGroupId=g1&routingMode=multicast&sources=s1"
                                        + "&receivers=r1,r2",
                                "PATCH",
                                group)
                        .with("{'routingMode': 'multicast', 'sources': ['s1'], 'receivers': ['r1', 'r2']}")
                        .answered(200, GROUP, "AudioRoutingGroup"),
                of("deleteAudioRoutingGroup?audioRoutingGroupId=g1", "DELETE", group)
                        .answered(204));
    }

    private static List<WireRow> media() {
        return List.of(
                of("playPrompt?prompts=https://bot.example.com/menu.wav&clientContext=c1", "POST", C + "/playPrompt")
                        .with("{'prompts': [" + PROMPT + "], 'clientContext': 'c1'}")
                        .answered(200, operation("playPrompt", "running"), "PlayPromptOperation")
                        .giving("CamelGraphCallsOperationId", OPERATION),
                of("playPrompt?prompts=https://bot.example.com/menu.wav&loop=true", "POST", C + "/playPrompt")
                        .betaOnly()
                        .with("{'prompts': [" + PROMPT + "], 'loop': true}")
                        .answered(200, operation("playPrompt", "running"), "PlayPromptOperation"),
                of(
                                "recordResponse?prompts=https://bot.example.com/menu.wav&bargeInAllowed=true"
                                        + "&initialSilenceTimeoutInSeconds=5&maxSilenceTimeoutInSeconds=2"
                                        + "&maxRecordDurationInSeconds=60&playBeep=true&stopTones=pound,1,star"
                                        + "&clientContext=c1",
                                "POST",
                                C + "/recordResponse")
                        .with("""
                                {'prompts': [%s], 'bargeInAllowed': true, 'initialSilenceTimeoutInSeconds': 5,
                                 'maxSilenceTimeoutInSeconds': 2, 'maxRecordDurationInSeconds': 60, 'playBeep': true,
                                 'stopTones': ['#', '1', '*'], 'clientContext': 'c1'}""".formatted(PROMPT))
                        .answered(200, operation("record", "running"), "RecordOperation"),
                of(
                                "record?prompts=https://bot.example.com/menu.wav&maxRecordDurationInSeconds=1800"
                                        + "&streamWhileRecording=true&recordingFormat=wav&stopTones=pound"
                                        + "&clientContext=c1",
                                "POST",
                                C + "/record")
                        .betaOnly()
                        .with("""
                                {'prompts': [%s], 'maxRecordDurationInSeconds': 1800, 'streamWhileRecording': true,
                                 'recordingFormat': 'wav', 'stopTones': ['#'], 'clientContext': 'c1'}""".formatted(PROMPT))
                        .answered(200, operation("record", "running"), "RecordOperation"),
                of("cancelMediaProcessing?clientContext=c1", "POST", C + "/cancelMediaProcessing")
                        .with("{'clientContext': 'c1'}")
                        .answered(
                                200, operation("cancelMediaProcessing", "completed"), "CancelMediaProcessingOperation"),
                of("subscribeToTone", "POST", C + "/subscribeToTone")
                        .with("{}")
                        .answered(200, operation("subscribeToTone", "completed"), "SubscribeToToneOperation"),
                of(
                                "sendDtmfTones?tones=1,star,pound,tone7&delayBetweenTonesMs=200&clientContext=c1",
                                "POST",
                                C + "/sendDtmfTones")
                        .with("""
                                {'tones': ['tone1', 'star', 'pound', 'tone7'], 'delayBetweenTonesMs': 200,
                                 'clientContext': 'c1'}""")
                        .answered(200, operation("sendDtmfTones", "running"), "SendDtmfTonesOperation"));
    }

    private static List<WireRow> self() {
        return List.of(
                of("mute?clientContext=c1", "POST", C + "/mute")
                        .with("{'clientContext': 'c1'}")
                        .answered(200, operation("muteParticipant", "completed"), "MuteParticipantOperation"),
                of("unmute", "POST", C + "/unmute")
                        .with("{}")
                        .answered(200, operation("unmuteParticipant", "completed"), "UnmuteParticipantOperation"),
                of("changeScreenSharingRole?role=sharer", "POST", C + "/changeScreenSharingRole")
                        .with("{'role': 'sharer'}")
                        .answered(202),
                of("updateMetadata?metadata=busy&clientContext=c1", "POST", C + "/updateMetadata")
                        .betaOnly()
                        .with("{'metadata': 'busy', 'clientContext': 'c1'}")
                        .answered(202),
                of("updateRecordingStatus?status=notRecording&clientContext=c1", "POST", C + "/updateRecordingStatus")
                        .with("{'status': 'notRecording', 'clientContext': 'c1'}")
                        .answered(
                                200, operation("updateRecordingStatus", "completed"), "UpdateRecordingStatusOperation"),
                of("addLargeGalleryView?clientContext=c1", "POST", C + "/addLargeGalleryView")
                        .with("{'clientContext': 'c1'}")
                        .answered(202, operation("addLargeGalleryView", "running"), "AddLargeGalleryViewOperation"));
    }

    private static List<WireRow> rest() {
        return List.of(
                of("listOperations", "GET", C + "/operations")
                        .answered(200, list(operation("playPrompt", "running")), "PlayPromptOperation"),
                of("getOperation?operationId=" + OPERATION, "GET", C + "/operations/" + OPERATION)
                        .answered(200, operation("playPrompt", "completed"), "PlayPromptOperation"),
                of("listContentSharingSessions", "GET", C + "/contentSharingSessions")
                        .answered(200, list("{'id': 's1'}"), "ContentSharingSession"),
                of("getContentSharingSession?contentSharingSessionId=s1", "GET", C + "/contentSharingSessions/s1")
                        .answered(200, "{'id': 's1'}", "ContentSharingSession")
                        .giving("CamelGraphCallsContentSharingSessionId", "s1"),
                of(
                                "logTeleconferenceDeviceQuality?userAgent=RoomBot/1.0&quality="
                                        + "RAW({\"callChainId\":\"" + CALL + "\",\"deviceName\":\"Room 1\"})",
                                "POST",
                                "/communications/calls/logTeleconferenceDeviceQuality")
                        .with("{'quality': {'callChainId': '" + CALL + "', 'deviceName': 'Room 1'}}")
                        .sending("User-Agent", "RoomBot/1.0")
                        .answered(200));
    }

    private static String operation(String type, String status) {
        return """
                {'@odata.type': '#microsoft.graph.%sOperation', 'id': '%s', 'status': '%s', 'clientContext': 'c1'}""".formatted(type, OPERATION, status);
    }

    private static String list(String element) {
        return "{'value': [" + element + "], '@odata.context': 'https://graph.microsoft.com/$metadata#x'}";
    }
}
