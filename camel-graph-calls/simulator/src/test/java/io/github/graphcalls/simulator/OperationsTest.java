package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
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
     * Version, kind of call, method, path below the call, body, status, type of the answer, whether it has a Location,
     * and what the bot is told last because of it. PERSON and BOT stand for participants' ids, PROMPT for a prompt, TARGET
     * for somebody else, ANSWER for the body of an answer.
     */
    private static final String TABLE = """
            both | P2P | GET || | 200 | call | |
            both | P2P | DELETE || | 204 | | | terminated
            both | P2P | POST | /keepAlive | | 200 | | |
            both | INCOMING | POST | /answer | ANSWER | 202 | | | mediaActive
            both | INCOMING | POST | /reject | {"reason": "None"} | 202 | | | terminated
            both | INCOMING | POST | /redirect | {"targets": [TARGET], "timeout": 15} | 202 | | | terminated
            both | P2P | POST | /transfer | {"transferTarget": TARGET} | 202 | | | terminated
            both | P2P | POST | /playPrompt | {"prompts": [PROMPT], "clientContext": "c"} | 200 | playPromptOperation running | Location | playPromptOperation completed
            beta | P2P | POST | /playPrompt | {"prompts": [PROMPT], "loop": false} | 200 | playPromptOperation running | Location | playPromptOperation completed
            both | P2P | POST | /recordResponse | {"prompts": [PROMPT]} | 200 | recordOperation running | Location | recordOperation failed
            beta | P2P | POST | /record | {"prompts": [PROMPT]} | 200 | recordOperation running | Location | recordOperation failed
            both | P2P | POST | /cancelMediaProcessing | {} | 200 | cancelMediaProcessingOperation completed | Location |
            both | P2P | POST | /subscribeToTone | {"clientContext": "c"} | 200 | subscribeToToneOperation completed | Location |
            both | P2P | POST | /sendDtmfTones | {"tones": ["tone1", "star"]} | 200 | sendDtmfTonesOperation running | Location | sendDtmfTonesOperation completed
            both | P2P | POST | /microsoft.graph.sendDtmfTones | {"tones": [{"tone": "tone1"}]} | 200 | sendDtmfTonesOperation running | Location | sendDtmfTonesOperation completed
            both | GROUP | GET | /participants | | 200 | value | |
            both | GROUP | GET | /participants/PERSON | | 200 | participant | |
            both | GROUP | DELETE | /participants/PERSON | | 204 | | | participants
            both | GROUP | POST | /participants/invite | {"participants": [TARGET]} | 200 | inviteParticipantsOperation Running | Location | participants
            both | GROUP | POST | /participants/PERSON/mute | {} | 200 | muteParticipantOperation completed | Location | participants
            both | GROUP | POST | /participants/PERSON/startHoldMusic | {"customPrompt": PROMPT} | 202 | startHoldMusicOperation running | Location | startHoldMusicOperation completed
            both | GROUP | POST | /participants/PERSON/stopHoldMusic | {} | 202 | stopHoldMusicOperation running | Location | stopHoldMusicOperation completed
            both | GROUP | POST | /participants/configureMixer | {"participantMixerLevels": [{"participant": "PERSON"}]} | 200 | commsOperation running | Location | commsOperation completed
            beta | GROUP | POST | /participants/muteAll | {"participants": ["PERSON"]} | 200 | commsOperation completed | Location | participants
            both | GROUP | POST | /mute | {} | 200 | muteParticipantOperation completed | Location | participants
            both | GROUP | POST | /unmute | {} | 200 | unmuteParticipantOperation completed | Location | participants
            both | APP_HOSTED | POST | /changeScreenSharingRole | {"role": "sharer"} | 202 | | | participants
            both | GROUP | POST | /updateRecordingStatus | {"status": "recording"} | 200 | updateRecordingStatusOperation completed | Location | participants
            both | GROUP | POST | /addLargeGalleryView | {} | 202 | addLargeGalleryViewOperation running | Location | addLargeGalleryViewOperation completed
            beta | GROUP | POST | /updateMetadata | {"metadata": "m"} | 202 | | Location | participants
            both | GROUP | POST | /audioRoutingGroups | {"id": "h", "routingMode": "oneToOne", "sources": ["BOT"], "receivers": ["PERSON"]} | 200 | id | |
            both | GROUP | GET | /audioRoutingGroups | | 200 | value | |
            both | GROUP | GET | /audioRoutingGroups/g | | 200 | id | |
            both | GROUP | PATCH | /audioRoutingGroups/g | {"routingMode": "multicast"} | 200 | id | |
            both | GROUP | DELETE | /audioRoutingGroups/g | | 204 | | |
            both | GROUP | GET | /operations | | 200 | value | |
            both | GROUP | GET | /contentSharingSessions | | 200 | value | |
            both | GROUP | GET | /contentSharingSessions/none | | 404 | error | |
            """;

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
        static Row of(String version, String line) {
            String[] cells = Stream.of(line.split("\\|", -1)).map(String::trim).toArray(String[]::new);
            return new Row(
                    version,
                    Kind.valueOf(cells[1]),
                    cells[2],
                    cells[3],
                    cells[4],
                    Integer.parseInt(cells[5]),
                    cells[6],
                    !cells[7].isEmpty(),
                    cells[8]);
        }

        @Override
        public String toString() {
            return version + " " + method + " " + path;
        }
    }

    enum Kind {
        INCOMING,
        P2P,
        GROUP,
        APP_HOSTED
    }

    static Stream<Row> rows() {
        return TABLE.lines()
                .flatMap(line -> (line.startsWith("both") ? Stream.of("v1.0", "beta") : Stream.of("beta"))
                        .map(version -> Row.of(version, line)));
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
        if (kind == Kind.GROUP || kind == Kind.APP_HOSTED) {
            String body = bot.createMeetingBody();
            bot.send(
                    "POST",
                    "/communications/calls",
                    kind == Kind.GROUP ? body : body.replace("serviceHosted", "appHosted"));
            simulator.time().advance(Duration.ofSeconds(1));
            SimulatedCall meeting = simulator.calls().get(0);
            simulator.caller("user-1").joins(meeting);
            bot.post(
                    meeting.id(),
                    "audioRoutingGroups",
                    filled(
                            "{\"id\": \"g\", \"routingMode\": \"oneToOne\", \"sources\": [\"BOT\"],"
                                    + " \"receivers\": [\"PERSON\"]}",
                            meeting));
        } else if (kind == Kind.P2P) {
            bot.answersCalls();
            simulator.caller("user-1").dials(bot.asBot()).isAnswered();
        } else {
            simulator.caller("user-1").dials(bot.asBot());
        }
        simulator.time().advance(Duration.ofSeconds(1));
        return simulator.calls().get(0);
    }

    private String filled(String text, SimulatedCall call) {
        List<Participant> roster = call.roster().all();
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
        return json.fieldNames().next().startsWith("@")
                ? "value"
                : json.fieldNames().next();
    }
}
