package io.github.graphcalls.callback;

import io.github.graphcalls.graph.Traffic;
import java.io.IOException;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;

/**
 * The doors of one component, by path. Consumers with the same path share one; the first opens it and the last closes it.
 * For any number of threads.
 */
public final class Doors {

    private final CamelContext context;
    private final Calls calls;
    private final KeyFetcher fetcher;
    private final InstantSource clock;
    private final Map<String, Opened> open = new HashMap<>();
    private final Map<String, PublishedKeys> keys = new HashMap<>();
    private final SelfProbes probes;
    private final NewCalls newCalls;
    private final Traffic traffic;
    private boolean handed;

    /**
     * @param fetcher fetches the published keys
     * @param regions where the calls of other regions are received
     * @param traffic sees what comes in
     */
    public Doors(
            CamelContext context,
            Calls calls,
            KeyFetcher fetcher,
            InstantSource clock,
            Regions regions,
            Traffic traffic) {
        this.traffic = traffic;
        this.context = context;
        this.calls = calls;
        this.fetcher = fetcher;
        this.clock = clock;
        this.probes = new SelfProbes(clock);
        this.newCalls = new NewCalls(calls, regions, new StopPolicy(() -> isStopping(context)));
    }

    private static boolean isStopping(CamelContext context) {
        return context.isStopping() || context.isSuspending();
    }

    /**
     * Lets a subscriber receive what comes in at a path of the platform's HTTP server.
     *
     * @throws IllegalArgumentException if another consumer opened the path with other settings
     */
    public synchronized void open(DoorSettings settings, Subscriber subscriber) {
        Opened opened = open.get(settings.path());
        if (opened == null) {
            Door door = door(settings);
            // Who receives is there before the first request can be.
            calls.subscribe(settings.path(), subscriber);
            door.subscribers().add(subscriber);
            opened = new Opened(door, new DoorServer(context, new HandedDoor(door)));
            serve(opened, subscriber);
            open.put(settings.path(), opened);
            return;
        }
        agree(opened.door(), settings);
        checkOneRecorder(opened.door(), subscriber);
        calls.subscribe(settings.path(), subscriber);
        opened.door().subscribers().add(subscriber);
    }

    /** A door that cannot be served leaves no subscription behind: the next attempt would find it taken. */
    private void serve(Opened opened, Subscriber subscriber) {
        boolean served = false;
        try {
            opened.server().start();
            served = true;
        } finally {
            if (!served) {
                calls.unsubscribe(subscriber);
            }
        }
    }

    /**
     * Ends what {@link #open} began; an unknown subscriber is left alone.
     *
     * @return completes when no request is under way any more that may still deliver to the subscriber
     */
    public synchronized CompletableFuture<Void> close(DoorSettings settings, Subscriber subscriber) {
        Opened opened = open.get(settings.path());
        if (opened == null || !opened.door().subscribers().remove(subscriber)) {
            return CompletableFuture.completedFuture(null);
        }
        calls.unsubscribe(subscriber);
        CompletableFuture<Void> visits = opened.server().visits().over();
        if (opened.door().subscribers().isEmpty()) {
            open.remove(settings.path());
            opened.server().stop();
        }
        return visits;
    }

    /** How many events a subscriber has not ended yet. */
    public int pending(Subscriber subscriber) {
        return calls.lanes().size(subscriber);
    }

    /** How it stands with the doors that are open; those that the webhook component serves are not among them. */
    public synchronized List<DoorState> states() {
        return open.entrySet().stream()
                .map(each -> new DoorState(
                        each.getKey(),
                        each.getValue().door().subscribers().size(),
                        each.getValue().server().isBound()))
                .sorted(Comparator.comparing(DoorState::path))
                .toList();
    }

    /** Whether what comes in at the path of the platform's HTTP server gets to the subscriber. */
    public synchronized boolean isReceiving(DoorSettings settings, Subscriber subscriber) {
        Opened opened = open.get(settings.path());
        return opened != null
                && opened.server().isBound()
                && opened.door().subscribers().contains(subscriber);
    }

    /** Whether anything can be received, so that waiting for it makes sense. */
    public synchronized boolean isAnyOpen() {
        return handed || !open.isEmpty();
    }

    /** A way in that somebody else serves: the handler of the webhook component. */
    public synchronized HandedDoor handed(DoorSettings settings, Subscriber subscriber) {
        Door door = door(settings);
        calls.subscribe(settings.path(), subscriber);
        door.subscribers().add(subscriber);
        if (!handed) {
            context.addLifecycleStrategy(new HandedDoorsLast());
        }
        handed = true;
        return new HandedDoor(door);
    }

    /** By which the component recognises its own requests. */
    public SelfProbes probes() {
        return probes;
    }

    /**
     * How many keys are published at this moment. Blocks.
     *
     * @throws IOException if they cannot be had; its message says why
     */
    public int countPublishedKeys(String openIdConfigurationUrl) throws IOException {
        try {
            return new PublishedKeys(openIdConfigurationUrl, fetcher, clock)
                    .published()
                    .size();
        } catch (ParseException e) { // its message may quote the document
            throw new IOException("what is published are no keys", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** How it stands with the keys that the doors go by; nothing is fetched. */
    public synchronized List<KeyState> keyStates() {
        return keys.entrySet().stream()
                .filter(each -> !each.getKey().isEmpty())
                .map(each -> new KeyState(
                        each.getKey(), each.getValue().size(), each.getValue().trouble()))
                .toList();
    }

    private Door door(DoorSettings settings) {
        PublishedKeys published =
                keys.computeIfAbsent(settings.openIdConfigurationUrl(), url -> new PublishedKeys(url, fetcher, clock));
        return new Door(settings, new CallbackTokens(settings, published, clock), calls, probes, newCalls, traffic);
    }

    private static void agree(Door door, DoorSettings settings) {
        if (!door.settings().equals(settings)) {
            throw new IllegalArgumentException("Two consumers share the path " + settings.path()
                    + " but differ in what they check. Give them the same applicationId, issuers, tenants,"
                    + " openIdConfigurationUrl, clockSkew, validateToken, maxBodySize, acknowledgeTimeout and"
                    + " maxHeldAnswers, or paths of their own (option path).");
        }
    }

    private static void checkOneRecorder(Door door, Subscriber subscriber) {
        boolean taken = door.subscribers().stream().anyMatch(Doors::isRecorder);
        if (taken && isRecorder(subscriber)) {
            throw new IllegalArgumentException("Two consumers of the path "
                    + door.settings().path()
                    + " ask for recordingParticipantJoining or recordingParticipantLeft, but the service takes one"
                    + " answer. Ask for them in one route (option events).");
        }
    }

    private static boolean isRecorder(Subscriber subscriber) {
        return !Collections.disjoint(subscriber.events(), CallEvent.OF_RECORDING);
    }

    private record Opened(Door door, DoorServer server) {}
}
