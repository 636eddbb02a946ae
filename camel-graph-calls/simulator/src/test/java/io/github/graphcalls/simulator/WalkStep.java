package io.github.graphcalls.simulator;

import java.time.Duration;
import java.util.List;

/** What a bot may ask for and people may do at any moment. What is impossible just then is refused, and nothing happens. */
enum WalkStep {
    DIALS((stage, n) -> stage.person(n).dials(stage.bot.asBot())),
    DIALS_AS_TWO((stage, n) -> stage.person(n).dialsAs(stage.bot.asBot(), 2)),
    HANGS_UP((stage, n) -> stage.person(n).hangsUp()),
    PRESSES((stage, n) -> stage.person(n).presses("1#")),
    SPEAKS((stage, n) -> stage.person(n).says(Duration.ofSeconds(2))),
    JOINS((stage, n) -> stage.person(n).joins(stage.meeting)),
    WAITS_IN_THE_LOBBY((stage, n) -> stage.person(n).waitsInTheLobby(stage.meeting)),
    ADMITS((stage, n) -> stage.person(n).admits(stage.person(n + 1))),
    BOTS_WAIT((stage, n) -> stage.meeting.keepsBotsInLobby()),
    ADMITS_THE_BOT((stage, n) -> stage.person(n).admitsTheBot()),
    MUTES((stage, n) -> stage.person(n).mutes()),
    UNMUTES((stage, n) -> stage.person(n).unmutes()),
    SHARES((stage, n) -> stage.person(n).sharesScreen()),
    STOPS_SHARING((stage, n) -> stage.person(n).stopsSharing()),
    LEAVES((stage, n) -> stage.person(n).leaves()),
    HOLDS((stage, n) -> stage.person(n).holds()),
    RESUMES((stage, n) -> stage.person(n).resumes()),
    WILL_BE_BUSY((stage, n) -> stage.person(n).isBusy()),
    WILL_ANSWER((stage, n) -> stage.person(n).answersAfter(Duration.ofSeconds(n))),
    WILL_REJECT((stage, n) -> stage.person(n).rejects()),
    WILL_NOT_ANSWER((stage, n) -> stage.person(n).doesNotAnswer()),

    WILL_BE_ANSWERED((stage, n) -> stage.bot.answersCalls()),
    CREATE((stage, n) -> stage.create(stage.bot.createBody(stage.invitation(n)))),
    CREATE_GROUP(
            (stage, n) -> stage.create(stage.bot.createBody(stage.invitation(n) + ", " + stage.invitation(n + 1)))),
    JOIN_MEETING((stage, n) -> stage.create(stage.bot
            .createMeetingBody()
            .replaceFirst(
                    "}$",
                    ", \"callOptions\": {\"@odata.type\": \"#microsoft.graph.outgoingCallOptions\","
                            + " \"isContentSharingNotificationEnabled\": true}}"))),
    ANSWER((stage, n) -> stage.post(n, "answer", stage.bot.answerBody())),
    REJECT((stage, n) -> stage.post(n, "reject", "{}")),
    REDIRECT((stage, n) -> stage.post(
            n,
            "redirect",
            "{\"timeout\": 15, \"targets\": [" + stage.invitation(n) + ", " + stage.invitation(n + 2) + "]}")),
    TRANSFER((stage, n) -> stage.post(
            n,
            "transfer",
            "{\"transferTarget\": " + stage.invitation(n + 1) + ", \"transferee\": {\"participantId\": \""
                    + stage.participant(n) + "\"}}")),
    TRANSFER_TO_CALL((stage, n) -> stage.post(
            n,
            "transfer",
            "{\"transferTarget\": "
                    + stage.invitation(n + 1)
                            .replaceFirst("\\{", "{\"replacesCallId\": \"" + stage.call(n + 1) + "\", ")
                    + "}")),
    HANG_UP((stage, n) -> stage.bot.hangUp(stage.call(n))),
    KEEP_ALIVE((stage, n) -> stage.post(n, "keepAlive", "")),
    GET((stage, n) -> stage.bot.send("GET", "/communications/calls/" + stage.call(n), "")),
    LIST_PARTICIPANTS(
            (stage, n) -> stage.bot.send("GET", "/communications/calls/" + stage.call(n) + "/participants", "")),
    PLAY((stage, n) -> stage.bot.play(stage.call(n), "a.wav", "a.wav")),
    PLAY_NOTHING((stage, n) -> stage.bot.play(stage.call(n), "missing.wav")),
    RECORD((stage, n) -> stage.post(n, "recordResponse", "{\"prompts\": [" + stage.bot.promptsJson("a.wav") + "]}")),
    RECORD_BARGING_IN((stage, n) -> stage.post(
            n,
            "recordResponse",
            "{\"bargeInAllowed\": true, \"stopTones\": [\"#\"], \"maxSilenceTimeoutInSeconds\": 2}")),
    RECORD_WHO_SPEAKS((stage, n) -> {
        stage.post(n, "recordResponse", "{\"maxSilenceTimeoutInSeconds\": 1}");
        stage.simulator.call(stage.call(n)).stream()
                .flatMap(call -> call.people().stream())
                .limit(1)
                .forEach(person -> person.says(Duration.ofSeconds(2)));
    }),
    CANCEL((stage, n) -> stage.post(n, "cancelMediaProcessing", "{}")),
    SUBSCRIBE((stage, n) -> stage.post(n, "subscribeToTone", "{}")),
    SEND_TONES((stage, n) -> stage.post(n, "sendDtmfTones", "{\"tones\": [\"tone1\", \"pound\"]}")),
    MUTE((stage, n) -> stage.post(n, "mute", "{}")),
    UNMUTE((stage, n) -> stage.post(n, "unmute", "{}")),
    INVITE((stage, n) -> stage.post(n, "participants/invite", "{\"participants\": [" + stage.invitation(n) + "]}")),
    INVITE_REPLACING((stage, n) -> stage.post(
            n,
            "participants/invite",
            "{\"participants\": ["
                    + stage.invitation(n).replaceFirst("\\{", "{\"replacesCallId\": \"" + stage.call(n + 1) + "\", ")
                    + "]}")),
    REMOVE((stage, n) -> stage.bot.send(
            "DELETE", "/communications/calls/" + stage.call(n) + "/participants/" + stage.participant(n), "")),
    MUTE_PARTICIPANT((stage, n) -> stage.post(n, "participants/" + stage.participant(n) + "/mute", "{}")),
    HOLD_MUSIC((stage, n) -> stage.post(n, "participants/" + stage.participant(n) + "/startHoldMusic", "{}")),
    NO_HOLD_MUSIC((stage, n) -> stage.post(n, "participants/" + stage.participant(n) + "/stopHoldMusic", "{}")),
    ROUTE((stage, n) -> stage.post(
            n,
            "audioRoutingGroups",
            "{\"routingMode\": \"multicast\", \"sources\": [\"" + stage.participant(0) + "\"], \"receivers\": [\""
                    + stage.participant(n) + "\"]}")),
    INVITE_ALL((stage, n) -> stage.post(
            n,
            "participants/invite",
            "{\"participants\": [" + stage.invitation(0) + ", " + stage.invitation(1) + ", " + stage.invitation(2)
                    + "]}")),
    RECORDING_STATUS((stage, n) -> stage.post(n, "updateRecordingStatus", "{\"status\": \"recording\"}")),
    GALLERY((stage, n) -> stage.post(n, "addLargeGalleryView", "{}"));

    /** Where walks are taken. */
    record Stage(GraphCallsSimulator simulator, TinyBot bot, Meeting meeting) {
        Stage(GraphCallsSimulator simulator, TinyBot bot) {
            this(simulator, bot, simulator.meeting("19:meeting@thread.v2"));
        }

        Person person(int number) {
            return simulator.attendee("user-" + number % 3, "Person" + number % 3);
        }

        String invitation(int number) {
            return "{\"identity\": {\"user\": {\"id\": \"user-" + number % 3 + "\"}}}";
        }

        /** The latest calls first; of none an id that nobody knows. */
        String call(int number) {
            List<SimulatedCall> calls = simulator.calls();
            return calls.isEmpty()
                    ? "none"
                    : calls.get(calls.size() - 1 - number % calls.size()).id();
        }

        String participant(int number) {
            List<Participant> all = meeting.participants();
            return all.isEmpty() ? "nobody" : all.get(number % all.size()).id();
        }

        void post(int number, String operation, String body) {
            bot.post(call(number), operation, body);
        }

        void create(String body) {
            bot.send("POST", "/communications/calls", body);
        }
    }

    private interface Act {
        void on(Stage stage, int number);
    }

    private final Act act;

    WalkStep(Act act) {
        this.act = act;
    }

    void take(Stage stage, int number) {
        try {
            act.on(stage, number);
        } catch (AssertionError | IllegalArgumentException impossible) {
            // a person who is in no meeting cannot leave it
        }
    }
}
