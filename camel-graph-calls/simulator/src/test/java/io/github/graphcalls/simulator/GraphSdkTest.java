package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.graph.communications.calls.item.CallItemRequestBuilder;
import com.microsoft.graph.communications.calls.item.addlargegalleryview.AddLargeGalleryViewPostRequestBody;
import com.microsoft.graph.communications.calls.item.answer.AnswerPostRequestBody;
import com.microsoft.graph.communications.calls.item.cancelmediaprocessing.CancelMediaProcessingPostRequestBody;
import com.microsoft.graph.communications.calls.item.changescreensharingrole.ChangeScreenSharingRolePostRequestBody;
import com.microsoft.graph.communications.calls.item.mute.MutePostRequestBody;
import com.microsoft.graph.communications.calls.item.participants.invite.InvitePostRequestBody;
import com.microsoft.graph.communications.calls.item.participants.item.startholdmusic.StartHoldMusicPostRequestBody;
import com.microsoft.graph.communications.calls.item.participants.item.stopholdmusic.StopHoldMusicPostRequestBody;
import com.microsoft.graph.communications.calls.item.playprompt.PlayPromptPostRequestBody;
import com.microsoft.graph.communications.calls.item.recordresponse.RecordResponsePostRequestBody;
import com.microsoft.graph.communications.calls.item.redirect.RedirectPostRequestBody;
import com.microsoft.graph.communications.calls.item.reject.RejectPostRequestBody;
import com.microsoft.graph.communications.calls.item.senddtmftones.SendDtmfTonesPostRequestBody;
import com.microsoft.graph.communications.calls.item.subscribetotone.SubscribeToTonePostRequestBody;
import com.microsoft.graph.communications.calls.item.transfer.TransferPostRequestBody;
import com.microsoft.graph.communications.calls.item.unmute.UnmutePostRequestBody;
import com.microsoft.graph.communications.calls.item.updaterecordingstatus.UpdateRecordingStatusPostRequestBody;
import com.microsoft.graph.communications.calls.logteleconferencedevicequality.LogTeleconferenceDeviceQualityPostRequestBody;
import com.microsoft.graph.models.AddLargeGalleryViewOperation;
import com.microsoft.graph.models.AudioRoutingGroup;
import com.microsoft.graph.models.AudioRoutingGroupCollectionResponse;
import com.microsoft.graph.models.Call;
import com.microsoft.graph.models.CancelMediaProcessingOperation;
import com.microsoft.graph.models.CommsOperationCollectionResponse;
import com.microsoft.graph.models.ContentSharingSession;
import com.microsoft.graph.models.ContentSharingSessionCollectionResponse;
import com.microsoft.graph.models.InviteParticipantsOperation;
import com.microsoft.graph.models.Modality;
import com.microsoft.graph.models.MuteParticipantOperation;
import com.microsoft.graph.models.ParticipantCollectionResponse;
import com.microsoft.graph.models.PlayPromptOperation;
import com.microsoft.graph.models.RecordOperation;
import com.microsoft.graph.models.RecordingStatus;
import com.microsoft.graph.models.RejectReason;
import com.microsoft.graph.models.RoutingMode;
import com.microsoft.graph.models.ScreenSharingRole;
import com.microsoft.graph.models.SendDtmfTonesOperation;
import com.microsoft.graph.models.ServiceHostedMediaConfig;
import com.microsoft.graph.models.StartHoldMusicOperation;
import com.microsoft.graph.models.StopHoldMusicOperation;
import com.microsoft.graph.models.SubscribeToToneOperation;
import com.microsoft.graph.models.TeleconferenceDeviceQuality;
import com.microsoft.graph.models.Tone;
import com.microsoft.graph.models.UnmuteParticipantOperation;
import com.microsoft.graph.models.UpdateRecordingStatusOperation;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Microsoft's Graph SDK for Java performs every operation that it has, and reads every answer. */
class GraphSdkTest {
    /** Operations that version 6.60.0 of the SDK lacks, and why. */
    private static final Map<String, String> LACKING = Map.of(
            "configureMixer", "not in v1.0's metadata, which the SDK is generated from",
            "muteAllParticipants", "beta only",
            "record", "beta only",
            "updateMetadata", "beta only");

    /** What can be made to fail beside operations. */
    private static final Set<String> NO_OPERATIONS = Set.of("token", "openIdConfiguration", "keys", "recording");

    private enum Kind {
        INCOMING,
        P2P,
        GROUP,
        APP_HOSTED
    }

    private interface Act {
        Object on(GraphSdkTest test);
    }

    /** @param answer the SDK's type of the answer; Void for none */
    private record Row(String operation, Kind kind, Class<?> answer, Act act) {
        @Override
        public String toString() {
            return operation;
        }
    }

    private static Row row(String operation, Kind kind, Class<?> answer, Act act) {
        return new Row(operation, kind, answer, act);
    }

    private static Row silent(String operation, Kind kind, java.util.function.Consumer<GraphSdkTest> act) {
        return new Row(operation, kind, Void.class, test -> {
            act.accept(test);
            return null;
        });
    }

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator).hasPrompt("a.wav", Duration.ofSeconds(1));
    private final GraphServiceClient graph = GraphSdk.pointedAt(simulator);
    private final Meeting meeting = simulator.meeting("19:meeting@thread.v2");
    private final Person anna = simulator.attendee("anna-id", "Anna");
    private SimulatedCall call;

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    private static List<Row> rows() {
        return Stream.of(ofLife(), ofIncoming(), ofVoice(), ofGroups(), ofRoutes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> ofLife() {
        return List.of(
                row(
                        "create",
                        Kind.INCOMING,
                        Call.class,
                        test -> test.graph.communications().calls().post(test.newCall())),
                row("get", Kind.P2P, Call.class, test -> test.it().get()),
                silent("hangUp", Kind.P2P, test -> test.it().delete()),
                silent("keepAlive", Kind.P2P, test -> test.it().keepAlive().post()),
                row(
                        "listOperations",
                        Kind.P2P,
                        CommsOperationCollectionResponse.class,
                        test -> test.it().operations().get()),
                row(
                        "getOperation",
                        Kind.P2P,
                        PlayPromptOperation.class,
                        test -> test.it()
                                .operations()
                                .byCommsOperationId(test.played().getId())
                                .get()),
                silent("logTeleconferenceDeviceQuality", Kind.P2P, test -> {
                    LogTeleconferenceDeviceQualityPostRequestBody body =
                            new LogTeleconferenceDeviceQualityPostRequestBody();
                    body.setQuality(new TeleconferenceDeviceQuality());
                    body.getQuality().setDeviceName("a device");
                    test.graph
                            .communications()
                            .calls()
                            .logTeleconferenceDeviceQuality()
                            .post(body);
                }));
    }

    private static List<Row> ofIncoming() {
        return List.of(
                silent("answer", Kind.INCOMING, test -> {
                    AnswerPostRequestBody body = new AnswerPostRequestBody();
                    body.setMediaConfig(new ServiceHostedMediaConfig());
                    body.setAcceptedModalities(List.of(Modality.Audio));
                    body.setCallbackUri(test.bot.callbackUri().toString());
                    test.it().answer().post(body);
                }),
                silent("reject", Kind.INCOMING, test -> {
                    RejectPostRequestBody body = new RejectPostRequestBody();
                    body.setReason(RejectReason.Busy);
                    test.it().reject().post(body);
                }),
                silent("redirect", Kind.INCOMING, test -> {
                    RedirectPostRequestBody body = new RedirectPostRequestBody();
                    body.setTargets(List.of(GraphSdk.invitation("user-2")));
                    body.setTimeout(20);
                    test.it().redirect().post(body);
                }),
                silent("transfer", Kind.P2P, test -> {
                    TransferPostRequestBody body = new TransferPostRequestBody();
                    body.setTransferTarget(GraphSdk.invitation("user-2"));
                    test.it().transfer().post(body);
                }));
    }

    private static List<Row> ofVoice() {
        return List.of(
                row("playPrompt", Kind.P2P, PlayPromptOperation.class, GraphSdkTest::played),
                row("recordResponse", Kind.P2P, RecordOperation.class, test -> {
                    RecordResponsePostRequestBody body = new RecordResponsePostRequestBody();
                    body.setPrompts(List.of(test.prompt()));
                    body.setStopTones(List.of("#"));
                    return test.it().recordResponse().post(body);
                }),
                row(
                        "cancelMediaProcessing",
                        Kind.P2P,
                        CancelMediaProcessingOperation.class,
                        test -> test.it().cancelMediaProcessing().post(new CancelMediaProcessingPostRequestBody())),
                row("subscribeToTone", Kind.P2P, SubscribeToToneOperation.class, test -> {
                    SubscribeToTonePostRequestBody body = new SubscribeToTonePostRequestBody();
                    body.setClientContext("keys");
                    return test.it().subscribeToTone().post(body);
                }),
                row("sendDtmfTones", Kind.P2P, SendDtmfTonesOperation.class, test -> {
                    SendDtmfTonesPostRequestBody body = new SendDtmfTonesPostRequestBody();
                    body.setTones(List.of(Tone.Tone1, Tone.Pound));
                    return test.it().sendDtmfTones().post(body);
                }));
    }

    private static List<Row> ofGroups() {
        return List.of(
                row(
                        "listParticipants",
                        Kind.GROUP,
                        ParticipantCollectionResponse.class,
                        test -> test.it().participants().get()),
                row(
                        "getParticipant",
                        Kind.GROUP,
                        com.microsoft.graph.models.Participant.class,
                        test -> test.it()
                                .participants()
                                .byParticipantId(test.annasId())
                                .get()),
                silent(
                        "removeParticipant",
                        Kind.GROUP,
                        test -> test.it()
                                .participants()
                                .byParticipantId(test.annasId())
                                .delete()),
                row("inviteParticipants", Kind.GROUP, InviteParticipantsOperation.class, test -> {
                    InvitePostRequestBody body = new InvitePostRequestBody();
                    body.setParticipants(List.of(GraphSdk.invitation("user-2")));
                    return test.it().participants().invite().post(body);
                }),
                row(
                        "muteParticipant",
                        Kind.GROUP,
                        MuteParticipantOperation.class,
                        test -> test.it()
                                .participants()
                                .byParticipantId(test.annasId())
                                .mute()
                                .post(new com.microsoft.graph.communications.calls.item.participants.item.mute
                                        .MutePostRequestBody())),
                row("startHoldMusic", Kind.GROUP, StartHoldMusicOperation.class, test -> {
                    StartHoldMusicPostRequestBody body = new StartHoldMusicPostRequestBody();
                    body.setCustomPrompt(test.prompt());
                    return test.it()
                            .participants()
                            .byParticipantId(test.annasId())
                            .startHoldMusic()
                            .post(body);
                }),
                row(
                        "stopHoldMusic",
                        Kind.GROUP,
                        StopHoldMusicOperation.class,
                        test -> test.it()
                                .participants()
                                .byParticipantId(test.annasId())
                                .stopHoldMusic()
                                .post(new StopHoldMusicPostRequestBody())),
                row(
                        "mute",
                        Kind.GROUP,
                        MuteParticipantOperation.class,
                        test -> test.it().mute().post(new MutePostRequestBody())),
                row(
                        "unmute",
                        Kind.GROUP,
                        UnmuteParticipantOperation.class,
                        test -> test.it().unmute().post(new UnmutePostRequestBody())),
                silent("changeScreenSharingRole", Kind.APP_HOSTED, test -> {
                    ChangeScreenSharingRolePostRequestBody body = new ChangeScreenSharingRolePostRequestBody();
                    body.setRole(ScreenSharingRole.Sharer);
                    test.it().changeScreenSharingRole().post(body);
                }),
                row("updateRecordingStatus", Kind.GROUP, UpdateRecordingStatusOperation.class, test -> {
                    UpdateRecordingStatusPostRequestBody body = new UpdateRecordingStatusPostRequestBody();
                    body.setStatus(RecordingStatus.Recording);
                    return test.it().updateRecordingStatus().post(body);
                }),
                row(
                        "addLargeGalleryView",
                        Kind.GROUP,
                        AddLargeGalleryViewOperation.class,
                        test -> test.it().addLargeGalleryView().post(new AddLargeGalleryViewPostRequestBody())),
                row(
                        "listContentSharingSessions",
                        Kind.GROUP,
                        ContentSharingSessionCollectionResponse.class,
                        test -> test.it().contentSharingSessions().get()),
                row("getContentSharingSession", Kind.GROUP, ContentSharingSession.class, test -> {
                    test.anna.sharesScreen();
                    String id = test.it()
                            .contentSharingSessions()
                            .get()
                            .getValue()
                            .get(0)
                            .getId();
                    return test.it()
                            .contentSharingSessions()
                            .byContentSharingSessionId(id)
                            .get();
                }));
    }

    private static List<Row> ofRoutes() {
        return List.of(
                row("createAudioRoutingGroup", Kind.GROUP, AudioRoutingGroup.class, GraphSdkTest::routed),
                row(
                        "listAudioRoutingGroups",
                        Kind.GROUP,
                        AudioRoutingGroupCollectionResponse.class,
                        test -> test.it().audioRoutingGroups().get()),
                row(
                        "getAudioRoutingGroup",
                        Kind.GROUP,
                        AudioRoutingGroup.class,
                        test -> test.it()
                                .audioRoutingGroups()
                                .byAudioRoutingGroupId(test.routed().getId())
                                .get()),
                row("updateAudioRoutingGroup", Kind.GROUP, AudioRoutingGroup.class, test -> {
                    AudioRoutingGroup change = new AudioRoutingGroup();
                    change.setRoutingMode(RoutingMode.Multicast);
                    return test.it()
                            .audioRoutingGroups()
                            .byAudioRoutingGroupId(test.routed().getId())
                            .patch(change);
                }),
                silent(
                        "deleteAudioRoutingGroup",
                        Kind.GROUP,
                        test -> test.it()
                                .audioRoutingGroups()
                                .byAudioRoutingGroupId(test.routed().getId())
                                .delete()));
    }

    @Test
    void everyOperationIsInTheTableOrLacking() {
        Set<String> covered = new TreeSet<>(LACKING.keySet());
        rows().forEach(row -> covered.add(row.operation));
        Set<String> all = new TreeSet<>(simulator.faults().known());
        all.removeAll(NO_OPERATIONS);

        assertThat(covered).isEqualTo(all);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theSdkPerformsAnOperationAndReadsItsAnswer(Row row) {
        call = callOf(row.kind);

        Object answer = row.act.on(this);

        assertThat(simulator.requests(row.operation))
                .last()
                .satisfies(request -> assertThat(request.status()).isBetween(200, 204));
        if (row.answer == Void.class) {
            assertThat(answer).isNull();
        } else {
            assertThat(answer).isExactlyInstanceOf(row.answer);
        }
        simulator.time().advance(Duration.ofSeconds(5));
    }

    @Test
    void theSdkReadsARefusal() {
        assertThatThrownBy(() -> graph.communications().calls().byCallId("none").get())
                .isInstanceOfSatisfying(ODataError.class, refused -> {
                    assertThat(refused.getError().getCode()).isEqualTo("8522");
                    assertThat(refused.getResponseStatusCode()).isEqualTo(404);
                });
    }

    private SimulatedCall callOf(Kind kind) {
        if (kind == Kind.INCOMING || kind == Kind.P2P) {
            if (kind == Kind.P2P) {
                bot.answersCalls();
            }
            Person caller = simulator.caller("user-1").dials(bot.asBot()).waits(Duration.ofSeconds(1));
            return caller.call().orElseThrow();
        }
        anna.joins(meeting);
        String body = bot.createMeetingBody();
        bot.send(
                "POST",
                "/communications/calls",
                kind == Kind.GROUP ? body : body.replace("serviceHosted", "appHosted"));
        simulator.time().advance(Duration.ofSeconds(1));
        return meeting.calls().get(0);
    }

    private CallItemRequestBuilder it() {
        return graph.communications().calls().byCallId(call.id());
    }

    private Call newCall() {
        Call made = new Call();
        made.setCallbackUri(bot.callbackUri().toString());
        made.setRequestedModalities(List.of(Modality.Audio));
        made.setMediaConfig(new ServiceHostedMediaConfig());
        made.setTargets(List.of(GraphSdk.invitation("user-2")));
        return made;
    }

    private com.microsoft.graph.models.Prompt prompt() {
        return GraphSdk.prompt(bot.callbackUri().resolve("/prompts/a.wav").toString());
    }

    private PlayPromptOperation played() {
        PlayPromptPostRequestBody body = new PlayPromptPostRequestBody();
        body.setPrompts(List.of(prompt()));
        body.setClientContext("greeting");
        return it().playPrompt().post(body);
    }

    private String annasId() {
        return meeting.participant(anna).orElseThrow().id();
    }

    private AudioRoutingGroup routed() {
        AudioRoutingGroup group = new AudioRoutingGroup();
        group.setId("a-group");
        group.setRoutingMode(RoutingMode.OneToOne);
        group.setSources(List.of(call.roster().self().id()));
        group.setReceivers(List.of(annasId()));
        return it().audioRoutingGroups().post(group);
    }
}
