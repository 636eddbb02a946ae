package io.github.graphcalls.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.graph.Traffic;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Whoever is there when a request comes in hears of it, though he leaves, or wants no more calls, while it is under way. */
class LeavingTest {

    private final InstantSource clock = InstantSource.system();
    private final Calls calls = new Calls(Runnable::run, clock, Happenings.NOT_HEARD);
    private final Door door = new Door(
            new DoorSettings(
                    "/api/calls",
                    "application",
                    Set.of("issuer"),
                    Set.of(),
                    "http://localhost/openid",
                    Duration.ZERO,
                    DoorSettings.TokenCheck.OFF,
                    10_000,
                    Duration.ofSeconds(1),
                    1),
            null,
            calls,
            new SelfProbes(clock),
            new NewCalls(calls, new Regions(Map.of(), () -> ""), new StopPolicy(() -> false)),
            Traffic.NOT_RECORDED);
    private final List<CallEvent> heard = new CopyOnWriteArrayList<>();

    @Test
    void whoLeavesHearsWhatIsUnderWay() {
        door.subscribers().add(new Hearing() {
            @Override
            public boolean isStarting() { // it is asked when it was seen that somebody is there
                door.subscribers().remove(this);
                return false;
            }
        });

        assertThat(incoming()).isEqualTo(202);
        assertThat(heard).containsExactly(CallEvent.INCOMING);
        assertThat(incoming()).isEqualTo(503);
    }

    @Test
    void whoWantsNoMoreCallsHearsOfTheOneThatIsUnderWay() {
        door.subscribers().add(new Hearing() {
            private boolean wasAsked;

            @Override
            public boolean takesNewCalls() {
                boolean first = !wasAsked;
                wasAsked = true;
                return first;
            }
        });

        assertThat(incoming()).isEqualTo(202);
        assertThat(heard).containsExactly(CallEvent.INCOMING);
        assertThat(incoming()).isEqualTo(503);
    }

    private int incoming() {
        byte[] body = Told.state(Told.newCall(), "incoming").getBytes(StandardCharsets.UTF_8);
        return door.receive(new CallbackRequest("POST", name -> null, "", () -> new ByteArrayInputStream(body)))
                .status();
    }

    private class Hearing implements Subscriber {
        @Override
        public String name() {
            return "one";
        }

        @Override
        public Set<CallEvent> events() {
            return EnumSet.of(CallEvent.INCOMING);
        }

        @Override
        public Acknowledge acknowledge() {
            return Acknowledge.RECEIVED;
        }

        @Override
        public void deliver(CallNotification notification, Done done) {
            heard.add(notification.event());
            done.done(Outcome.SUCCEEDED);
        }
    }
}
