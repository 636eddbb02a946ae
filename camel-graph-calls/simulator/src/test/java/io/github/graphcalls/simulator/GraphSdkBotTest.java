package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.communications.calls.item.CallItemRequestBuilder;
import com.microsoft.graph.communications.calls.item.answer.AnswerPostRequestBody;
import com.microsoft.graph.communications.calls.item.playprompt.PlayPromptPostRequestBody;
import com.microsoft.graph.communications.calls.item.recordresponse.RecordResponsePostRequestBody;
import com.microsoft.graph.communications.calls.item.subscribetotone.SubscribeToTonePostRequestBody;
import com.microsoft.graph.models.Call;
import com.microsoft.graph.models.MediaState;
import com.microsoft.graph.models.Modality;
import com.microsoft.graph.models.RecordOperation;
import com.microsoft.graph.models.ServiceHostedMediaConfig;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.serialization.KiotaJsonSerialization;
import com.microsoft.kiota.serialization.ParseNode;
import com.microsoft.kiota.serialization.ParseNodeFactoryRegistry;
import com.microsoft.kiota.serialization.UntypedArray;
import com.microsoft.kiota.serialization.UntypedNode;
import com.microsoft.kiota.serialization.UntypedObject;
import com.microsoft.kiota.serialization.UntypedString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A bot of somebody else's, written with Microsoft's Graph SDK and the JDK's HTTP server alone, on the phone. */
class GraphSdkBotTest {
    /**
     * Greets, asks for a key, records a message after a 1, thanks and hangs up. It knows nothing of the simulator but the
     * addresses it is given: Graph's, by way of the client, and its own.
     */
    private static final class MessageTaker implements AutoCloseable {
        private final GraphServiceClient graph;
        private final HttpServer server;
        private final Map<String, byte[]> prompts;
        private final AtomicReference<byte[]> message = new AtomicReference<>(new byte[0]);

        MessageTaker(GraphServiceClient graph, Map<String, byte[]> prompts) throws IOException {
            this.graph = graph;
            this.prompts = prompts;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/calls", this::notified);
            server.createContext("/prompts", this::servePrompt);
            server.start();
        }

        URI address(String path) {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        }

        private void notified(HttpExchange exchange) throws IOException {
            try (exchange;
                    InputStream body = exchange.getRequestBody()) {
                UntypedArray all =
                        (UntypedArray) properties(parse(body).getObjectValue(UntypedNode::createFromDiscriminatorValue))
                                .get("value");
                for (UntypedNode one : all.getValue()) {
                    react(properties(one));
                }
                exchange.sendResponseHeaders(202, -1);
            }
        }

        private static ParseNode parse(InputStream json) {
            return ParseNodeFactoryRegistry.defaultInstance.getParseNode("application/json", json);
        }

        private static Map<String, UntypedNode> properties(UntypedNode node) {
            return ((UntypedObject) node).getValue();
        }

        private void react(Map<String, UntypedNode> notification) throws IOException {
            String callId =
                    ((UntypedString) notification.get("resourceUrl")).getValue().split("/")[3];
            CallItemRequestBuilder call = graph.communications().calls().byCallId(callId);
            UntypedNode data = notification.get("resourceData");
            String type = ((UntypedString) properties(data).get("@odata.type")).getValue();
            String json = KiotaJsonSerialization.serializeAsString(data);
            if (type.endsWith(".call")) {
                callIs(KiotaJsonSerialization.deserialize(json, Call::createFromDiscriminatorValue), call);
            } else if (type.endsWith(".recordOperation")) {
                recorded(KiotaJsonSerialization.deserialize(json, RecordOperation::createFromDiscriminatorValue), call);
            } else if (properties(data).get("clientContext") instanceof UntypedString context
                    && context.getValue().equals("goodbye")) {
                call.delete();
            }
        }

        private void callIs(Call told, CallItemRequestBuilder call) {
            if (told.getToneInfo() != null) {
                record(call);
            } else if (told.getMediaState() != null && told.getMediaState().getAudio() == MediaState.Active) {
                call.subscribeToTone().post(new SubscribeToTonePostRequestBody());
                play(call, "menu.wav", "menu");
            } else if (told.getSource() != null) {
                answer(call);
            }
        }

        private void answer(CallItemRequestBuilder call) {
            AnswerPostRequestBody body = new AnswerPostRequestBody();
            body.setCallbackUri(address("/calls").toString());
            body.setMediaConfig(new ServiceHostedMediaConfig());
            body.setAcceptedModalities(List.of(Modality.Audio));
            call.answer().post(body);
        }

        private void play(CallItemRequestBuilder call, String prompt, String clientContext) {
            PlayPromptPostRequestBody body = new PlayPromptPostRequestBody();
            body.setPrompts(
                    List.of(GraphSdk.prompt(address("/prompts/" + prompt).toString())));
            body.setClientContext(clientContext);
            call.playPrompt().post(body);
        }

        private void record(CallItemRequestBuilder call) {
            RecordResponsePostRequestBody body = new RecordResponsePostRequestBody();
            body.setBargeInAllowed(true);
            body.setMaxRecordDurationInSeconds(30);
            body.setMaxSilenceTimeoutInSeconds(2);
            call.recordResponse().post(body);
        }

        private void recorded(RecordOperation operation, CallItemRequestBuilder call) throws IOException {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(operation.getRecordingLocation()).toURL().openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + operation.getRecordingAccessToken());
            try (InputStream in = connection.getInputStream()) {
                message.set(in.readAllBytes());
            }
            play(call, "thanks.wav", "goodbye");
        }

        private void servePrompt(HttpExchange exchange) {
            try (exchange) {
                byte[] prompt = prompts.get(exchange.getRequestURI().getPath().replace("/prompts/", ""));
                exchange.sendResponseHeaders(200, prompt.length);
                exchange.getResponseBody().write(prompt);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    @Test
    void aBotOfTheSdkAloneTakesACallFromDialToHangUp() throws IOException {
        byte[] prompt = Wav.hum(Duration.ofSeconds(3)).file();
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                MessageTaker bot = new MessageTaker(
                        GraphSdk.pointedAt(simulator), Map.of("menu.wav", prompt, "thanks.wav", prompt))) {
            Person caller = simulator
                    .caller("+14255550123")
                    .dials(simulator.bot(bot.address("/calls")))
                    .isAnswered()
                    .beginsToHear("menu.wav")
                    .presses("1")
                    .hearsTheBeep()
                    .says(Duration.ofSeconds(4))
                    .hearsToTheEnd("thanks.wav")
                    .isHungUpOn();

            assertThat(Wav.parse(bot.message.get()).length()).isEqualTo(Duration.ofMillis(6500));
            assertThat(caller.heard()).containsExactly("menu.wav", "beep", "thanks.wav");
            assertThat(simulator.requests())
                    .allSatisfy(request -> assertThat(request.status()).isLessThan(300));
        }
    }
}
