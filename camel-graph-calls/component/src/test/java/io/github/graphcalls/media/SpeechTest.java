package io.github.graphcalls.media;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechTest {

    @Test
    void espeakNgSpeaksATextWhereItIsInstalled() throws Exception {
        assumeTrue(Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, "espeak-ng").canExecute()));

        Sound sound = new Speech("Welcome; $(touch x) `id` -v de. Grüße!", "en-us", new EspeakNg()).spoken();

        assertThat(sound.length()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
    }

    @Test
    void aVoiceThatCouldBeAnOptionIsRefused() {
        assertThatThrownBy(() -> new EspeakNg().synthesize("Hello", "-f/etc/passwd"))
                .isInstanceOf(IOException.class)
                .hasMessage("espeak-ng has voices such as en, de or en-us+f3, and none of the name given");
    }

    @Test
    void aProgramThatIsNotThereIsNamedWithWhatToDo() {
        assertThatThrownBy(
                        () -> new Speech("Hello", "", new EspeakNg("no-such-program", Duration.ofSeconds(5))).spoken())
                .isInstanceOf(UnusableSound.class)
                .hasMessage("the text cannot be spoken: no-such-program could not be started; install the package"
                        + " espeak-ng or set the option speechSynthesizer");
    }

    @Test
    void aProgramThatHangsIsEnded(@TempDir Path folder) throws IOException {
        Path program = Files.writeString(folder.resolve("hangs"), "#!/bin/sh\nexec sleep 600\n");
        assumeTrue(program.toFile().setExecutable(true));

        assertThatThrownBy(() -> new EspeakNg(program.toString(), Duration.ofMillis(200)).synthesize("Hello", "en"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("hangs did not end within 200 ms");
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> new Speech("a".repeat(5001), "", PromptBench.SPEAKER).spoken())
                .hasMessage("the text has 5001 characters, and at most 5000 are spoken");
    }

    @Test
    void theSameTextAndVoiceAreSpokenOnce() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        SpeechSynthesizer counting = (text, voice) -> {
            asked.incrementAndGet();
            return WavFile.playable(0.5);
        };
        try (PromptBench node = new PromptBench("secret")) {
            node.host.speech(new Speech("Hello", "en", counting));
            node.host.speech(new Speech("Hello", "en", counting));
            node.host.speech(new Speech("Hello", "de", counting));
        }

        assertThat(asked).hasValue(2);
    }

    @Test
    void aSpeechServiceIsAskedByHttpWithItsKeyAndTheVoice() throws Exception {
        WireMockServer service =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));
        service.start();
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            byte[] wav = WavFile.playable(0.5);
            service.stubFor(post("/v1").willReturn(aResponse().withBody(wav)));
            context.getPropertiesComponent()
                    .addOverrideProperty("speech.url", "http://localhost:" + service.port() + "/v1");
            context.getPropertiesComponent().addOverrideProperty("speech.key", "key-1");
            context.start();
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(
                            ResourceHelper.resolveMandatoryResource(context, "classpath:media/speech-service.yaml"));
            HttpSpeech speech = context.getRegistry().lookupByNameAndType("speechService", HttpSpeech.class);
            speech.setCamelContext(context);

            assertThat(speech.synthesize("Tom & <Jerry>", "de-DE-KatjaNeural")).isEqualTo(wav);

            service.verify(postRequestedFor(urlEqualTo("/v1"))
                    .withHeader("Ocp-Apim-Subscription-Key", equalTo("key-1"))
                    .withHeader("X-Microsoft-OutputFormat", equalTo("riff-16khz-16bit-mono-pcm"))
                    .withHeader("Content-Type", equalTo("application/ssml+xml"))
                    .withRequestBody(equalTo("<speak version=\"1.0\" xmlns=\"http://www.w3.org/2001/10/synthesis\""
                            + " xml:lang=\"de-DE\"><voice name=\"de-DE-KatjaNeural\">Tom &amp; &lt;Jerry&gt;</voice>"
                            + "</speak>")));

            service.stubFor(post("/v1").willReturn(aResponse().withStatus(401)));
            assertThatThrownBy(() -> speech.synthesize("Hello", ""))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the speech service answered 401");
        } finally {
            service.stop();
        }
    }
}
