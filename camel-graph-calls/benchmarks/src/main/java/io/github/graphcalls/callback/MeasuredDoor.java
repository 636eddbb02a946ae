package io.github.graphcalls.callback;

import io.github.graphcalls.benchmarks.Publisher;
import io.github.graphcalls.graph.Traffic;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/** A door with all that it checks by default, whose subscriber does nothing, and whose pool is the calling thread. */
final class MeasuredDoor {

    private static final String CONFIGURATION = "https://login.example/configuration";

    private final InstantSource clock = InstantSource.system();
    private final Publisher publisher = new Publisher();
    private final String authorization = publisher.authorization();
    private final Calls calls = new Calls(Runnable::run, clock, Happenings.NOT_HEARD);
    private final DoorSettings settings = new DoorSettings(
            "/api/calls",
            Publisher.APPLICATION,
            Set.of(Publisher.ISSUER),
            Set.of(),
            CONFIGURATION,
            Duration.ofMinutes(5),
            DoorSettings.TokenCheck.ON,
            1024 * 1024,
            Duration.ofSeconds(10),
            8);
    private final PublishedKeys keys = new PublishedKeys(CONFIGURATION, publisher::document, clock);
    private final Door door;
    private long message;

    MeasuredDoor() {
        door = new Door(
                settings,
                tokens(),
                calls,
                new SelfProbes(clock),
                new NewCalls(calls, new Regions(Map.of(), () -> ""), new StopPolicy(() -> false)),
                Traffic.NOT_RECORDED);
        door.subscribers().add(new Idle());
    }

    String authorization() {
        return authorization;
    }

    /** A check that remembers no token yet. */
    CallbackTokens tokens() {
        return new CallbackTokens(settings, keys, clock);
    }

    Calls calls() {
        return calls;
    }

    /** Receives a body with a message id of its own; gives the answer's status. For one thread. */
    int receive(byte[] body) {
        String messageId = Long.toString(message++);
        return door.receive(new CallbackRequest(
                        "POST", name -> header(name, messageId, body.length), "", () -> new ByteArrayInputStream(body)))
                .status();
    }

    private String header(String name, String messageId, int length) {
        return switch (name) {
            case "Authorization" -> authorization;
            case "Content-Type" -> "application/json; charset=utf-8";
            case "Content-Length" -> Integer.toString(length);
            case "X-Microsoft-Skype-Message-ID" -> messageId;
            default -> null;
        };
    }
}
