package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.callback.Subscriber.Done;
import io.github.graphcalls.callback.Subscriber.Outcome;
import io.github.graphcalls.graph.Traffic;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** A door whose lanes hold two notifications, and a subscriber that ends nothing of itself. */
class FullQueueTest {

    private final List<CallEvent> delivered = new ArrayList<>();
    private final List<Done> open = new ArrayList<>();
    private final HandClock clock = new HandClock();
    private boolean poolIsShut;

    private final Calls calls = new Calls(
            task -> {
                if (poolIsShut) {
                    throw new RejectedExecutionException();
                }
                task.run();
            },
            clock,
            Happenings.NOT_HEARD,
            2);
    private final Door door = door();

    @Test
    void whatFindsNoRoomIsToComeAgainAndNothingOfItIsDelivered() {
        assertThat(status("m1", entry("a"))).isEqualTo(202);
        assertThat(status("m2", entry("b"), entry("c"))).isEqualTo(503);
        assertThat(delivered).hasSize(1);

        open.get(0).done(Outcome.SUCCEEDED);

        assertThat(status("m2", entry("b"), entry("c"))).isEqualTo(202);
        assertThat(delivered).hasSize(3);
        assertThat(calls.pending()).isEqualTo(2);
    }

    @Test
    void anEndThatIsToldTwiceCountsOnce() {
        assertThat(status("m1", entry("a"))).isEqualTo(202);

        open.get(0).done(Outcome.SUCCEEDED);
        open.get(0).done(Outcome.FAILED);

        assertThat(calls.pending()).isZero();
    }

    @Test
    void aPoolThatTakesNoMoreWorkLeavesNothingBehind() {
        poolIsShut = true;
        try (CapturedLog log = new CapturedLog()) {
            assertThat(status("m1", entry("a"))).isEqualTo(202);
            assertThat(log.warnings())
                    .singleElement()
                    .asString()
                    .endsWith(
                            "The event incoming of call a was not delivered to test: the route pool takes no more work");
        }
        assertThat(calls.pending()).isZero();

        poolIsShut = false;
        assertThat(status("m2", Told.call("deleted", "a", "'state':'terminated'")))
                .isEqualTo(202);
        assertThat(delivered).containsExactly(CallEvent.TERMINATED);
    }

    @Test
    void moreNotificationsThanTheServiceEverSendsInOneAreRefused() {
        assertThat(status("m1", Collections.nCopies(1_001, "{}").toArray(String[]::new)))
                .isEqualTo(413);
    }

    @Test
    void callsWhoseEndIsNeverToldAreForgottenInTheEnd() {
        for (int i = 0; i < KnownCalls.MOST + 10; i++) {
            calls.known().get("call-" + i);
        }
        assertThat(calls.known().size()).isEqualTo(KnownCalls.MOST);
    }

    @Test
    void aCallThatHasEndedIsForgottenAfterAWhile() {
        status("m1", Told.call("deleted", "a", "'state':'terminated'"));
        clock.move(KnownCalls.AFTERLIFE.plusSeconds(1));
        open.get(0).done(Outcome.SUCCEEDED);
        status("m2", Told.call("deleted", "b", "'state':'terminated'"));

        assertThat(calls.known().size()).isEqualTo(1);
    }

    private static String entry(String call) {
        return Told.call("created", call, "'state':'incoming'");
    }

    private int status(String messageId, String... entries) {
        Map<String, String> headers = Map.of("X-Microsoft-Skype-Message-ID", messageId);
        byte[] body = Told.envelope(entries).getBytes(StandardCharsets.UTF_8);
        return door.receive(new CallbackRequest("POST", headers::get, "", () -> new ByteArrayInputStream(body)))
                .status();
    }

    private Door door() {
        DoorSettings settings = new DoorSettings(
                "/door",
                "",
                Set.of(),
                Set.of(),
                "",
                Duration.ZERO,
                DoorSettings.TokenCheck.OFF,
                100_000,
                Duration.ofMillis(50),
                8);
        PublishedKeys none = new PublishedKeys("", url -> new byte[0], clock);
        Door made = new Door(
                settings,
                new CallbackTokens(settings, none, clock),
                calls,
                new SelfProbes(clock),
                new NewCalls(calls, new Regions(Map.of(), () -> ""), new StopPolicy(() -> false)),
                Traffic.NOT_RECORDED);
        made.subscribers().add(new Endless());
        return made;
    }

    private final class Endless implements Subscriber {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public Set<CallEvent> events() {
            return Set.of(CallEvent.values());
        }

        @Override
        public Acknowledge acknowledge() {
            return Acknowledge.RECEIVED;
        }

        @Override
        public void deliver(CallNotification notification, Done done) {
            delivered.add(notification.event());
            open.add(done);
        }
    }
}
