package io.github.graphcalls.simulator.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Oddity;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The control API over HTTP, with a bot that knows addresses alone. */
class ControlApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphCallsSimulator simulator =
            GraphCallsSimulator.builder().timeFactor(10).start();
    private final Bots bots = new Bots(simulator, Scenario.NONE);
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpBot bot = new HttpBot("app-7");

    @BeforeEach
    void serve() throws Exception {
        ControlApi.serve(simulator, bots);
        bot.pointedAt(simulator.graphUrl());
    }

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    @Test
    void aCallerDialsInPressesAKeyAndIsHungUpOn() throws Exception {
        Answer dialled = post(
                "/callers",
                "{\"caller\": \"+14255550123\", \"callback\": \"" + bot.callback()
                        + "\", \"steps\": [\"isAnswered\", {\"hears\": \"menu.wav\"}]}");
        assertThat(dialled.status).isEqualTo(201);
        assertThat(dialled.body.path("id").asText()).isEqualTo("+14255550123");
        await().until(() -> person().path("steps").path("state").asText().equals("done"));

        Answer pressed = post("/people/+14255550123/keys", "{\"keys\": 2}");
        assertThat(pressed.status).isEqualTo(202);
        await().until(() -> person().path("callState").asText().equals("terminated"));

        assertThat(person().path("heard")).hasToString("[\"menu.wav\"]");
        assertThat(bot.audiences()).containsOnly("app-7");
        JsonNode call = get("/calls/" + person().path("call").asText()).body;
        assertThat(call.path("transcript").toString()).contains("caller presses 2");
        assertThat(get("/journal?operation=playPrompt").body.path("requests")).hasSize(1);
        JsonNode told =
                get("/notifications?what=incoming").body.path("notifications").path(0);
        assertThat(told.path("acknowledged").asBoolean()).isTrue();
        assertThat(told.path("id").asText()).isNotEmpty();
        assertThat(told.path("attempts").path(0).path("to").asText()).isEqualTo(bot.callback());
        assertThat(told.has("body")).isFalse();
        assertThat(get("/notifications?body=yes")
                        .body
                        .path("notifications")
                        .path(0)
                        .has("body"))
                .isTrue();
        assertThat(get("/status").body.path("callsTotal").asInt()).isEqualTo(1);
        assertThat(text("/transcript")).contains("[1] bot DELETE hangUp 204");
    }

    @Test
    void theJournalIsReadInPages() throws Exception {
        bot.call("anna");
        bot.call("bert");

        JsonNode first = get("/journal?limit=1").body;
        JsonNode second = get("/journal?limit=5&since=" + first.path("next").asInt()).body;

        assertThat(first.path("requests")).hasSize(1);
        assertThat(second.path("requests")).hasSize(1);
        assertThat(second.path("next").asInt()).isEqualTo(2);
    }

    @Test
    void somebodyWhoIsCalledDoesWhatWasSaid() throws Exception {
        assertThat(post("/people/anna/answers", "{\"does\": \"busy\"}").status).isEqualTo(200);

        assertThat(bot.call("anna")).isEqualTo(201);

        await().until(() ->
                get("/calls").body.path("calls").path(0).path("state").asText().equals("terminated"));
    }

    @Test
    void whoIsCalledAnswersAndStays() throws Exception {
        assertThat(bot.call("anna")).isEqualTo(201);

        await().until(() -> get("/calls?state=established").body.path("calls").size() == 1);
        assertThat(post("/people/anna/hangUp", "").status).isEqualTo(200);
        assertThat(get("/calls?state=established").body.path("calls")).isEmpty();
    }

    @Test
    void peopleComeToMeetings() throws Exception {
        Answer meeting = post("/meetings", "{\"join\": \"19:meeting@thread.v2\"}");
        assertThat(meeting.status).isEqualTo(201);
        assertThat(meeting.body.path("path").asText()).isEqualTo("/simulator/meetings/19%3Ameeting%40thread.v2");

        Answer joined = post("/meetings/19%3Ameeting%40thread.v2/joins", "{\"person\": \"anna\", \"name\": \"Anna\"}");

        assertThat(joined.status).isEqualTo(202);
        assertThat(text("/transcript")).contains("Anna joins");
        assertThat(get("/meetings/19%3Ameeting%40thread.v2").body.path("calls")).isEmpty();
    }

    @Test
    void faultsHappenWhenTheyAreAskedFor() throws Exception {
        Answer asked =
                post("/faults", "{\"requests\": [\"create\"], \"next\": 1, \"does\": \"answers\", \"status\": 502}");
        assertThat(asked.status).isEqualTo(204);

        assertThat(bot.call("anna")).isEqualTo(502);
        assertThat(bot.call("anna")).isEqualTo(201);

        assertThat(get("/faults").body.path("counts")).hasToString("{\"server_error\":1}");
        assertThat(post("/faults", "{\"requests\": [], \"does\": \"twice\"}").error(400))
                .isEqualTo(
                        "The body, line 1, does: this must be one of [answers, answersSlowly, answersThoughDone,"
                                + " cutsAfterActing, cutsBeforeActing, cutsInAnswer, expiresToken, tooManyRequests], but is twice");
        assertThat(post("/faults", "{\"notifications\": [], \"does\": \"twice\", \"rate\": 0.25}").status)
                .isEqualTo(204);
        assertThat(send("DELETE", "/faults", "").status).isEqualTo(204);
    }

    @Test
    void odditiesAreSwitched() throws Exception {
        Answer switched = post("/oddities", "{\"on\": [\"ETAGS\"], \"off\": [\"RESOURCE_BESIDE_RESOURCE_URL\"]}");

        assertThat(switched.status).isEqualTo(200);
        JsonNode etags = get("/oddities").body.path("oddities").path(Oddity.ETAGS.ordinal());
        assertThat(etags)
                .hasToString("{\"name\":\"ETAGS\",\"page\":\"https://learn.microsoft.com/graph/api/call-playprompt\","
                        + "\"usual\":false,\"on\":true}");
        assertThat(bot.call("anna")).isEqualTo(201);
        await().until(() ->
                get("/notifications?body=yes").body.path("notifications").size() > 0);
        assertThat(get("/notifications?body=yes").body.toString())
                .contains("@odata.etag")
                .doesNotContain("\"resource\":");
        assertThat(post("/oddities", "{\"on\": [\"STRANGE\"]}").error(400))
                .isEqualTo("The body, line 1, on[0]: there is no oddity STRANGE; known are " + OddityRequest.names());
        assertThat(send("DELETE", "/oddities", "").status).isEqualTo(200);
        assertThat(simulator.oddities().list()).allMatch(Oddity::isUsual);
    }

    @Test
    void botsWaitInTheLobbyOfAMeetingThatSaysSoUntilSomebodyAdmitsThem() throws Exception {
        post("/meetings", "{\"join\": \"19:lobby@thread.v2\", \"bots\": \"lobby\"}");
        post("/meetings/19%3Alobby%40thread.v2/joins", "{\"person\": \"anna\", \"name\": \"Anna\"}");
        assertThat(bot.join("19:lobby@thread.v2")).isEqualTo(201);
        await().until(() -> text("/transcript").contains("bot waits in the lobby"));

        post("/people/anna/steps", "{\"steps\": [\"admitsTheBot\", {\"hears\": \"menu.wav\"}]}");

        await().until(() ->
                get("/people/anna").body.path("steps").path("state").asText().equals("done"));
    }

    @Test
    void aCallRingsSeveralTimesIfThatIsSaid() throws Exception {
        post("/callers", "{\"caller\": \"anna\", \"callback\": \"" + bot.callback() + "\", \"rings\": 3}");

        assertThat(get("/calls").body.path("calls")).hasSize(3);
    }

    @Test
    void timeLeaps() throws Exception {
        assertThat(post("/time/advance", "{\"by\": \"2h\"}")
                        .body
                        .path("elapsed")
                        .asDouble())
                .isBetween(7200.0, 7800.0);
    }

    @Test
    void aResetForgetsAll() throws Exception {
        bot.call("anna");

        assertThat(send("DELETE", "", "").status).isEqualTo(204);

        assertThat(get("/calls").body.path("calls")).isEmpty();
        assertThat(get("/people/anna").status).isEqualTo(404);
    }

    @Test
    void wrongBodiesAreRefusedWithWhatIsWrong() throws Exception {
        assertThat(post("/callers", "{\"caller\": ").error(400)).startsWith("The body is no JSON: line 1: ");
        assertThat(post("/callers", "[]").error(400))
                .isEqualTo(
                        "The body, line 1: this must be a mapping with keys of [application, callback, caller, rings, steps], but"
                                + " is a list");
        assertThat(post("/callers", "{\"caler\": \"x\"}").error(400))
                .isEqualTo(
                        "The body, line 1, caler: there is no such key; known are [application, callback, caller, rings, steps]");
        assertThat(post("/callers", "{\"caller\": \"x\"}").error(400))
                .isEqualTo("The body, line 1: callback is missing: where the bot is called; --callback says it for all"
                        + " callers");
        assertThat(post("/callers", "{\"caller\": \"x\", \"callback\": \"http://bot.example\"}")
                        .error(400))
                .isEqualTo(
                        "The body, line 1, callback: this must be an https address, or an http address on localhost or"
                                + " 127.0.0.1, but is http://bot.example");
        assertThat(post("/callers", "[".repeat(1000)).error(400)).startsWith("The body is no JSON: line 1: ");
        assertThat(post("/callers", "\"" + "x".repeat(70_000) + "\"").error(413))
                .isEqualTo("The body has 70002 bytes; it may have 65536.");
        assertThat(get("/journal?limit=many").error(400)).isEqualTo("limit must be a number from 0 to 10000.");
        assertThat(get("/journal?from=1").error(400))
                .isEqualTo("There is no parameter from here; known are [call, limit, operation, since].");
    }

    @Test
    void whatIsNotThereOrNotPossibleIsRefused() throws Exception {
        assertThat(get("/calls/1").error(404)).isEqualTo("There is no call 1.");
        assertThat(post("/people/anna/keys", "{\"keys\": \"1\"}").error(404)).isEqualTo("There is no person anna.");
        assertThat(get("/nothing").error(404))
                .isEqualTo("There is nothing at /simulator/nothing; see /simulator/openapi.json.");
        assertThat(send("PUT", "/calls", "").error(405)).isEqualTo("Possible here: GET.");
        post("/people/anna/answers", "{}");
        assertThat(post("/people/anna/keys", "{\"keys\": \"1\"}").error(409)).isEqualTo("anna is on no call.");
        assertThat(post("/people/anna/hangUp", "").error(409))
                .startsWith("The callee expected to hang up, but is on no call. What happened:");
    }

    @Test
    void aPageOfAnotherSiteIsRefused() throws Exception {
        assertThat(raw("GET /simulator/status HTTP/1.1\r\nHost: evil.example\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains(
                        "The control API is reached as localhost, 127.0.0.1 or [::1]; the Host header names another.");
        assertThat(raw("POST /simulator/callers HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("POST /simulator/callers HTTP/1.1\r\nHost: localhost\r\nOrigin: null\r\n"))
                .startsWith("HTTP/1.1 403");
        String own = "127.0.0.1:" + URI.create(simulator.graphUrl()).getPort();
        assertThat(raw("GET /simulator/status HTTP/1.1\r\nHost: " + own + "\r\nOrigin: http://" + own + "\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aCallIsToldStepByStepAndThenWhatIsNew() throws Exception {
        post("/callers", "{\"caller\": \"+14255550123\", \"callback\": \"" + bot.callback() + "\"}");
        String call = person().path("call").asText();
        await().until(() -> get("/calls/" + call + "/steps")
                .body
                .path("steps")
                .findValuesAsText("text")
                .contains("playPromptOperation completed"));

        JsonNode all = get("/calls/" + call + "/steps").body;
        JsonNode live = get("/live?limit=1").body;

        JsonNode first = all.path("steps").path(0);
        assertThat(first.path("kind").asText()).isEqualTo("deed");
        assertThat(first.path("from").asText()).isEqualTo("caller");
        assertThat(first.path("to").asText()).isEqualTo("Graph");
        assertThat(first.path("text").asText()).isEqualTo("dials");
        assertThat(all.path("prompts")).hasToString("[\"menu.wav\"]");
        assertThat(get("/calls/" + call + "/steps?since=" + all.path("next").asInt())
                        .body
                        .path("steps"))
                .isEmpty();
        assertThat(get("/calls/" + call + "/steps?since=100000")
                        .body
                        .path("from")
                        .asInt())
                .isZero();
        assertThat(live.path("calls").path(0).path("people"))
                .hasToString("[{\"id\":\"+14255550123\",\"role\":\"caller\"}]");
        assertThat(live.path("callsLive").asInt()).isEqualTo(1);
        assertThat(get("/calls/1/steps").error(404)).isEqualTo("There is no call 1.");
    }

    @Test
    void whatHappenedIsFoundByAnyTextInLinesAndBodies() throws Exception {
        post("/callers", "{\"caller\": \"+14255550123\", \"callback\": \"" + bot.callback() + "\"}");
        await().until(() -> text("/transcript").contains("playPromptOperation completed"));

        JsonNode found = get("/search?text=A%20Menu").body;

        assertThat(found.path("results").findValuesAsText("sort")).containsExactly("notification", "request");
        assertThat(found.path("results").findValuesAsText("text"))
                .containsExactly("playPromptOperation completed", "POST playPrompt");
        assertThat(get("/search?text=a%20menu&limit=1").body.path("results")).hasSize(1);
        assertThat(get("/search?text=caller%20dials")
                        .body
                        .path("results")
                        .path(0)
                        .path("sort")
                        .asText())
                .isEqualTo("line");
        assertThat(get("/search?text=").error(400)).isEqualTo("text is missing: what is to be found.");
    }

    @Test
    void aPromptThatIsNoSoundIsNotHandedOn() throws Exception {
        bot.serving("menu.wav", "<script>".getBytes(StandardCharsets.US_ASCII));
        post("/callers", "{\"caller\": \"+14255550123\", \"callback\": \"" + bot.callback() + "\"}");
        await().until(() -> text("/transcript").contains("playPromptOperation failed"));

        assertThat(get("/calls/" + person().path("call").asText() + "/prompt?name=menu.wav")
                        .error(409))
                .isEqualTo("menu.wav cannot be played: the bot answered 200 with 8 bytes; a WAV file of at most"
                        + " 20971520 can be.");
    }

    @Test
    void theConsoleIsServedToItsOwnNamesAlone() throws Exception {
        Console.serve(simulator);

        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("<title>Calls simulator</title>");
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\n")).startsWith("HTTP/1.1 403");
        assertThat(raw("POST / HTTP/1.1\r\nHost: localhost\r\n")).startsWith("HTTP/1.1 405");
        assertThat(raw("GET /console/../openapi.json HTTP/1.1\r\nHost: localhost\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void theDocumentAndTheRoutesAreTheSame() {
        Stream<String> routes =
                ControlApi.routes(simulator, bots).stream().map(route -> route.method() + " " + route.path());
        List<String> documented = new ArrayList<>();
        ServiceRoutes.document()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters")) {
                        documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));

        assertThat(routes).containsExactlyInAnyOrderElementsOf(documented);
    }

    @Test
    void theDocumentIsServed() throws Exception {
        assertThat(get("/openapi.json").body.path("openapi").asText()).isEqualTo("3.0.3");
    }

    private JsonNode person() throws Exception {
        return get("/people/+14255550123").body;
    }

    private Answer get(String path) throws Exception {
        return send("GET", path, "");
    }

    private Answer post(String path, String body) throws Exception {
        return send("POST", path, body);
    }

    private Answer send(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = sent(method, path, body);
        return new Answer(
                answer.statusCode(), answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body()));
    }

    private String text(String path) throws Exception {
        return sent("GET", path, "").body();
    }

    private HttpResponse<String> sent(String method, String path, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create((simulator.graphUrl() + "/simulator" + path)))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** By hand, because the JDK's client sets Host itself. */
    private String raw(String head) throws IOException {
        URI address = URI.create(simulator.graphUrl());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write((head + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Answer(int status, JsonNode body) {
        String error(int expected) {
            assertThat(status).isEqualTo(expected);
            return body.path("error").asText();
        }
    }
}
