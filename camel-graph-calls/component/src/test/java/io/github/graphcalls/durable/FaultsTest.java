package io.github.graphcalls.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.graphcalls.GraphCallsComponent;
import io.github.graphcalls.simulator.CallState;
import io.github.graphcalls.simulator.FaultKind;
import io.github.graphcalls.simulator.FaultRule;
import io.github.graphcalls.simulator.Faults;
import io.github.graphcalls.simulator.GraphCallsSimulator;
import io.github.graphcalls.simulator.Person;
import io.github.graphcalls.simulator.SentNotification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Callers go through a menu while everything goes wrong that the simulator can do wrong; what was acknowledged is reconciled by
 * id with what the routes were told. The seed is the system property {@code faults.seed}.
 */
class FaultsTest {

    private static final long SEED = Long.getLong("faults.seed", 1);
    private static final Path FIGURES = Path.of("target", "faults.md");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z_]+)` \\|.*");

    /** Of the simulator's time, which runs twice as fast as that by which the component fetches keys, each 5 s at most. */
    private static final Duration KEYS_PAUSE = Duration.ofSeconds(11);

    @TempDir
    Path folder;

    private final NodesLedger ledger = new NodesLedger();
    private final AtomicInteger served = new AtomicInteger();

    @Test
    void ofFortyCallsNothingThatWasAcknowledgedIsLost() throws Exception {
        play(40);
    }

    @Test
    @Tag("slow")
    void ofTwoHundredCallsNothingThatWasAcknowledgedIsLost() throws Exception {
        play(200);
    }

    @Test
    void theTableOfTheDocumentationHasARowForEachKindOfFault() throws Exception {
        List<String> rows = Files.readAllLines(Path.of("..", "..", "docs", "faults.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1))
                .toList();

        assertThat(rows)
                .isEqualTo(Arrays.stream(FaultKind.values()).map(Enum::name).toList());
    }

    private void play(int calls) throws Exception {
        try (GraphCallsSimulator simulator = GraphCallsSimulator.builder()
                        .seed(SEED)
                        .timeFactor(2)
                        .notificationAttempts(8)
                        .start();
                BotNode node = BotNode.start(
                        simulator,
                        component -> {
                            component.setStoreUrl("jdbc:h2:" + folder.resolve("calls"));
                            fetchTokens(component, simulator);
                        },
                        new NodesRoutes("1", ledger))) {
            simulator.notify(node.uri(), "{\"value\":[]}"); // fetches the keys, so that they are rolled after that
            Duration fetched = simulator.time().elapsed();
            await("that keys may be fetched again, as is usual when they are rolled")
                    .until(() -> simulator.time().elapsed().minus(fetched).compareTo(KEYS_PAUSE) > 0);
            inject(simulator.faults());
            FaultRule tokensAreAway = simulator.faults().on("token").next(3).answers(503);
            simulator.together(IntStream.range(0, calls)
                    .<Runnable>mapToObj(i -> () -> converse(
                            simulator.caller("+4930400" + i).patience(Duration.ofSeconds(20)),
                            simulator,
                            node,
                            Duration.ofMillis(20L * i)))
                    .toArray(Runnable[]::new));
            tokensAreAway.stop();
            simulator.faults().stop();
            await("each call to be told as ended")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> {
                        assertThat(simulator.notifications().stream().filter(sent -> !sent.acknowledged()))
                                .isEmpty();
                        assertThat(lost(simulator)).isEmpty();
                        assertThat(wrong()).isEmpty();
                        assertThat(ledger.byCall("listening")).hasSize(calls);
                        assertThat(Stream.of(NodesRoutes.DONE, NodesRoutes.FAILED)
                                        .flatMap(end -> ledger.byCall(end).keySet().stream()))
                                .containsAll(ledger.byCall("menu").keySet());
                    });
            write(simulator, calls);
            assertThat(ledger.doubled("listening").stream().filter(what -> !what.endsWith(" ")))
                    .isEmpty();
            assertThat(ledger.of("menu")).hasSize(calls);
            assertThat(ledger.of(NodesRoutes.DONE))
                    .allSatisfy(entry -> assertThat(entry.tone()).isEqualTo("123"));
            assertThat(served.get())
                    .as(() -> "callers who were served; errors were " + errors())
                    .isGreaterThan(calls / 2);
        }
    }

    /** With a secret, so that there is a token endpoint to be down. */
    private static void fetchTokens(GraphCallsComponent component, GraphCallsSimulator simulator) {
        component.getConfiguration().setAccessToken(null);
        component.getConfiguration().setBaseUrl(simulator.graphUrl());
        component.setAuthority(simulator.authority());
        component.setClientSecret("s3cret");
        component.setSslContextParameters(new Trust(simulator.sslContext()));
    }

    private static void inject(Faults faults) {
        faults.onEveryRequest().rate(0.05).tooManyRequests(Duration.ofSeconds(1));
        faults.onEveryRequest().rate(0.03).answers(503, Duration.ofSeconds(1));
        faults.onEveryRequest().rate(0.02).answersThoughDone(500);
        faults.onEveryRequest().rate(0.05).answersSlowly(Duration.ofMillis(700));
        faults.onEveryRequest().rate(0.02).cutsBeforeActing();
        faults.onEveryRequest().rate(0.02).cutsAfterActing();
        faults.onEveryRequest().rate(0.02).cutsInAnswer();
        faults.onEveryRequest().rate(0.01).expiresToken();
        faults.onNotifications().rate(0.05).late(Duration.ofMillis(800));
        faults.onNotifications().rate(0.1).twice();
        faults.onNotifications().rate(0.1).resent();
        faults.onNotifications().rate(0.1).swapped();
        faults.onNotifications("establishing").rate(0.1).never();
        faults.onNotifications().rate(0.05).capitalised();
        faults.onNotifications("incoming").rate(0.1).legacyShaped();
        faults.onNotifications().rate(0.03).withoutMessageId();
        faults.onNotifications("mediaActive").next(1).afterRollingKeys();
    }

    private void converse(Person caller, GraphCallsSimulator simulator, BotNode node, Duration after) {
        caller.waits(after).dials(simulator.bot(node.uri()));
        try {
            caller.beginsToHear("menu.wav").presses("123").isHungUpOn();
            served.incrementAndGet();
        } catch (AssertionError e) { // the bot was told of an error, and the caller gives up, if the service has not
            if (caller.call()
                    .filter(call -> call.state() != CallState.TERMINATED)
                    .isPresent()) {
                caller.hangsUp();
            }
        }
    }

    /** Acknowledged notifications of which no route was told; one without a message id counts by its call. */
    private List<String> lost(GraphCallsSimulator simulator) {
        Map<String, Long> told = ledger.of("listening").stream()
                .filter(entry -> entry.messageId().isEmpty())
                .collect(Collectors.groupingBy(NodesLedger.Entry::callId, Collectors.counting()));
        Set<String> ids = ledger.of("listening").stream()
                .map(NodesLedger.Entry::messageId)
                .collect(Collectors.toSet());
        List<String> lost = new ArrayList<>();
        Map<String, Long> without = new TreeMap<>(told);
        for (SentNotification sent : simulator.notifications()) {
            boolean byCall = without.getOrDefault(sent.callId(), 0L) > 0;
            if (sent.acknowledged() && !ids.contains(sent.messageId()) && !isOlderShape(sent)) {
                if (byCall) {
                    without.merge(sent.callId(), -1L, Long::sum);
                } else {
                    lost.add(sent.toString());
                }
            }
        }
        return lost;
    }

    /** Calls whose life was told in an order that cannot be, or not to its end. */
    private List<String> wrong() {
        return ledger.byCall("listening").values().stream()
                .filter(told -> !NodesLife.wrong(told).isEmpty())
                .map(told -> NodesLife.wrong(told) + " in " + told)
                .toList();
    }

    private Map<String, Long> errors() {
        return ledger.of(NodesRoutes.FAILED).stream()
                .map(entry -> entry.tone().replace(entry.callId(), "…"))
                .collect(Collectors.groupingBy(error -> error, Collectors.counting()));
    }

    private static boolean isOlderShape(SentNotification sent) {
        return sent.what().endsWith("in the older shape");
    }

    private void write(GraphCallsSimulator simulator, int calls) throws Exception {
        Map<FaultKind, Long> injected = simulator.faults().injected();
        List<String> lines = new ArrayList<>();
        lines.add("| fault | injected | lost |");
        lines.add("|---|---|---|");
        for (FaultKind kind : FaultKind.values()) {
            lines.add("| `" + kind.name() + "` | " + injected.getOrDefault(kind, 0L) + " | 0 |");
        }
        lines.add("");
        lines.add("Seed " + SEED + ", " + calls + " calls, "
                + simulator.notifications().size()
                + " notifications acknowledged, " + ledger.of("listening").size() + " events told, " + served.get()
                + " callers served, " + ledger.of(NodesRoutes.FAILED).size() + " routes told of an error.");
        Files.createDirectories(FIGURES.getParent());
        Files.write(FIGURES, lines);
    }

    /** What the simulator's own certificate asks for. */
    private static final class Trust extends SSLContextParameters {

        private final SSLContext trusting;

        Trust(SSLContext trusting) {
            this.trusting = trusting;
        }

        @Override
        public SSLContext createSSLContext(CamelContext camelContext) {
            return trusting;
        }
    }
}
