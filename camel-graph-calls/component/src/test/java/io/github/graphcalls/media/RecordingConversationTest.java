package io.github.graphcalls.media;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.conversation.SimulatedBot;
import io.github.graphcalls.graph.GraphCallsException;
import io.github.graphcalls.model.RecordOperation;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingConversationTest {

    private static final byte[] SOUND = WavFile.playable(1);

    private final WireMockServer files =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));
    private final WireMockServer elsewhere =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("localhost"));
    private final DefaultCamelContext context = new DefaultCamelContext();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        files.start();
        elsewhere.start();
        context.getComponent("graph-calls", GraphCallsComponent.class)
                .getConfiguration()
                .setAccessToken("token-of-the-application");
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
        elsewhere.stop();
        files.stop();
    }

    @Test
    void whatACallerSaysIsAFileAsSoonAsItIsRecorded() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> routes.from(
                        "graph-calls:notifications?events=incoming")
                .to("graph-calls:answer?await=mediaActive")
                .to("graph-calls:recordResponse?await=completed&stopTones=pound&maxRecordDurationInSeconds=60"
                        + "&recordingFile=" + folder + "/")
                .process(e -> self.notes.add(e.getMessage().getBody().getClass().getSimpleName() + " in "
                        + e.getMessage().getHeader("CamelGraphCallsRecordingFile")))
                .to("graph-calls:hangUp"))) {
            bot.simulator
                    .caller("+14255550123")
                    .dials(bot.registered())
                    .hearsTheBeep()
                    .says(Duration.ofSeconds(3))
                    .presses("#")
                    .isHungUpOn();

            List<Path> kept = kept();
            assertThat(kept).hasSize(1);
            assertThat(bot.notes).containsExactly("RecordOperation in " + kept.get(0));
            assertThat(SoundReader.read(Files.readAllBytes(kept.get(0))).length())
                    .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
        }
    }

    /** A caller hung up while speaking: the wait failed, and the part that the service had kept was not fetched. */
    @Test
    void whoHangsUpBeforeTheStopToneLeavesAMessageWhereTheServiceKeepsThePart() throws Exception {
        GraphCallsSimulator keeping =
                GraphCallsSimulator.builder().keepsCutOffRecordings().start();
        try (SimulatedBot bot = SimulatedBot.with(keeping, this::recording)) {
            hangsUpWhileSpeaking(bot);

            assertThat(kept()).hasSize(1);
            assertThat(bot.notes.get(0)).startsWith("RecordOperation failed in " + kept().get(0));
        }
    }

    @Test
    void whoHangsUpBeforeTheStopToneLeavesAnErrorWhereTheServiceLosesThePart() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with(this::recording)) {
            hangsUpWhileSpeaking(bot);

            assertThat(kept()).isEmpty();
            assertThat(bot.notes.get(0)).isEqualTo("OPERATION_FAILED");
        }
    }

    private void recording(RouteBuilder routes, SimulatedBot self) {
        routes.onException(GraphCallsException.class)
                .handled(true)
                .process(e -> self.notes.add(e.getProperty(Exchange.EXCEPTION_CAUGHT, GraphCallsException.class)
                        .kind()
                        .name()));
        routes.from("graph-calls:notifications?events=incoming")
                .to("graph-calls:answer?await=mediaActive")
                .to("graph-calls:recordResponse?await=completed&maxRecordDurationInSeconds=60&recordingFile=" + folder
                        + "/")
                .process(e -> self.notes.add("RecordOperation "
                        + e.getMessage().getBody(RecordOperation.class).status() + " in "
                        + e.getMessage().getHeader("CamelGraphCallsRecordingFile")));
    }

    private static void hangsUpWhileSpeaking(SimulatedBot bot) {
        bot.simulator
                .caller("+14255550123")
                .dials(bot.registered())
                .hearsTheBeep()
                .says(Duration.ofSeconds(2))
                .hangsUp();
        bot.simulator.time().until("the route to end", Duration.ofSeconds(30), () -> bot.notes.size() == 1);
    }

    @Test
    void theVoicemailOfTheDocumentationTakesAMessage() throws Exception {
        try (SimulatedBot bot = SimulatedBot.with((routes, self) -> {})) {
            bot.context.getPropertiesComponent().addOverrideProperty("messages", folder.toString());
            bot.context
                    .getComponent("graph-calls", GraphCallsComponent.class)
                    .getConfiguration()
                    .setSpeechSynthesizer((text, voice) -> WavFile.playable(3));
            PluginHelper.getRoutesLoader(bot.context)
                    .loadRoutes(ResourceHelper.resolveMandatoryResource(bot.context, "classpath:media/voicemail.yaml"));

            bot.simulator
                    .caller("+14255550123")
                    .dials(bot.registered())
                    .hearsToTheEnd("welcome-8khz.wav")
                    .hearsToTheEnd("speech.wav")
                    .hearsTheBeep()
                    .says(Duration.ofSeconds(3))
                    .presses("#")
                    .isHungUpOn();

            assertThat(kept()).hasSize(1);
        }
    }

    @Test
    void aRecordingIsDownloadedIntoTheBodyOfALaterStep() throws Exception {
        try (SimulatedBot bot =
                SimulatedBot.with((routes, self) -> routes.from("graph-calls:notifications?events=incoming")
                        .to("graph-calls:answer?await=mediaActive")
                        .to("graph-calls:recordResponse?await=completed&stopTones=pound")
                        .to("graph-calls:downloadRecording")
                        .to("file:" + folder + "?fileName=message.wav")
                        .process(e -> self.notes.add("kept")))) {
            bot.simulator
                    .caller("+14255550123")
                    .dials(bot.registered())
                    .hearsTheBeep()
                    .says(Duration.ofSeconds(2))
                    .presses("#");

            await().untilAsserted(() -> assertThat(bot.notes).containsExactly("kept"));
            assertThat(SoundReader.read(Files.readAllBytes(folder.resolve("message.wav")))
                            .length())
                    .isGreaterThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aRecordingComesWithItsOwnTokenAndIsReadAsItComes() throws Exception {
        files.stubFor(get("/r1").willReturn(aResponse().withBody(SOUND)));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:fetch").to("graph-calls:downloadRecording").process(e -> {
                    InputStream body = (InputStream) e.getMessage().getBody();
                    assertThat(body).isInstanceOf(StreamCache.class); // and so Camel makes no copy of it
                    e.getMessage().setBody(body.readAllBytes());
                });
            }
        });

        Exchange exchange = fetch("direct:fetch", json(url(files, "/r1")), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isEqualTo(SOUND);
        files.verify(getRequestedFor(urlEqualTo("/r1")).withHeader("Authorization", equalTo("Bearer token-of-r1")));
    }

    @Test
    void headersTellOfARecordingToo() {
        files.stubFor(get("/r1").willReturn(aResponse().withBody(SOUND)));

        Exchange exchange = fetch(
                "graph-calls:downloadRecording?recordingFile=" + folder.resolve("one.wav"),
                null,
                Map.of(
                        "CamelGraphCallsRecordingLocation",
                        url(files, "/r1"),
                        "CamelGraphCallsRecordingAccessToken",
                        "token-of-r1"));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(File.class)).hasBinaryContent(SOUND);
        files.verify(getRequestedFor(urlEqualTo("/r1")).withHeader("Authorization", equalTo("Bearer token-of-r1")));
    }

    @Test
    void theTokenStaysWithTheServerThatTheServiceNamed() {
        files.stubFor(get("/r1").willReturn(aResponse().withStatus(302).withHeader("Location", "/r2")));
        files.stubFor(get("/r2").willReturn(aResponse().withStatus(302).withHeader("Location", url(elsewhere, "/r3"))));
        elsewhere.stubFor(get("/r3").willReturn(aResponse().withBody(SOUND)));

        Exchange exchange = fetch(
                "graph-calls:downloadRecording?recordingFile=" + folder.resolve("one.wav"),
                json(url(files, "/r1")),
                Map.of());

        assertThat(exchange.getException()).isNull();
        files.verify(getRequestedFor(urlEqualTo("/r2")).withHeader("Authorization", equalTo("Bearer token-of-r1")));
        elsewhere.verify(getRequestedFor(urlEqualTo("/r3")).withoutHeader("Authorization"));
    }

    @Test
    void aRedirectToAHostThatIsNotListedIsNotFollowed() {
        files.stubFor(get("/r1")
                .willReturn(aResponse().withStatus(302).withHeader("Location", "https://evil.example.org/r1")));

        Exchange exchange = fetch("graph-calls:downloadRecording", json(url(files, "/r1")), Map.of());

        assertThat(exchange.getException())
                .hasMessage("downloadRecording: fetches recordings from the hosts .skype.com, .microsoft.com,"
                        + " .microsoft.us, .office.com, .office.net, localhost, 127.0.0.1 alone, and this one is at"
                        + " evil.example.org. Nothing was sent. Add the host to the option recordingHosts if it is the"
                        + " service's.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/r1",
                "https://skype.com.evil.example.org/r1",
                "https://skype.com@evil.example.org/r1",
                "http://api.skype.com/r1",
                "file:///etc/passwd",
                "not an address"
            })
    void noTokenGoesToAnotherHostOrInTheClear(String location) {
        Exchange exchange = fetch("graph-calls:downloadRecording", json(location), Map.of());

        assertThat(exchange.getException(GraphCallsException.class).kind())
                .isEqualTo(GraphCallsException.Kind.INVALID_REQUEST);
        assertThat(exchange.getException().getMessage()).doesNotContain("token-of-r1");
    }

    @Test
    void recordingHostsTakesThePlaceOfTheDefault() {
        Exchange exchange = fetch(
                "graph-calls:downloadRecording?recordingHosts=files.example.com", json(url(files, "/r1")), Map.of());

        assertThat(exchange.getException())
                .hasMessage("downloadRecording: fetches recordings from the hosts files.example.com alone, and this one"
                        + " is at localhost. Nothing was sent. Add the host to the option recordingHosts if it is the"
                        + " service's.");
        files.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void aRecordingThatIsGoneIsToldWithWhatToDo() {
        files.stubFor(get("/r1").willReturn(aResponse().withStatus(404)));

        Exchange exchange = fetch(
                "graph-calls:downloadRecording?recordingFile=" + folder.resolve("one.wav"),
                json(url(files, "/r1")),
                Map.of("CamelGraphCallsCallId", "57dab8b1"));

        assertThat(exchange.getException(GraphCallsException.class).kind())
                .isEqualTo(GraphCallsException.Kind.NOT_FOUND);
        assertThat(exchange.getException())
                .hasMessageStartingWith(
                        "downloadRecording (call 57dab8b1): the recording's host localhost answered 404.")
                .hasMessageEndingWith(
                        "A recording goes soon after its call has ended: download it at once, with its own"
                                + " token.");
    }

    @Test
    void aRecordingThatBreaksOffLeavesNoFileAndTheOldOneAsItWas() throws Exception {
        Path file = Files.writeString(folder.resolve("one.wav"), "old");
        files.stubFor(get("/r1").willReturn(aResponse().withBody(SOUND).withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        Exchange exchange =
                fetch("graph-calls:downloadRecording?recordingFile=" + file, json(url(files, "/r1")), Map.of());

        assertThat(exchange.getException(GraphCallsException.class).kind())
                .isEqualTo(GraphCallsException.Kind.NO_CONNECTION);
        assertThat(kept()).containsExactly(file);
        assertThat(file).hasContent("old");
    }

    @Test
    void aMessageWithoutARecordingIsRefused() {
        Exchange exchange = fetch("graph-calls:downloadRecording", Map.of("id", "o1"), Map.of());

        assertThat(exchange.getException())
                .hasMessage("downloadRecording: needs a recordingLocation. Nothing was sent. Give the RecordOperation"
                        + " of a recording that has completed as body, or the header"
                        + " CamelGraphCallsRecordingLocation.");
    }

    @Test
    void aFileForARecordingThatIsNotAwaitedIsRefusedAtTheStart() {
        assertThatThrownBy(() -> context.getEndpoint("graph-calls:recordResponse?recordingFile=messages/"))
                .hasRootCauseMessage("recordResponse has recordingFile, but does not wait until there is a recording."
                        + " Set await=completed.");
    }

    private Exchange fetch(String uri, Object body, Map<String, Object> headers) {
        return context.createProducerTemplate().request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    private List<Path> kept() throws Exception {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    private static String url(WireMockServer server, String path) {
        return "http://localhost:" + server.port() + path;
    }

    private static String json(String location) {
        return "{\"@odata.type\":\"#microsoft.graph.recordOperation\",\"id\":\"o1\",\"recordingLocation\":\"" + location
                + "\",\"recordingAccessToken\":\"token-of-r1\"}";
    }
}
