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
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Whoever is there when a request comes in hears of it, though he leaves, or wants no more calls, while it is under way. */
class LeavingTest {

    private final Door door = door(Runnable::run);
    private final List<CallEvent> heard = new CopyOnWriteArrayList<>();

    private static Door door(Executor pool) {
        InstantSource clock = InstantSource.system();
        Calls calls = new Calls(pool, clock, Happenings.NOT_HEARD);
        return new Door(
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
    }

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

    /** The thread that asks for an answer at once is the server's own, which must not wait. */
    @Test
    void whoHoldsAnswersAndComesRightThenIsNotWaitedForAtOnce() {
        ExecutorService pool = Executors.newFixedThreadPool(1);
        try {
            Door atOnce = door(pool);
            Hearing holdsAnswers = new Hearing() {
                @Override
                public Acknowledge acknowledge() {
                    return Acknowledge.COMPLETED;
                }
            };
            atOnce.subscribers().add(new Hearing());
            assertThat(atOnce.receiveAtOnce(request()))
                    .map(CallbackAnswer::status)
                    .contains(202);

            atOnce.subscribers().add(new Hearing() {
                @Override
                public Acknowledge acknowledge() { // it is asked whether anybody holds answers
                    atOnce.subscribers().add(holdsAnswers);
                    return Acknowledge.RECEIVED;
                }
            });
            assertThat(atOnce.receiveAtOnce(request())).isEmpty();
        } finally {
            pool.shutdown();
        }
    }

    private int incoming() {
        return door.receive(request()).status();
    }

    private static CallbackRequest request() {
        byte[] body = Told.state(Told.newCall(), "incoming").getBytes(StandardCharsets.UTF_8);
        return new CallbackRequest("POST", name -> null, "", () -> new ByteArrayInputStream(body));
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
