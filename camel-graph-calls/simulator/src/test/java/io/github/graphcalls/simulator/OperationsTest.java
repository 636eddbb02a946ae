package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation, in each version that has it, as Graph's pages say: status, type of the answer, Location, and what the
 * bot is told afterwards.
 */
class OperationsTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator).hasPrompt("a.wav", Duration.ofSeconds(1));

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    /**
     * @param call what kind of call it is performed on
     * @param path below the call, where {@code PERSON} and {@code BOT} stand for participants' ids
     * @param body where {@code PROMPT} stands for a prompt, {@code ANSWER} for an answer's body, {@code TARGET} for a person
     * @param answered the answer's type, {@code value} for a list, or an empty text for no body
     * @param told the last notification after it, or an empty text where there is none
     */
    record Row(
            String version,
            Kind call,
            String method,
            String path,
            String body,
            int status,
            String answered,
            boolean located,
            String told) {
        @Override
        public String toString() {
            return version + " " + method + " " + path;
        }
    }

    enum Kind {
        INCOMING,
        P2P,
        GROUP
    }

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String version : List.of("v1.0", "beta")) {
            rows.addAll(List.of(
                    new Row(version, Kind.P2P, "GET", "", "", 200, "call", false, ""),
                    new Row(version, Kind.P2P, "DELETE", "", "", 204, "", false, "terminated"),
                    new Row(version, Kind.P2P, "POST", "/keepAlive", "", 200, "", false, ""),
                    new Row(version, Kind.INCOMING, "POST", "/answer", "ANSWER", 202, "", false, "mediaActive"),
                    new Row(
                            version,
                            Kind.INCOMING,
                            "POST",
                            "/reject",
                            "{\"reason\": \"None\"}",
                            202,
                            "",
                            false,
                            "terminated"),
                    new Row(
                            version,
                            Kind.INCOMING,
                            "POST",
                            "/redirect",
                            "{\"targets\": [TARGET], \"timeout\": 15}",
                            202,
                            "",
                            false,
                            "terminated"),
                    new Row(
                            version,
                            Kind.P2P,
                            "POST",
                            "/transfer",
                            "{\"transferTarget\": TARGET}",
                            202,
                            "",
                            false,
                            "terminated"),
                    new Row(
                            version,
                            Kind.P2P,
                            "POST",
                            "/playPrompt",
                            "{\"prompts\": [PROMPT], \"clientContext\": \"c\"}",
                            200,
                            "playPromptOperation running",
                            true,
                            "playPromptOperation completed"),
                    new Row(
                            version,
                            Kind.P2P,
                            "POST",
                            "/recordResponse",
                            "{\"prompts\": [PROMPT]}",
                            200,
                            "recordOperation running",
                            true,
                            "recordOperation failed"),
                    new Row(
                            version,
                            Kind.P2P,
                            "POST",
                            "/cancelMediaProcessing",
                            "{}",
                            200,
                            "cancelMediaProcessingOperation completed",
                            true,
                            ""),
                    new Row(
                            version,
                            Kind.P2P,
                            "POST",
                            "/subscribeToTone",
                            "{\"clientContext\": \"c\"}",
                            200,
                            "subscribeToToneOperation completed",
                            true,
                            ""),
                    new Row(
                            version,
                            Kind.P2P,
                            "POST",
                            "/microsoft.graph.sendDtmfTones",
                            "{\"tones\": [\"tone1\", \"star\"]}",
                            200,
                            "sendDtmfTonesOperation running",
                            true,
                            "sendDtmfTonesOperation completed"),
                    new Row(version, Kind.GROUP, "GET", "/participants", "", 200, "value", false, ""),
                    new Row(version, Kind.GROUP, "GET", "/participants/PERSON", "", 200, "participant", false, ""),
                    new Row(version, Kind.GROUP, "DELETE", "/participants/PERSON", "", 204, "", false, "terminated"),
                    new Row(
                            version,
                            Kind.GROUP,
                            "POST",
                            "/participants/invite",
                            "{\"participants\": [TARGET]}",
                            200,
                            "inviteParticipantsOperation Running",
                            true,
                            "participants"),
                    new Row(
                            version,
                            Kind.GROUP,
                            "POST",
                            "/participants/PERSON/mute",
                            "{}",
                            200,
                            "muteParticipantOperation completed",
                            true,
                            "participants"),
                    new Row(
                            version,
                            Kind.GROUP,
                            "POST",
                            "/participants/PERSON/startHoldMusic",
                            "{\"customPrompt\": PROMPT}",
                            202,
                            "startHoldMusicOperation running",
                            true,
                            "startHoldMusicOperation completed"),
                    new Row(
                            version,
                            Kind.GROUP,
                            "POST",
                            "/participants/PERSON/stopHoldMusic",
                            "{}",
                            202,
                            "stopHoldMusicOperation running",
                            true,
                            "stopHoldMusicOperation completed"),
                    new Row(
                            version,
                            Kind.GROUP,
                            "POST",
                            "/participants/configureMixer",
                            "{\"participantMixerLevels\": [{\"participant\": \"PERSON\"}]}",
                            200,
                            "commsOperation running",
                            true,
                            "commsOperation completed"),
                    new Row(
                            version,
                            Kind.GROUP,
                            "POST",
                            "/mute",
                            "{}",
                            200,
                            "muteParticipantOperation completed",
                            true,
                            "participants"),
                    new Row(
                            version,
                            Kind.GROUP,
                            "POST",
                            "/unmute",
                            "{}",
                            200,
                            "unmuteParticipantOperation completed",
                            true,
                            "participants"),
                    new Row(
                            version,
                            Kind.GROUP,
                            "POST",
                            "/updateRecordingStatus",
                            "{\"status\": \"recording\"}",
                            200,
                            "updateRecordingStatusOperation completed",
                            true,
                            ""),
                    new Row(
                            version,
                            Kind.GROUP,
                            "POST",
                            "/addLargeGalleryView",
                            "{}",
                            202,
                            "addLargeGalleryViewOperation running",
                            true,
                            "addLargeGalleryViewOperation completed"),
                    new Row(
                            version,
                            Kind.GROUP,
                            "POST",
                            "/audioRoutingGroups",
                            "{\"id\": \"g\", \"routingMode\": \"oneToOne\", \"sources\": [\"BOT\"], \"receivers\": [\"PERSON\"]}",
                            200,
                            "id",
                            false,
                            ""),
                    new Row(version, Kind.GROUP, "GET", "/audioRoutingGroups", "", 200, "value", false, ""),
                    new Row(version, Kind.GROUP, "GET", "/operations", "", 200, "value", false, ""),
                    new Row(version, Kind.GROUP, "GET", "/contentSharingSessions", "", 200, "value", false, "")));
        }
        rows.addAll(List.of(
                new Row(
                        "beta",
                        Kind.P2P,
                        "POST",
                        "/record",
                        "{\"prompts\": [PROMPT]}",
                        200,
                        "recordOperation running",
                        true,
                        "recordOperation failed"),
                new Row(
                        "beta",
                        Kind.GROUP,
                        "POST",
                        "/updateMetadata",
                        "{\"metadata\": \"m\"}",
                        202,
                        "",
                        true,
                        "participants"),
                new Row(
                        "beta",
                        Kind.GROUP,
                        "POST",
                        "/participants/muteAll",
                        "{\"participants\": [\"PERSON\"]}",
                        200,
                        "commsOperation completed",
                        true,
                        "participants")));
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anOperationIsAnsweredAndToldAsDocumented(Row row) {
        bot.speaks(row.version);
        SimulatedCall call = callOf(row.call);
        int toldBefore = call.notifications().size();

        HttpResponse<String> answer = bot.send(
                row.method, "/communications/calls/" + call.id() + filled(row.path, call), filled(row.body, call));
        simulator.time().advance(Duration.ofSeconds(10));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(row.status);
        assertThat(typeOf(answer.body())).isEqualTo(row.answered);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .matches(
                        row.located
                                ? "http://127\\.0\\.0\\.1:\\d+/" + row.version + "/communications/calls/" + call.id()
                                        + "/operations/.+"
                                : "");
        List<NotificationRecord> told = call.notifications();
        assertThat(told.size() == toldBefore ? "" : told.get(told.size() - 1).what())
                .isEqualTo(row.told);
    }

    private SimulatedCall callOf(Kind kind) {
        if (kind == Kind.GROUP) {
            bot.send("POST", "/communications/calls", bot.createMeetingBody());
            simulator.time().advance(Duration.ofSeconds(1));
            simulator.caller("user-1").joins(simulator.calls().get(0));
        } else {
            Person caller = simulator.caller("user-1").dials(bot.asBot());
            if (kind == Kind.P2P) {
                bot.answersCalls();
                caller.isAnswered();
            }
        }
        simulator.time().advance(Duration.ofSeconds(1));
        return simulator.calls().get(0);
    }

    private String filled(String text, SimulatedCall call) {
        List<Roster.Participant> roster = call.roster().all();
        return text.replace("PERSON", roster.get(1).id())
                .replace("BOT", roster.get(0).id())
                .replace("PROMPT", bot.promptsJson("a.wav"))
                .replace("ANSWER", bot.answerBody())
                .replace("TARGET", "{\"identity\": {\"user\": {\"id\": \"user-2\"}}}");
    }

    private static String typeOf(String body) {
        if (body.isEmpty()) {
            return "";
        }
        JsonNode json = TinyBot.json(body);
        if (json.has("@odata.type")) {
            String type = json.path("@odata.type").asText().replace("#microsoft.graph.", "");
            return json.has("status") ? type + " " + json.path("status").asText() : type;
        }
        return json.has("value") ? "value" : "id";
    }
}
