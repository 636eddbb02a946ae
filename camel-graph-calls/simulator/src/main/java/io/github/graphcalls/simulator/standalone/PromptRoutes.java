package io.github.graphcalls.simulator.standalone;

import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.HttpReply;
import io.github.graphcalls.simulator.SimulatedCall;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A prompt's sound, fetched from the bot, which a page from here may not ask itself. Nobody can have anything else fetched:
 * the request names the prompt, and its address comes from the bot's own request.
 */
final class PromptRoutes {
    private static final int LARGEST = 20 * 1024 * 1024;
    /** Real time. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final GraphCallsSimulator simulator;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    PromptRoutes(GraphCallsSimulator simulator) {
        this.simulator = simulator;
    }

    List<Route> routes() {
        return List.of(new Route("GET", ControlApi.ROOT + "/calls/{id}/prompt", this::prompt));
    }

    private HttpReply prompt(ControlRequest request) {
        String name =
                Optional.ofNullable(request.query(Set.of("name")).get("name")).orElse("");
        SimulatedCall call = simulator
                .call(request.id())
                .orElseThrow(() -> ControlRefusal.notFound("There is no call " + request.id() + "."));
        URI address = Prompts.of(call)
                .address(name)
                .orElseThrow(() -> ControlRefusal.notFound(
                        "The bot has asked for no prompt " + name + " of this machine in call " + call.number() + "."));
        return sound(fetch(name, address));
    }

    private byte[] fetch(String name, URI address) {
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] sound = body.readNBytes(LARGEST + 1);
                if (answer.statusCode() != 200 || sound.length > LARGEST || !isWav(sound)) {
                    throw ControlRefusal.conflict(name + " cannot be played: the bot answered " + answer.statusCode()
                            + " with " + sound.length + " bytes; a WAV file of at most " + LARGEST + " can be.");
                }
                return sound;
            }
        } catch (IOException failed) {
            throw ControlRefusal.conflict(name + " cannot be played: fetching it failed: " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ControlRefusal.conflict(name + " was not fetched: the simulator is being closed.");
        }
    }

    private static boolean isWav(byte[] sound) {
        return sound.length > 12
                && new String(sound, 0, 4, StandardCharsets.US_ASCII).equals("RIFF")
                && new String(sound, 8, 4, StandardCharsets.US_ASCII).equals("WAVE");
    }

    private static HttpReply sound(byte[] wav) {
        return new HttpReply(
                200,
                Map.of("Content-Type", "audio/wav", "X-Content-Type-Options", "nosniff", "Cache-Control", "no-store"),
                wav,
                false,
                HttpReply.Sent.WHOLE,
                Duration.ZERO);
    }
}
