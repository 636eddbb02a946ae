package io.github.graphcalls.examples.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the bot is brought into meetings, and how not. */
class InvitationsTest {
    @TempDir
    Path folder;

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void anInvitationIsAnsweredWithTheCallAndNothingElse() {
        try (RunningBot bot = start(Map.of())) {
            HttpResponse<String> answer = Invitation.send(bot.port(), MeetingScene.LINK);

            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body())
                    .isEqualTo("{\"callId\": \"" + simulator.calls().get(0).id() + "\"}");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("CamelGraphCalls"));
        }
    }

    @Test
    void aLinkToAnotherSiteIsRefusedInWordsAndNothingIsSent() {
        try (RunningBot bot = start(Map.of())) {
            HttpResponse<String> answer =
                    Invitation.send(bot.port(), "https://example.com/meet/234567890123?p=Secret1");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .isEqualTo(
                            "join: takes as joinUrl the link of a Teams meeting, the header CamelGraphCallsJoinUrl has"
                                    + " a link to example.com. Nothing was sent. Copy the link of Join in the invitation, or give"
                                    + " joinMeetingId and passcode instead.");
            assertThat(simulator.calls()).isEmpty();
        }
    }

    @Test
    void whatIsNoInvitationIsRefused() throws Exception {
        try (RunningBot bot = start(Map.of())) {
            HttpResponse<String> noObject = post(bot, "\"hello\"");
            HttpResponse<String> noLink = post(bot, "{}");

            assertThat(noObject.statusCode()).as(noObject.body()).isEqualTo(400);
            assertThat(noObject.body())
                    .isEqualTo("Send a JSON object such as"
                            + " {\"joinUrl\": \"https://teams.microsoft.com/l/meetup-join/...\"}.");
            assertThat(noLink.statusCode()).isEqualTo(400);
            assertThat(noLink.body())
                    .isEqualTo("join: needs joinUrl, joinMeetingId, or chatInfo and meetingInfo. Nothing was sent.");
        }
    }

    @Test
    void anInvitationThatTheServiceRefusesIsABadGateway() {
        String elsewhere = simulator.graphUrl() + "/elsewhere";
        try (RunningBot bot = start(Map.of("camel.component.graph-calls.baseUrl", elsewhere))) {
            HttpResponse<String> answer = Invitation.send(bot.port(), MeetingScene.LINK);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(502);
        }
    }

    @Test
    void theMeetingOfTheSettingsIsJoinedAtTheStart() {
        try (RunningBot bot = start(Map.of("GRAPH_CALLS_MEETING_URL", MeetingScene.LINK))) {
            // in real time, by a timer of Camel's
            await().until(() -> !simulator.calls().isEmpty());

            simulator
                    .attendee("anna-id", "Anna")
                    .joins(simulator.meeting(MeetingScene.LINK))
                    .hearsToTheEnd("hello.wav")
                    .leaves()
                    .waits(Duration.ofSeconds(2));

            assertThat(bot.property("meeting.url")).isEqualTo(MeetingScene.LINK);
        }
    }

    private RunningBot start(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(changes);
        all.put("notes.folder", folder.toString());
        return BesideSimulator.start(simulator, all);
    }

    private static HttpResponse<String> post(RunningBot bot, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + "/meetings"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
