package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the service does not do, and what it says then. */
class RefusalTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator);

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    private String incomingCall() {
        return simulator
                .caller("+14255550123")
                .dials(bot.asBot())
                .call()
                .orElseThrow()
                .id();
    }

    private String establishedCall() {
        bot.answersCalls();
        return simulator
                .caller("+14255550123")
                .dials(bot.asBot())
                .isAnswered()
                .call()
                .orElseThrow()
                .id();
    }

    @Test
    void anUnknownCallIs8522() {
        refused(
                bot.post("57dab8b1", "keepAlive", ""),
                404,
                "8522",
                "Call not found: there is no call 57dab8b1, or it has ended.");
    }

    @Test
    void aPromptIsRefusedBeforeTheCallIsAnswered() {
        refused(
                bot.play(incomingCall(), "welcome.wav"),
                409,
                "Conflict",
                "playPrompt is possible for a call that is established; this one is incoming and has been [incoming]."
                        + " See https://learn.microsoft.com/graph/api/call-playprompt");
    }

    @Test
    void aCallIsAnsweredOnce() {
        String call = establishedCall();

        refused(
                bot.post(call, "answer", bot.answerBody()),
                409,
                "Conflict",
                "answer is possible for a call that is incoming; this one is established and has been"
                        + " [incoming, establishing, established]. See https://learn.microsoft.com/graph/api/call-answer");
    }

    @Test
    void missingAndUnknownParametersAreNamedBesideThoseTaken() {
        refused(
                bot.post(establishedCall(), "playPrompt", "{\"prompt\": [], \"loop\": true}"),
                400,
                "BadRequest",
                "playPrompt: prompts is missing; it must be a list of 1 to 20, each a mediaPrompt with mediaInfo.uri;"
                        + " prompt is no parameter of it; loop is no parameter of it."
                        + " In v1.0 it takes prompts, [clientContext]."
                        + " See https://learn.microsoft.com/graph/api/call-playprompt");
    }

    @Test
    void twentyOnePromptsAreTooMany() {
        String[] prompts = Collections.nCopies(21, "a.wav").toArray(String[]::new);

        assertThat(error(bot.play(establishedCall(), prompts)).path("message").asText())
                .startsWith("playPrompt: prompts has 21 elements; it must be a list of 1 to 20");
    }

    @Test
    void aClientContextOf257CharactersIsTooLong() {
        String body = "{\"clientContext\": \"" + "x".repeat(257) + "\"}";

        assertThat(error(bot.post(establishedCall(), "subscribeToTone", body))
                        .path("message")
                        .asText())
                .startsWith("subscribeToTone: clientContext has 257 characters; it must be a text of at most 256");
    }

    @Test
    void aRecordingOfMoreThanTwoMinutesIsRefused() {
        assertThat(error(bot.post(establishedCall(), "recordResponse", "{\"maxRecordDurationInSeconds\": 121}"))
                        .path("message")
                        .asText())
                .startsWith("recordResponse: maxRecordDurationInSeconds is 121; it must be a number from 1 to 120");
    }

    @Test
    void aCallbackUriOverHttpIsTakenOnLoopbackAddressesOnly() {
        String body = bot.answerBody().replace("127.0.0.1", "bot.example.com");

        assertThat(error(bot.post(incomingCall(), "answer", body))
                        .path("message")
                        .asText())
                .contains("it must be an https URI (http on a loopback address only)");
    }

    @Test
    void anUnknownOperationIsRefusedWithThoseThereAre() {
        assertThat(error(bot.post(incomingCall(), "dance", "{}"))
                        .path("message")
                        .asText())
                .contains("There is no operation at /calls/")
                .contains("The simulator knows: create,")
                .contains("playPrompt");
    }

    @Test
    void anOperationOfTheBetaIsNotInV1() {
        refused(
                bot.post(establishedCall(), "updateMetadata", "{\"metadata\": \"x\"}"),
                400,
                "UnknownOperation",
                "updateMetadata is not in v1.0, only in beta.");
    }

    @Test
    void anotherMethodIsRefusedWithThoseThatArePossible() {
        refused(
                bot.send("PUT", "/communications/calls/1/answer", "{}"),
                405,
                "MethodNotAllowed",
                "PUT is not possible here, but POST (answer) is.");
    }

    @Test
    void aBodyThatIsNoObjectIsRefused() {
        assertThat(error(bot.post(incomingCall(), "answer", "[1]"))
                        .path("message")
                        .asText())
                .isEqualTo("The request's body is no JSON object: [1]");
    }

    @Test
    void idsAreTakenInEitherSpelling() {
        String call = establishedCall();

        assertThat(bot.post(call.replace("-", "").toUpperCase(java.util.Locale.ROOT), "keepAlive", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theBetasFormerPathsWork() {
        String call = establishedCall();

        assertThat(bot.speaks("beta").send("GET", "/app/calls/" + call, "").statusCode())
                .isEqualTo(200);
        assertThat(bot.speaks("v1.0").send("GET", "/app/calls/" + call, "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMeetingWithoutChatInfoIsRefused() {
        String body = bot.createBody("")
                .replace(
                        "\"targets\": []",
                        "\"meetingInfo\": {\"@odata.type\": \"#microsoft.graph.organizerMeetingInfo\"}");

        refused(
                bot.send("POST", "/communications/calls", body),
                400,
                "BadRequest",
                "create: chatInfo is missing; only a joinMeetingIdMeetingInfo goes without it.");
    }

    private static void refused(HttpResponse<String> answer, int status, String code, String message) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(error(answer).path("code").asText()).isEqualTo(code);
        assertThat(error(answer).path("message").asText()).isEqualTo(message);
        assertThat(error(answer).path("innerError").path("request-id").asText()).isNotEmpty();
    }

    private static JsonNode error(HttpResponse<String> answer) {
        return TinyBot.json(answer.body()).path("error");
    }
}
