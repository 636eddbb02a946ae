package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How notifications get to the bot. */
class NotificationTest {
    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator);

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    @Test
    void aNotificationThatTheBotFailsToTakeIsToldThreeTimesMore() {
        bot.answersNotificationsWith(500);

        Person caller = simulator.caller("+14255550123").dials(bot.asBot()).waits(Duration.ofSeconds(10));

        assertThat(caller.transcript()).isEqualTo("""
                        00:00.0 caller dials
                        00:00.0 bot is told incoming
                        00:00.0 bot answers 500 to incoming, is told again in 1 s
                        00:01.0 bot is told incoming
                        00:01.0 bot answers 500 to incoming, is told again in 2 s
                        00:03.0 bot is told incoming
                        00:03.0 bot answers 500 to incoming, is told again in 4 s
                        00:07.0 bot is told incoming
                        00:07.0 bot answers 500 to incoming, is not told again""");
        List<String> originals = bot.received.stream()
                .map(Map.Entry::getKey)
                .map(headers ->
                        String.join("", headers.getOrDefault("X-microsoft-skype-original-message-id", List.of())))
                .toList();
        String first =
                bot.received.get(0).getKey().get("X-microsoft-skype-message-id").get(0);
        assertThat(originals).containsExactly("", first, first, first);
    }

    @Test
    void anAnswer302MovesTheCallsNotificationsElsewhere() throws Exception {
        HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", bot.callbackUri().toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        door.start();
        URI doorUri = URI.create("http://127.0.0.1:" + door.getAddress().getPort() + "/");

        simulator.caller("+14255550123").dials(simulator.bot(doorUri)).waits(Duration.ofSeconds(1));
        door.stop(0);

        assertThat(bot.states()).containsExactly("incoming");
    }

    @Test
    void aBotThatIsNotThereIsGivenUp() {
        bot.close();

        simulator.caller("+14255550123").dials(bot.asBot()).isNotAnswered();

        assertThat(simulator.calls().get(0).transcript()).contains("bot gives no answer to incoming");
    }

    @Test
    void anyBodyCanBePostedToABot() {
        PostResult answer = simulator.notify(bot.callbackUri(), "{\"value\": []}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(bot.received.get(0).getValue()).isEqualTo(TinyBot.json("{\"value\": []}"));
    }

    @Test
    void aHundredCallsAreHeldAtOnce() {
        bot.hasPrompt("welcome.wav", Duration.ofSeconds(3))
                .answersCalls()
                .on("mediaActive", (call, data) -> bot.play(call, "welcome.wav"))
                .on("playPromptOperation", (call, data) -> bot.hangUp(call));

        Runnable[] callers = new Runnable[100];
        for (int index = 0; index < callers.length; index++) {
            Person caller = simulator.caller("+1425555" + (1000 + index));
            callers[index] =
                    () -> caller.dials(bot.asBot()).hearsToTheEnd("welcome.wav").isHungUpOn();
        }
        simulator.together(callers);

        assertThat(simulator.calls()).hasSize(100);
        assertThat(simulator.requests("playPrompt")).hasSize(100).allSatisfy(request -> {
            assertThat(request.status()).isEqualTo(200);
            assertThat(request.at()).isEqualTo(Duration.ofMillis(300));
        });
    }
}
