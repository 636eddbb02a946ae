package io.github.graphcalls.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.graphcalls.graph.GraphRequest;
import io.github.graphcalls.graph.GraphResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded, and what of it nobody may learn. */
class CaptureTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String CALL = "57dab8b1-894c-409a-b240-bd8beae78896";

    private static final String INCOMING = """
            {"@odata.type": "#microsoft.graph.commsNotifications", "value": [{
              "@odata.type": "#microsoft.graph.commsNotification", "changeType": "created",
              "resourceUrl": "/communications/calls/%s", "resourceData": {
                "@odata.type": "#microsoft.graph.call", "state": "incoming", "direction": "incoming",
                "subject": "Chemotherapy of Ms Secret", "metadata": "MyMetadata", "tenantId": "%s",
                "callbackUri": "https://bot.contoso.com/api?key=hushhush",
                "source": {"identity": {"user": {"id": "29362bd1-0000-4000-8000-2f1aa6ccbb11",
                  "displayName": "Heidi Secret", "luckyNumber": 471108154711, "Heidi Secret": "established"}}},
                "targets": [{"identity": {"phone": {"id": "+49 30 1234567"}}}],
                "meetingInfo": {"joinWebUrl": "https://teams.microsoft.com/l/meetup-join/19%%3asecret",
                  "joinMeetingId": "1234567", "passcode": "qwErTy"},
                "recordingAccessToken": "eyJ0eXAiOi.token.here", "toneInfo": {"tone": "tone1", "sequenceId": 3},
                "resultInfo": {"code": 200, "subcode": "4097", "message": "Heidi hung up"},
                "isMuted": true, "state2": "established"}}]}
            """.formatted(CALL, "aa67bd4c-8475-432d-bd41-39f255720e0a");

    private static final List<String> SECRETS = List.of(
            "Secret",
            "Heidi",
            "Chemo",
            "MyMetadata",
            "hush",
            "contoso",
            "29362bd1",
            "aa67bd4c",
            "57dab8b1",
            "1234567",
            "qwErTy",
            "token.here",
            "471108154711",
            "meetup",
            "luckyNumber",
            "state2");

    @TempDir
    private Path folder;

    private final Disguise disguise = new Disguise(new SecureRandom());

    private static JsonNode json(String text) throws IOException {
        return JSON.readTree(text);
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList().get(0);
        }
    }

    @Test
    void nothingAboutSomebodyIsLeftAndTheProtocolIs() throws IOException {
        JsonNode disguised = disguise.of(json(INCOMING));

        assertThat(disguised.toString()).doesNotContain(SECRETS);
        JsonNode call = disguised.path("value").path(0).path("resourceData");
        assertThat(call.path("@odata.type").asText()).isEqualTo("#microsoft.graph.call");
        assertThat(call.path("state").asText()).isEqualTo("incoming");
        assertThat(call.path("toneInfo")).isEqualTo(json("{\"tone\": \"tone1\", \"sequenceId\": 3}"));
        assertThat(call.path("resultInfo").path("code").asInt()).isEqualTo(200);
        assertThat(call.path("resultInfo").path("subcode").asText()).isEqualTo("4097");
        assertThat(call.path("isMuted").asBoolean()).isTrue();
        assertThat(call.path("targets")
                        .path(0)
                        .path("identity")
                        .path("phone")
                        .path("id")
                        .asText())
                .matches("\\+999\\d{10}");
    }

    @Test
    void theSamePersonIsTheSameInEverySpellingAndNobodyElse() throws IOException {
        JsonNode people = disguise.of(json("""
                [{"id": "29362bd1-0000-4000-8000-2f1aa6ccbb11"}, {"id": "unused"},
                 {"id": "29362BD10000400080002F1AA6CCBB11"}, {"id": "+14255550123"}, {"id": "+1 (425) 555-0123"},
                 {"id": "+14255550124"}]"""));

        String first = people.path(0).path("id").asText();
        assertThat(first).hasSize(36).doesNotStartWith("29362bd1");
        assertThat(people.path(2).path("id").asText())
                .isEqualTo(first.replace("-", "").toUpperCase(java.util.Locale.ROOT));
        assertThat(people.path(4)).isEqualTo(people.path(3)).isNotEqualTo(people.path(5));
        assertThat(new Disguise(new SecureRandom()).of(json("{\"id\": \"+14255550123\"}")))
                .isNotEqualTo(people.path(3));
    }

    @Test
    void idsInPathsAreThoseInBodies() throws IOException {
        String path = disguise.path("/v1.0/communications/calls/" + CALL + "/participants/anna@contoso.com/mute?x=1");

        assertThat(path)
                .isEqualTo("/v1.0/communications/calls/"
                        + disguise.of(json("{\"id\": \"" + CALL + "\"}"))
                                .path("id")
                                .asText() + "/participants/"
                        + disguise.of(json("{\"id\": \"anna@contoso.com\"}"))
                                .path("id")
                                .asText() + "/mute");
    }

    @Test
    void requestsAndCallbacksAreLinesOfOneFileThatOnlyItsOwnerReads() throws IOException {
        try (Capture capture = Capture.in(folder.resolve("."), NOW, Runnable::run)) {
            capture.received(INCOMING.getBytes(StandardCharsets.UTF_8), 202, NOW.plusMillis(5));
            capture.answered(
                    new GraphRequest(
                            "playPrompt",
                            "POST",
                            "https://graph.microsoft.com/v1.0/communications/calls/" + CALL + "/playPrompt",
                            "{\"clientContext\": \"Heidi\"}".getBytes(StandardCharsets.UTF_8),
                            Map.of()),
                    new GraphResponse(200, "{\"status\": \"running\"}".getBytes(StandardCharsets.UTF_8), "", ""),
                    NOW.plusMillis(900));
        }

        List<String> lines = Files.readAllLines(onlyFile());
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).doesNotContain(SECRETS));
        assertThat(lines.get(0)).isEqualTo("{\"recording\":\"graph-calls\",\"version\":1}");
        assertThat(lines.get(1)).startsWith("{\"at\":5,\"notification\":{").endsWith("},\"status\":202}");
        assertThat(lines.get(2))
                .startsWith(
                        "{\"at\":900,\"operation\":\"playPrompt\",\"method\":\"POST\",\"path\":\"/v1.0/communications/calls/")
                .endsWith("\"},\"status\":200,\"answer\":{\"status\":\"running\"}}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(onlyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void aFullFileEndsTheRecording() throws IOException {
        try (Capture capture = Capture.in(folder, NOW, Runnable::run, 150)) {
            for (int i = 0; i < 10; i++) {
                capture.received("{\"state\": \"established\"}".getBytes(StandardCharsets.UTF_8), 202, NOW);
            }
        }

        assertThat(Files.size(onlyFile())).isBetween(80L, 150L);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        assertThatThrownBy(() -> Capture.in(file, NOW, Runnable::run))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("captureFolder is " + file + ", where no file can be written");
    }
}
