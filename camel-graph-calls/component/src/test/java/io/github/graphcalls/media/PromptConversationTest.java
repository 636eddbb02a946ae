package io.github.graphcalls.media;

import static org.apache.camel.builder.Builder.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.conversation.SimulatedBot;
import io.github.graphcalls.graph.GraphCallsException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.sound.sampled.AudioFormat;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.Test;

class PromptConversationTest {

    private static final String CALLER = "+14255550123";
    private static final AudioFormat COMPACT_DISC = new AudioFormat(44_100, 16, 2, true, false);

    @Test
    void aRoutePlaysResourcesOfTheClasspathOneAfterAnother() throws Exception {
        try (SimulatedBot bot = answering((route, self) ->
                route.to("graph-calls:playPrompt?await=completed&prompts=classpath:media/welcome-8khz.wav,"
                        + "classpath:media/welcome-8khz.wav"))) {
            bot.simulator
                    .caller(CALLER)
                    .dials(bot.registered())
                    .hearsToTheEnd("welcome-8khz.wav")
                    .hearsToTheEnd("welcome-8khz.wav")
                    .isHungUpOn();

            JsonNode played = bot.simulator.requests("playPrompt").get(0).body();
            assertThat(played.path("prompts").path(0).path("@odata.type").asText())
                    .isEqualTo("#microsoft.graph.mediaPrompt");
            assertThat(played.at("/prompts/0/mediaInfo/resourceId").asText()).hasSize(36);
        }
    }

    @Test
    void aRecordingBeginsWithAPromptThatIsAudioOrAResource() throws Exception {
        try (SimulatedBot bot =
                answering((route, self) -> route.to("graph-calls:recordResponse?await=completed&stopTones=1"
                                + "&prompts=classpath:media/welcome-8khz.wav")
                        .process(e -> e.getMessage().setBody(WavFile.playable(1)))
                        .to("graph-calls:recordResponse?await=completed&stopTones=2"))) {
            bot.simulator
                    .caller(CALLER)
                    .dials(bot.registered())
                    .hearsToTheEnd("welcome-8khz.wav")
                    .hearsTheBeep()
                    .says(Duration.ofSeconds(1))
                    .presses("1")
                    .hearsToTheEnd("audio.wav")
                    .hearsTheBeep()
                    .says(Duration.ofSeconds(1))
                    .presses("2")
                    .isHungUpOn();
        }
    }

    @Test
    void aBodyThatIsAudioIsPlayed() throws Exception {
        try (SimulatedBot bot = answering((route, self) -> route.process(
                        e -> e.getMessage().setBody(WavFile.of(COMPACT_DISC, 1.5, 440)))
                .to("graph-calls:playPrompt?await=completed")
                .process(e -> e.getMessage().setBody(new ByteArrayInputStream(WavFile.of(COMPACT_DISC, 0.5, 440))))
                .to("graph-calls:playPrompt?await=completed"))) {
            bot.simulator
                    .caller(CALLER)
                    .dials(bot.registered())
                    .hearsToTheEnd("audio.wav")
                    .hearsToTheEnd("audio.wav")
                    .isHungUpOn();
        }
    }

    @Test
    void sayPlaysTheSpeechOfTheTextInTheOptionTheHeaderOrTheBody() throws Exception {
        StringBuilder spoken = new StringBuilder();
        try (SimulatedBot bot = answering((route, self) -> {
            self.context
                    .getComponent("graph-calls", GraphCallsComponent.class)
                    .getConfiguration()
                    .setSpeechSynthesizer((text, voice) -> {
                        spoken.append(voice).append(": ").append(text).append("; ");
                        return WavFile.playable(1);
                    });
            route.setBody(constant("left over"))
                    .to("graph-calls:say?say=Hello, and welcome&voice=en&await=completed")
                    .setHeader("CamelGraphCallsSay", constant("Bonjour"))
                    .setHeader("CamelGraphCallsVoice", constant("fr"))
                    .to("graph-calls:say?await=completed")
                    .removeHeaders("CamelGraphCallsSay|CamelGraphCallsVoice")
                    .setBody(constant("Goodbye"))
                    .to("graph-calls:say?await=completed");
        })) {
            bot.simulator
                    .caller(CALLER)
                    .dials(bot.registered())
                    .hearsToTheEnd("speech.wav")
                    .hearsToTheEnd("speech.wav")
                    .hearsToTheEnd("speech.wav")
                    .isHungUpOn();

            assertThat(spoken).hasToString("en: Hello, and welcome; fr: Bonjour; : Goodbye; ");
        }
    }

    @Test
    void aPromptIsAwaitedForItsLengthAndThirtySeconds() throws Exception {
        try (SimulatedBot bot =
                answering((route, self) -> route.process(e -> e.getMessage().setBody(WavFile.playable(400)))
                        .to("graph-calls:playPrompt?await=completed"))) {
            bot.simulator
                    .caller(CALLER)
                    .dials(bot.registered())
                    .hearsToTheEnd("audio.wav") // the row's own time-out is 300 s
                    .isHungUpOn();
        }
    }

    @Test
    void whatCannotBePlayedIsRefusedBeforeTheCallHearsSilence() throws Exception {
        try (SimulatedBot bot = answering((route, self) -> route.process(
                        e -> e.getMessage().setBody("ID3 and so on".getBytes(StandardCharsets.UTF_8)))
                .to("graph-calls:playPrompt"))) {
            bot.simulator.caller(CALLER).dials(bot.registered()).isAnswered().waits(Duration.ofSeconds(5));

            await().untilAsserted(() -> assertThat(bot.notes).hasSize(1));
            assertThat(bot.notes.get(0))
                    .matches("playPrompt \\(call [-0-9a-f]+\\): cannot play the audio in the body, because it is an MP3"
                            + " file, no WAV file\\. Nothing was sent\\. Give a WAV file; of other files a tool such as"
                            + " ffmpeg makes one: ffmpeg -i FILE -ar 16000 -ac 1 FILE\\.wav\\.");
            assertThat(bot.simulator.requests("playPrompt")).isEmpty();
        }
    }

    @Test
    void aMessageNamesNoResourcesUnlessItsEndpointAllowsIt() throws Exception {
        Map<String, Object> headers = Map.of(
                "CamelGraphCallsCallId", "57dab8b1", "CamelGraphCallsPrompts", "classpath:media/welcome-8khz.wav");
        String body = "{\"prompts\":[{\"mediaInfo\":{\"uri\":\"file:/etc/hostname\"}}]}";
        try (SimulatedBot bot = answering((route, self) -> route.log("answered"))) {
            assertThatThrownBy(() -> bot.context
                            .createProducerTemplate()
                            .requestBodyAndHeaders("graph-calls:playPrompt", null, headers))
                    .hasRootCauseMessage("playPrompt (call 57dab8b1): takes an https address as prompts, the header"
                            + " CamelGraphCallsPrompts has something else. Nothing was sent. http is for localhost,"
                            + " 127.0.0.1 and [::1] alone.");
            assertThatThrownBy(() -> bot.context
                            .createProducerTemplate()
                            .requestBodyAndHeader("graph-calls:playPrompt", body, "CamelGraphCallsCallId", "57dab8b1"))
                    .hasRootCauseMessage("playPrompt (call 57dab8b1): takes an https address as prompts, the body has"
                            + " something else. Nothing was sent. http is for localhost, 127.0.0.1 and [::1] alone.");
            assertThatThrownBy(() -> bot.context
                            .createProducerTemplate()
                            .requestBodyAndHeaders(
                                    "graph-calls:playPrompt?allowResourcesFromMessage=true", null, headers))
                    .hasRootCauseInstanceOf(GraphCallsException.class)
                    .rootCause()
                    .extracting(e -> ((GraphCallsException) e).kind())
                    .isEqualTo(GraphCallsException.Kind.NOT_FOUND); // it got as far as the service
        }
    }

    @Test
    void aResourceThatCannotBePlayedStopsItsRouteFromStarting() {
        assertThat(failureOf("playPrompt?prompts=classpath:media/welcome.mp3", "https://bot.example.com/api/calls"))
                .startsWith(
                        "playPrompt: cannot play classpath:media/welcome.mp3, because it is an MP3 file, no WAV file.");
        assertThat(failureOf("playPrompt?prompts=classpath:media/nothing.wav", "https://bot.example.com/api/calls"))
                .startsWith("playPrompt: cannot play classpath:media/nothing.wav, because it is not there or cannot be"
                        + " read.");
        assertThat(failureOf("playPrompt?prompts=classpath:media/welcome-8khz.wav", null))
                .isEqualTo("playPrompt: cannot play classpath:media/welcome-8khz.wav, because the service could not"
                        + " fetch it from here without callbackUri. Nothing was sent. Set the component's option"
                        + " callbackUri to the public https address of the notifications' path.");
        assertThat(failureOf(
                        "playPrompt?prompts=classpath:media/welcome-8khz.wav", "https://bot.example.com/api/calls"))
                .isEqualTo("playPrompt: cannot play classpath:media/welcome-8khz.wav, because there is no HTTP server"
                        + " from which the service could fetch it. Nothing was sent. Add camel-platform-http-vertx, or"
                        + " another engine of camel-platform-http.");
    }

    private static String failureOf(String operation, String callbackUri) {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            GraphCallsComponent component = context.getComponent("graph-calls", GraphCallsComponent.class);
            component.getConfiguration().setAccessToken("token-1");
            component.getConfiguration().setCallbackUri(callbackUri);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:start").to("graph-calls:" + operation);
                }
            });
            context.start();
            return "started";
        } catch (Exception e) {
            Throwable cause = e;
            while (cause.getCause() != null && !(cause instanceof GraphCallsException)) {
                cause = cause.getCause();
            }
            return cause.getMessage();
        }
    }

    /** A bot that answers, does that, and hangs up; a failure is noted down. */
    private static SimulatedBot answering(Doing doing) throws Exception {
        return SimulatedBot.with((routes, self) -> {
            routes.onException(GraphCallsException.class)
                    .handled(true)
                    .process(e -> self.notes.add(e.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class)
                            .getMessage()));
            routes.from("graph-calls:notifications?events=incoming")
                    .to("graph-calls:answer?await=mediaActive")
                    .to("direct:do")
                    .setBody(constant(null))
                    .to("graph-calls:hangUp");
            doing.add(routes.from("direct:do"), self);
        });
    }

    private interface Doing {
        void add(RouteDefinition route, SimulatedBot self);
    }
}
