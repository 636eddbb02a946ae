package io.github.graphcalls.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records that a Java route makes, and the JSON that Graph gets of them. */
class BuildingTest {
    @Test
    void aCallToATelephone() throws IOException {
        Call call = Call.builder()
                .callbackUri("https://bot.example.com/api/calls")
                .targets(InvitationParticipantInfo.of(IdentitySet.ofPhone("+15550100")))
                .requestedModalities(Modality.AUDIO)
                .mediaConfig(
                        ServiceHostedMediaConfig.preFetching(MediaInfo.of("https://bot.example.com/menu.wav", "menu")))
                .tenantId("tenant")
                .build();
        assertThat(text(call))
                .isEqualTo("{'targets':[{'@odata.type':'#microsoft.graph.invitationParticipantInfo',"
                        + "'identity':{'@odata.type':'#microsoft.graph.identitySet',"
                        + "'phone':{'@odata.type':'#microsoft.graph.identity','id':'+15550100'}}}],"
                        + "'callbackUri':'https://bot.example.com/api/calls',"
                        + "'mediaConfig':{'@odata.type':'#microsoft.graph.serviceHostedMediaConfig','preFetchMedia':["
                        + "{'@odata.type':'#microsoft.graph.mediaInfo','uri':'https://bot.example.com/menu.wav','resourceId':'menu'}]},"
                        + "'requestedModalities':['audio'],'tenantId':'tenant'}");
    }

    @Test
    void aCallThatJoinsAMeeting() throws IOException {
        Call call = Call.builder()
                .chatInfo(ChatInfo.of("19:thread", "0", null))
                .meetingInfo(OrganizerMeetingInfo.of("organiser", "tenant"))
                .mediaConfig(ServiceHostedMediaConfig.empty())
                .build();
        assertThat(text(call))
                .isEqualTo("{'chatInfo':{'threadId':'19:thread','messageId':'0'},"
                        + "'mediaConfig':{'@odata.type':'#microsoft.graph.serviceHostedMediaConfig'},"
                        + "'meetingInfo':{'@odata.type':'#microsoft.graph.organizerMeetingInfo',"
                        + "'organizer':{'@odata.type':'#microsoft.graph.identitySet',"
                        + "'user':{'@odata.type':'#microsoft.graph.identity','id':'organiser','tenantId':'tenant'}}}}");
    }

    @Test
    void requestsForACall() throws IOException {
        assertThat(text(AnswerRequest.builder()
                        .mediaConfig(ServiceHostedMediaConfig.empty())
                        .acceptedModalities(Modality.AUDIO)
                        .callOptions(IncomingCallOptions.builder()
                                .isDeltaRosterEnabled(true)
                                .build())
                        .build()))
                .isEqualTo("{'mediaConfig':{'@odata.type':'#microsoft.graph.serviceHostedMediaConfig'},"
                        + "'acceptedModalities':['audio'],'callOptions':"
                        + "{'@odata.type':'#microsoft.graph.incomingCallOptions','isDeltaRosterEnabled':true}}");
        assertThat(text(RejectRequest.of(RejectReason.BUSY))).isEqualTo("{'reason':'busy'}");
        assertThat(text(TransferRequest.of(
                        InvitationParticipantInfo.replacing(IdentitySet.ofUser("u"), "other-call"),
                        ParticipantInfo.ofParticipant("p"))))
                .isEqualTo("{'transferTarget':{'@odata.type':'#microsoft.graph.invitationParticipantInfo',"
                        + "'identity':{'@odata.type':'#microsoft.graph.identitySet',"
                        + "'user':{'@odata.type':'#microsoft.graph.identity','id':'u'}},'replacesCallId':'other-call'},"
                        + "'transferee':{'@odata.type':'#microsoft.graph.participantInfo','participantId':'p'}}");
    }

    @Test
    void requestsForMedia() throws IOException {
        assertThat(text(PlayPromptRequest.of(MediaPrompt.of("https://bot.example.com/menu.wav"))))
                .isEqualTo("{'prompts':[{'@odata.type':'#microsoft.graph.mediaPrompt','mediaInfo':"
                        + "{'@odata.type':'#microsoft.graph.mediaInfo','uri':'https://bot.example.com/menu.wav'}}]}");
        assertThat(text(SendDtmfTonesRequest.of(Tone.TONE1, Tone.STAR))).isEqualTo("{'tones':['tone1','star']}");
        assertThat(text(RecordResponseRequest.builder()
                        .maxRecordDurationInSeconds(30)
                        .stopTones("#")
                        .build()))
                .isEqualTo("{'maxRecordDurationInSeconds':30,'stopTones':['#']}");
        assertThat(text(ClientContextRequest.of("c"))).isEqualTo("{'clientContext':'c'}");
    }

    @Test
    void answersToAParticipantWhoJoins() throws IOException {
        assertThat(text(AcceptJoinResponse.accepted()))
                .isEqualTo("{'@odata.type':'#microsoft.graph.acceptJoinResponse'}");
        assertThat(text(RejectJoinResponse.of(RejectReason.FORBIDDEN)))
                .isEqualTo("{'@odata.type':'#microsoft.graph.rejectJoinResponse','reason':'forbidden'}");
        assertThat(text(InviteNewBotResponse.of("https://bot.example.com/2")))
                .isEqualTo(
                        "{'@odata.type':'#microsoft.graph.inviteNewBotResponse','inviteUri':'https://bot.example.com/2'}");
    }

    @Test
    void anotherTypeThanUsualAndAPropertyThatHasNoComponent() throws IOException {
        assertThat(text(InvitationParticipantInfo.builder()
                        .odataType("#microsoft.graph.participantInfo")
                        .additionalProperty("later", 1)
                        .build()))
                .isEqualTo("{'@odata.type':'#microsoft.graph.participantInfo','later':1}");
    }

    @Test
    void nobodyChangesARecordThroughWhatItWasMadeOf() {
        List<Modality> modalities = new ArrayList<>(List.of(Modality.AUDIO));
        Call.Builder builder = Call.builder().requestedModalities(modalities).additionalProperty("a", 1);
        Call call = builder.build();
        modalities.add(Modality.VIDEO);
        builder.additionalProperty("b", 2);
        assertThat(call.requestedModalities()).containsExactly(Modality.AUDIO);
        assertThat(call.additionalProperties()).containsOnlyKeys("a");
        assertThatThrownBy(() -> call.requestedModalities().add(Modality.VIDEO))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> call.additionalProperties().put("c", 3))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void secretsAreNotInTheTextOfARecord() throws IOException {
        String json = "{'meetingInfo':{'token':'hush'},'mediaConfig':{'blob':'hush'},"
                + "'operations':[{'@odata.type':'#microsoft.graph.recordOperation','recordingAccessToken':'hush',"
                + "'recordResourceAccessToken':'hush'}]}";
        assertThat(GraphJson.read(Resources.tree(json), Call.class).toString())
                .contains("TokenMeetingInfo", "AppHostedMediaConfig", "RecordOperation")
                .doesNotContain("hush");
        assertThat(JoinMeetingIdMeetingInfo.of("1", "hush")).hasToString("JoinMeetingIdMeetingInfo[joinMeetingId=1]");
    }

    private static String text(Object value) throws IOException {
        return new String(GraphJson.write(value), StandardCharsets.UTF_8).replace('"', '\'');
    }
}
