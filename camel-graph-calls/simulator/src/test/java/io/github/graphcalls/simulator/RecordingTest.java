package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a caller says after the beep, and how a recording ends. */
class RecordingTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator);

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    private Person callerOf(String recordRequest) {
        bot.answersCalls().on("mediaActive", (call, data) -> bot.post(call, "recordResponse", recordRequest));
        return simulator.caller("+14255550123").dials(bot.asBot());
    }

    @Test
    void aMessageIsRecordedUntilTheCallerHasBeenSilent() throws Exception {
        byte[] message = Wav.hum(Duration.ofSeconds(4)).file();
        callerOf("{\"maxRecordDurationInSeconds\": 60, \"maxSilenceTimeoutInSeconds\": 2}")
                .hearsTheBeep()
                .says(message)
                .waits(Duration.ofSeconds(3));

        JsonNode operation = outcome();
        assertThat(operation.path("status").asText()).isEqualTo("completed");
        assertThat(operation.path("completionReason").asText()).isEqualTo("maxSilenceTimeout");
        HttpResponse<byte[]> file =
                download(operation, operation.path("recordingAccessToken").asText());
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(file.headers().firstValue("Transfer-Encoding")).contains("chunked");
        // Half a second to react, four seconds of speech, two of silence.
        Wav recorded = Wav.parse(file.body());
        assertThat(recorded.length()).isEqualTo(Duration.ofMillis(6500));
        assertThat(recorded.samples())
                .isEqualTo(Wav.silence(Duration.ofMillis(6500))
                        .with(Wav.parse(message), Duration.ofMillis(500))
                        .samples());
    }

    @Test
    void aRecordingIsNotGivenOutWithoutItsToken() throws Exception {
        callerOf("{}").hearsTheBeep().says(Duration.ofSeconds(1)).waits(Duration.ofSeconds(10));

        assertThat(download(outcome(), "another").statusCode()).isEqualTo(401);
    }

    @Test
    void aStopToneEndsTheRecording() {
        callerOf("{\"stopTones\": [\"#\"], \"maxRecordDurationInSeconds\": 100}")
                .hearsTheBeep()
                .says(Duration.ofSeconds(1))
                .presses("#")
                .waits(Duration.ofSeconds(1));

        assertThat(outcome().path("completionReason").asText()).isEqualTo("stopToneDetected");
    }

    @Test
    void aLongSpeechIsCutAtTheLongestDuration() {
        callerOf("{\"maxRecordDurationInSeconds\": 3}").hearsTheBeep().says(Duration.ofSeconds(10));

        assertThat(outcome().path("resultInfo").path("subcode").asInt()).isEqualTo(8515);
    }

    @Test
    void aRecordingOfACallerWhoSaysNothingFails() {
        callerOf("{\"initialSilenceTimeoutInSeconds\": 4, \"maxRecordDurationInSeconds\": 60}")
                .hearsTheBeep()
                .waits(Duration.ofSeconds(5));

        assertThat(outcome().path("status").asText()).isEqualTo("failed");
        assertThat(outcome().has("recordingLocation")).isFalse();
    }

    private JsonNode outcome() {
        return bot.resources("recordOperation").get(0);
    }

    private static HttpResponse<byte[]> download(JsonNode operation, String token)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        operation.path("recordingLocation").asText()))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
