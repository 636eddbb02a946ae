package io.github.graphcalls.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptHostTest {

    private static final String WELCOME = "classpath:media/welcome-8khz.wav";

    private PromptBench node;

    @BeforeEach
    void start() throws Exception {
        node = new PromptBench("secret");
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
    }

    @Test
    void aResourceIsServedAsTheServicePlaysItBelowTheNotificationsPath() throws Exception {
        Hosted prompt = node.host.resource(WELCOME);

        HttpResponse<byte[]> answer = node.get(prompt.uri());

        assertThat(prompt.uri()).startsWith(node.url("/api/calls/media/")).endsWith("/welcome-8khz.wav");
        assertThat(prompt.length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(44 + 64_000));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, max-age=1800");
        assertThat(SoundReader.read(answer.body()).file()).isEqualTo(answer.body());
    }

    @Test
    void theResourceIdIsTheContentsAndAnIdOfTheServicesForm(@TempDir Path folder) throws Exception {
        Path one = Files.write(folder.resolve("one.wav"), WavFile.playable(0.2));
        Path same = Files.write(folder.resolve("same.wav"), WavFile.playable(0.2));
        Path other = Files.write(folder.resolve("other.wav"), WavFile.playable(0.3));

        String id = node.host.resource("file:" + one).resourceId();

        assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(node.host.resource("file:" + same).resourceId()).isEqualTo(id);
        assertThat(node.host.resource("file:" + other).resourceId()).isNotEqualTo(id);
    }

    @Test
    void headTellsAllButTheSound() throws Exception {
        HttpResponse<byte[]> answer =
                node.send("HEAD", node.host.resource(WELCOME).uri());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).contains(String.valueOf(44 + 64_000));
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 206, 0, 4, bytes 0-3/64044",
        "bytes=64000-, 206, 64000, 64044, bytes 64000-64043/64044",
        "bytes=-10, 206, 64034, 64044, bytes 64034-64043/64044",
        "bytes=64000-99999999999, 206, 64000, 64044, bytes 64000-64043/64044",
        "bytes=64044-, 416, 0, 0, bytes */64044",
        "bytes=-0, 416, 0, 0, bytes */64044",
        "'bytes=0-1,4-5', 200, 0, 64044,",
        "bytes=5-2, 200, 0, 64044,",
        "lines=0-3, 200, 0, 64044,"
    })
    void aPartIsServedWhereOneIsAskedFor(String range, int status, int from, int to, String contentRange)
            throws Exception {
        String address = node.host.resource(WELCOME).uri();
        byte[] whole = node.get(address).body();

        HttpResponse<byte[]> answer = node.get(address, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Range").orElse(null)).isEqualTo(contentRange);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, from, to));
    }

    @Test
    void aTagSavesTheSecondTransferAndGuardsParts() throws Exception {
        String address = node.host.resource(WELCOME).uri();
        String tag = node.get(address).headers().firstValue("ETag").orElseThrow();

        HttpResponse<byte[]> unchanged = node.get(address, "If-None-Match", tag);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(node.get(address, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(node.get(address, "Range", "bytes=0-3", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(node.get(address, "Range", "bytes=0-3", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressDiesAfterTwoHours() throws Exception {
        String address = node.host.resource(WELCOME).uri();

        node.passes(Duration.ofHours(2));
        assertThat(node.get(address).statusCode()).isEqualTo(200);
        node.passes(Duration.ofMinutes(31));
        assertThat(node.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void addressesMadeWithinHalfAnHourAreTheSame() throws Exception {
        String first = node.host.resource(WELCOME).uri();
        node.passes(Duration.ofMinutes(29));

        assertThat(node.host.resource(WELCOME).uri()).isEqualTo(first);
    }

    @Test
    void anyNodeOfTheApplicationServesResourcesAndSpeech() throws Exception {
        try (PromptBench other = new PromptBench("secret")) {
            Hosted resource = node.host.resource(WELCOME);
            Hosted speech = node.host.speech(new Speech("Good morning", "en", PromptBench.SPEAKER));

            assertThat(other.get(other.here(resource)).body())
                    .isEqualTo(node.get(resource.uri()).body());
            assertThat(other.get(other.here(speech)).body())
                    .isEqualTo(node.get(speech.uri()).body());
        }
    }

    @Test
    void audioOfAMessageIsServedByItsOwnNodeAlone() throws Exception {
        try (PromptBench other = new PromptBench("secret")) {
            Hosted audio = node.host.audio(WavFile.playable(0.5));

            assertThat(node.get(audio.uri()).body()).isEqualTo(WavFile.playable(0.5));
            assertThat(other.get(other.here(audio)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aNodeOfAnotherApplicationServesNothing() throws Exception {
        try (PromptBench stranger = new PromptBench("another secret")) {
            Hosted prompt = node.host.resource(WELCOME);

            assertThat(stranger.get(stranger.here(prompt)).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/calls/media/classpath:media/welcome-8khz.wav",
                "/api/calls/media/AAAA/welcome-8khz.wav",
                "/api/calls/media/%2e%2e/%2e%2e/etc/passwd",
                "/api/calls/media/..%2f..%2fetc/passwd",
                "/api/calls/media//etc/passwd",
                "/api/calls/media/",
                "/api/calls/media"
            })
    void nothingElseIsFound(String path) throws IOException, InterruptedException {
        assertThat(node.get(node.url(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void otherMethodsAreRefused() throws Exception {
        assertThat(node.send("POST", node.host.resource(WELCOME).uri()).statusCode())
                .isIn(404, 405);
    }

    @Test
    void theAddressTellsNeitherFileNorText(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("one.wav"), WavFile.playable(0.2));

        assertThat(node.host.resource("file:" + file).uri())
                .doesNotContain(folder.getFileName().toString());
        assertThat(node.host
                        .speech(new Speech("Your code is 4711", "", PromptBench.SPEAKER))
                        .uri())
                .doesNotContain("4711");
    }

    @Test
    void aLongTextIsKeptInMemoryBecauseItsAddressWouldBeTooLong() throws Exception {
        Hosted speech = node.host.speech(new Speech("Hello ".repeat(500), "en", PromptBench.SPEAKER));

        assertThat(speech.uri()).hasSizeLessThan(300);
        assertThat(node.get(speech.uri()).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileThatWasDeletedIsNotFoundByANodeThatNeverReadIt(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("one.wav"), WavFile.playable(0.2));
        Hosted prompt = node.host.resource("file:" + file);
        Files.delete(file);

        assertThat(node.get(prompt.uri()).statusCode()).isEqualTo(200);
        try (PromptBench other = new PromptBench("secret")) {
            assertThat(other.get(other.here(prompt)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> node.host.resource("classpath:media/nothing.wav"))
                .isInstanceOf(UnusableSound.class)
                .hasMessage("it is not there or cannot be read");
    }
}
