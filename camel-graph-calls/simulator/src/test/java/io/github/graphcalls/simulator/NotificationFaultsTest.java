package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the simulator does wrong with its notifications when it is asked to. */
class NotificationFaultsTest {
    private static final String ID = "X-microsoft-skype-message-id";
    private static final String ORIGINAL_ID = "X-microsoft-skype-original-message-id";

    private final GraphCallsSimulator simulator = GraphCallsSimulator.start();
    private final TinyBot bot = new TinyBot(simulator).answersCalls();
    private final Faults faults = simulator.faults();

    @AfterEach
    void stop() {
        bot.close();
        simulator.close();
    }

    @Test
    void aLateNotificationHoldsUpThoseBehindIt() {
        faults.onNotifications("established").late(Duration.ofSeconds(3));

        Person caller = dial();

        assertThat(caller.transcript()).isEqualTo("""
                00:00.0 caller dials
                00:00.0 bot is told incoming
                00:00.0 bot POST answer 202
                00:00.1 bot is told establishing
                00:00.2 fault: established is told late (by 3 s)
                00:03.2 bot is told established
                00:03.2 bot is told mediaActive""");
    }

    @Test
    void aNotificationThatComesTwiceHasOneMessageId() {
        faults.onNotifications("establishing").twice();

        dial();

        assertThat(bot.states())
                .containsExactly("incoming", "establishing", "establishing", "established", "established");
        assertThat(header(1, ID)).isEqualTo(header(2, ID)).isNotEqualTo(header(0, ID));
        assertThat(faults.injected()).isEqualTo(Map.of(FaultKind.NOTIFICATION_TWICE, 1L));
    }

    @Test
    void aNotificationThatIsResentNamesTheFirstOnesId() {
        faults.onNotifications("establishing").resent();

        dial();

        assertThat(bot.states())
                .containsExactly("incoming", "establishing", "established", "established", "establishing");
        assertThat(header(4, ORIGINAL_ID)).isEqualTo(header(1, ID));
        assertThat(header(4, ID)).isNotEqualTo(header(1, ID));
        assertThat(header(1, ORIGINAL_ID)).isEmpty();
    }

    @Test
    void establishingAndEstablishedChangePlaces() {
        faults.onNotifications("establishing").swapped();

        dial();

        assertThat(bot.states()).containsExactly("incoming", "established", "establishing", "established");
        assertThat(faults.injected()).isEqualTo(Map.of(FaultKind.NOTIFICATIONS_SWAPPED, 1L));
    }

    @Test
    void aCallsBeginningAndEndAndItsTonesKeepTheirPlaces() {
        bot.on("mediaActive", (call, data) -> bot.post(call, "subscribeToTone", "{}"));
        faults.onNotifications().always().swapped();

        dial().presses("12").hangsUp();
        simulator.time().advance(Duration.ofSeconds(5));

        assertThat(simulator.notifications())
                .extracting(SentNotification::what)
                .containsExactly(
                        "incoming", "established", "establishing", "mediaActive", "tone1", "tone2", "terminated");
        assertThat(faults.injected())
                .isEqualTo(Map.of(FaultKind.NOTIFICATIONS_SWAPPED, 1L, FaultKind.NOTIFICATION_LATE, 1L));
    }

    @Test
    void theCallsEndIsNeverTold() {
        faults.onNotifications("terminated").never();

        dial().hangsUp();
        simulator.time().advance(Duration.ofMinutes(1));

        assertThat(bot.states()).doesNotContain("terminated");
        assertThat(bot.post(simulator.calls().get(0).id(), "keepAlive", "").statusCode())
                .isEqualTo(404);
        assertThat(simulator.transcript()).contains("fault: terminated is never told");
    }

    @Test
    void statesAndTypesAreCapitalised() {
        faults.onNotifications("incoming").capitalised();

        dial();

        JsonNode told = bot.received.get(0).getValue().path("value").path(0);
        assertThat(told.path("@odata.type").asText()).isEqualTo("#microsoft.graph.CommsNotification");
        assertThat(told.path("changeType").asText()).isEqualTo("Created");
        assertThat(told.path("resourceData").path("state").asText()).isEqualTo("Incoming");
        assertThat(told.path("resourceData").path("direction").asText()).isEqualTo("Incoming");
        assertThat(told.path("resourceData").path("@odata.type").asText()).isEqualTo("#microsoft.graph.Call");
    }

    @Test
    void anIncomingCallIsToldInTheOlderShapeFirstAndInGraphsAfter204() {
        faults.onNotifications().legacyShaped();
        bot.answersNotificationsWith(204);

        dial();

        JsonNode older = bot.received.get(0).getValue();
        assertThat(older.has("value")).isFalse();
        assertThat(older.path("callState").asText()).isEqualTo("incoming");
        assertThat(older.path("participants").path(0).path("identity").asText()).isEqualTo("+14255550123");
        assertThat(bot.received).hasSize(2);
        assertThat(bot.states()).containsExactly("incoming");
        assertThat(header(1, ORIGINAL_ID)).isEmpty();
        assertThat(header(1, ID)).isNotEqualTo(header(0, ID));
    }

    @Test
    void aBotThatTakesTheOlderShapeIsNotToldInGraphs() {
        faults.onNotifications().legacyShaped();
        bot.answersNotificationsWith(200);

        Person caller = dial();

        assertThat(bot.received).hasSize(1);
        assertThat(caller.transcript())
                .endsWith("00:00.0 bot answers 200 to the older shape and not 204, so it is not told in Graph's");
    }

    @Test
    void aNotificationCanGoWithoutAnyMessageId() {
        faults.onNotifications("establishing").withoutMessageId();
        faults.onNotifications("establishing").resent();

        dial();

        assertThat(List.of(header(1, ID), header(1, ORIGINAL_ID))).containsOnly("");
        assertThat(List.of(header(4, ID), header(4, ORIGINAL_ID))).containsOnly("");
        assertThat(header(2, ID)).isNotEmpty();
    }

    @Test
    void rolledKeysSignWhatFollows() throws Exception {
        faults.onNotifications("establishing").afterRollingKeys();

        dial();

        assertThat(keyOf(1)).isNotEqualTo(keyOf(0)).isEqualTo(keyOf(2));

        faults.rollKeys();
        assertThat(simulator.keys().currentId()).isNotEqualTo(keyOf(2));
        assertThat(faults.injected()).isEqualTo(Map.of(FaultKind.KEYS_ROLLED, 2L));
    }

    @Test
    void notificationsAreSpreadOverTheNodesAndDoublesGoToAnother() {
        ExecutorService workers = simulator.executor();
        try (TinyBot other = new TinyBot(simulator, workers).answersCalls()) {
            simulator.notifyAt(List.of(bot.callbackUri(), other.callbackUri()));
            faults.onNotifications().always().twice();
            bot.on("incoming", (call, data) -> {});

            for (int caller = 0; caller < 10; caller++) {
                simulator.caller("+1425555010" + caller).dials(bot.asBot());
            }
            simulator.time().advance(Duration.ofSeconds(2));

            assertThat(simulator.notifications()).hasSize(40).allSatisfy(one -> {
                assertThat(one.acknowledged()).isTrue();
                assertThat(one.attempts())
                        .extracting(SentNotification.Attempt::to)
                        .containsExactlyInAnyOrder(bot.callbackUri(), other.callbackUri());
            });
            assertThat(bot.received).hasSize(40);
            assertThat(other.received).hasSize(40);

            faults.stop();
            bot.received.clear();
            simulator.calls().forEach(call -> bot.hangUp(call.id()));
            simulator.time().advance(Duration.ofSeconds(2));
            assertThat(bot.received).hasSizeBetween(3, 17);
        }
    }

    @Test
    void aNodeThatIsDownIsLeftOutAtTheNextAttempt() {
        TinyBot dead = new TinyBot(simulator, Executors.newSingleThreadExecutor());
        dead.close();
        simulator.notifyAt(List.of(dead.callbackUri(), bot.callbackUri()));

        for (int caller = 0; caller < 5; caller++) {
            simulator.caller("+1425555010" + caller).dials(bot.asBot());
        }
        simulator.time().advance(Duration.ofSeconds(10));

        assertThat(simulator.notifications()).hasSize(20).allMatch(SentNotification::acknowledged);
        assertThat(simulator.notifications()).anyMatch(one -> one.attempts().size() == 2);
    }

    @Test
    void whatWasSentIsKnownByMessageIdWithEveryAttempt() {
        bot.answersNotificationsWith(503);
        simulator.caller("+14255550123").dials(bot.asBot());
        simulator.time().advance(Duration.ofMillis(500));
        bot.answersNotificationsWith(202);
        simulator.time().advance(Duration.ofSeconds(2));

        SentNotification first = simulator.notifications().get(0);
        assertThat(first.messageId()).isEqualTo(header(0, ID));
        assertThat(first.callId()).isEqualTo(simulator.calls().get(0).id());
        assertThat(first.what()).isEqualTo("incoming");
        assertThat(first.body()).isEqualTo(bot.received.get(0).getValue());
        assertThat(first.attempts())
                .containsExactly(
                        new SentNotification.Attempt(Duration.ZERO, bot.callbackUri(), 503),
                        new SentNotification.Attempt(Duration.ofSeconds(1), bot.callbackUri(), 202));
        assertThat(first.acknowledged()).isTrue();
    }

    private Person dial() {
        Person caller = simulator.caller("+14255550123").dials(bot.asBot());
        simulator.time().advance(Duration.ofSeconds(5));
        return caller;
    }

    private String header(int notification, String name) {
        return String.join("", bot.received.get(notification).getKey().getOrDefault(name, List.of()));
    }

    private String keyOf(int notification) throws Exception {
        return SignedJWT.parse(header(notification, "Authorization").substring("Bearer ".length()))
                .getHeader()
                .getKeyID();
    }
}
