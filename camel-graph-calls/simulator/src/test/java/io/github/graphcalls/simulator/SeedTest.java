package io.github.graphcalls.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run is repeated by its seed; and what the journal keeps of it is bounded. */
class SeedTest {
    @Test
    void theSameSeedMakesTheSameFaultsHoweverTheThreadsRun() {
        List<String> first = faultsOf(42);

        assertThat(first).hasSizeGreaterThan(30);
        assertThat(faultsOf(42)).isEqualTo(first);
        assertThat(faultsOf(43)).isNotEqualTo(first);
    }

    /** Twenty calls at once, with something wrong of each sort that does not change what the bot does. */
    private static List<String> faultsOf(long seed) {
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().seed(seed).start();
                TinyBot bot = new TinyBot(simulator).answersCalls()) {
            Faults faults = simulator.faults();
            faults.on("subscribeToTone").rate(0.3).answers(500);
            faults.on("keepAlive").rate(0.2).tooManyRequests(Duration.ofSeconds(1));
            faults.onNotifications().rate(0.2).twice();
            faults.onNotifications().rate(0.2).withoutMessageId();
            faults.onNotifications("establishing").rate(0.5).swapped();
            faults.onNotifications("tone1").rate(0.2).late(Duration.ofMillis(100));
            // Twice told, it subscribes once.
            Set<String> subscribed = new HashSet<>();
            bot.on("mediaActive", (call, data) -> {
                synchronized (subscribed) {
                    if (!subscribed.add(call)) {
                        return;
                    }
                }
                bot.post(call, "keepAlive", "");
                while (bot.post(call, "subscribeToTone", "{}").statusCode() == 500) {}
            });
            simulator.together(IntStream.range(0, 20)
                    .mapToObj(number -> conversation(simulator, bot, number))
                    .toArray(Runnable[]::new));
            simulator.time().advance(Duration.ofSeconds(10));
            return faults.list().stream()
                    .sorted(Comparator.comparing(InjectedFault::call)
                            .thenComparing(InjectedFault::subject)
                            .thenComparing(InjectedFault::kind)
                            .thenComparing(InjectedFault::occurrence))
                    .map(one -> one.call() + " " + one.subject() + " " + one.occurrence() + " " + one.kind() + " "
                            + one.detail())
                    .toList();
        }
    }

    private static Runnable conversation(GraphCallsSimulator simulator, TinyBot bot, int number) {
        Person caller = simulator.caller("+1425555" + (1000 + number));
        return () -> caller.dials(bot.asBot())
                .isAnswered()
                .waits(Duration.ofSeconds(3))
                .presses("1")
                .hangsUp();
    }

    @Test
    void theJournalKeepsTheLatestEntriesOfEachSort() {
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().journalEntries(2).start();
                TinyBot bot = new TinyBot(simulator).answersCalls()) {
            Person caller = simulator.caller("+14255550123").dials(bot.asBot()).waits(Duration.ofSeconds(1));

            assertThat(caller.transcript()).isEqualTo("""
                    (4 older lines of the simulator are no longer kept)
                    00:00.2 bot is told established
                    00:00.3 bot is told mediaActive""");
            assertThat(simulator.notifications())
                    .extracting(SentNotification::what)
                    .containsExactly("established", "mediaActive");
        }
    }

    @Test
    void aBotThatIsLongAwayIsToldAsOftenAsTheSettingsSay() {
        try (GraphCallsSimulator simulator =
                        GraphCallsSimulator.builder().notificationAttempts(7).start();
                TinyBot bot = new TinyBot(simulator).answersNotificationsWith(503)) {
            simulator.caller("+14255550123").dials(bot.asBot());
            simulator.time().advance(Duration.ofMinutes(2));

            assertThat(simulator.notifications().get(0).attempts())
                    .extracting(attempt -> attempt.at().toSeconds())
                    .containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 47L);
        }
        assertThatThrownBy(() ->
                        GraphCallsSimulator.builder().notificationAttempts(0).start())
                .hasMessage("notificationAttempts is 0; it must be 1 or more");
    }

    @Test
    void keepAliveGivesTheCallAnother45Minutes() {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.start();
                TinyBot bot = new TinyBot(simulator).answersCalls()) {
            Person caller = simulator.caller("+14255550123").dials(bot.asBot()).isAnswered();
            caller.waits(Duration.ofMinutes(44));
            HttpResponse<String> kept = bot.post(simulator.calls().get(0).id(), "keepAlive", "");
            caller.waits(Duration.ofMinutes(44));

            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(simulator.calls().get(0).state()).isEqualTo(CallState.ESTABLISHED);

            caller.waits(Duration.ofMinutes(2));
            assertThat(bot.lastResource().path("resultInfo").path("code").asInt())
                    .isEqualTo(408);
            assertThat(bot.lastResource().path("resultInfo").path("subcode").asInt())
                    .isEqualTo(8537);
        }
    }
}
