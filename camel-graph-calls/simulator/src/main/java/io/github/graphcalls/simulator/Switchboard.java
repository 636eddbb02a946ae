package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Knows the calls and the people, and what they all share. */
final class Switchboard {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    private final Settings settings;
    private final SimulatedTime time;
    private final SimulatorTokens tokens;
    private final NotificationSender sender;
    private final PromptFetcher prompts;
    private final Recordings recordings;
    private final Journal journal;
    private final Dice dice;
    private final Faults faults;
    private final Oddities oddities;
    private final Traffic traffic = new Traffic();
    private final Map<String, SimulatedCall> calls = new ConcurrentHashMap<>();
    private final Map<String, SimulatedCall> callsEverKnown = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<SimulatedCall> everyCall = new ConcurrentLinkedQueue<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Meeting> meetings = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, AtomicInteger> callsOf = new ConcurrentHashMap<>();
    private volatile List<URI> nodes = List.of();
    private volatile Optional<ReplayedCalls> replayed = Optional.empty();

    Switchboard(
            Settings settings,
            SimulatedTime time,
            SimulatorTokens tokens,
            NotificationSender sender,
            PromptFetcher prompts,
            Recordings recordings) {
        this.settings = settings;
        this.time = time;
        this.tokens = tokens;
        this.sender = sender;
        this.prompts = prompts;
        this.recordings = recordings;
        this.journal = new Journal(time, settings.journalEntries());
        this.dice = new Dice(settings.seed());
        this.faults = new Faults(dice, tokens, journal);
        this.oddities = new Oddities(settings.oddities());
    }

    SimulatedTime time() {
        return time;
    }

    SimulatorTokens tokens() {
        return tokens;
    }

    NotificationSender sender() {
        return sender;
    }

    PromptFetcher prompts() {
        return prompts;
    }

    Recordings recordings() {
        return recordings;
    }

    Journal journal() {
        return journal;
    }

    Dice dice() {
        return dice;
    }

    Faults faults() {
        return faults;
    }

    Oddities oddities() {
        return oddities;
    }

    Traffic traffic() {
        return traffic;
    }

    /** The nodes that notifications are spread over; none for each call's own address. */
    List<URI> nodes() {
        return nodes;
    }

    void notifyAt(List<URI> callbackUris) {
        nodes = List.copyOf(callbackUris);
    }

    /** From now on requests about these calls are answered as recorded. */
    synchronized void replay(ReplayedCalls calls) {
        if (replayed.isPresent()) {
            throw new IllegalStateException("A replay is under way already; there is one at a time.");
        }
        replayed = Optional.of(calls);
    }

    void replayEnds() {
        replayed = Optional.empty();
    }

    /** The recorded answer, where there is one. */
    Optional<Answer> replayedAnswer(Operation operation, OperationRequest request) {
        return replayed.flatMap(calls -> calls.answer(operation, request));
    }

    Settings settings() {
        return settings;
    }

    List<SimulatedCall> calls() {
        return new ArrayList<>(everyCall);
    }

    /** The person of this id, who gets the label when seen for the first time. */
    Person person(Identity identity, String label) {
        return people.computeIfAbsent(identity.id(), id -> new Person(identity, label.isEmpty() ? id : label, this));
    }

    Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    List<Person> people() {
        return List.copyOf(people.values());
    }

    void reset() {
        calls().forEach(call -> call.end(Ending.BY_USER));
        everyCall.clear();
        people.clear();
        meetings.clear();
        journal.clear();
    }

    /** @param key see {@link Meeting#key} */
    Meeting meeting(String key) {
        return meetings.computeIfAbsent(key, unknown -> Meeting.scheduled(this));
    }

    SimulatedCall requireCall(String id) {
        return Optional.ofNullable(calls.get(normal(id))).orElseThrow(() -> Refusal.callNotFound(id));
    }

    /** Whether the call is not over yet; takes no call's lock. */
    boolean isOn(SimulatedCall call) {
        return calls.containsKey(normal(call.id()));
    }

    Optional<SimulatedCall> callEverKnown(String id) {
        return Optional.ofNullable(callsEverKnown.get(normal(id)));
    }

    /** Ids come with hyphens in lower case or without in upper case; they mean the same. */
    static String normal(String id) {
        return id.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Announces one human call as so many calls with one chain id; the caller is on the first until another is answered. */
    void dial(Person caller, Bot bot, int times) {
        String chainId = UUID.randomUUID().toString();
        List<SimulatedCall> calls = Stream.generate(() -> add(bot, CallState.INCOMING, chainId, incoming(caller, bot)))
                .limit(times)
                .toList();
        Rings rings = new Rings(caller, calls);
        for (SimulatedCall call : calls) {
            call.ringsAsOneOf(rings);
            call.rungBy(caller);
        }
        caller.isOn(calls.get(0));
        Hold together = time.hold("the announcing of a call");
        try {
            calls.forEach(call -> ring(call, caller));
        } finally {
            together.close();
        }
    }

    private ObjectNode incoming(Person caller, Bot bot) {
        ObjectNode resource = Json.object().put("direction", "incoming");
        ObjectNode source = Json.typed("participantInfo");
        source.set("identity", caller.identity().toJson(caller.toString()));
        source.put("endpointType", "default");
        resource.set("source", source);
        ObjectNode target = Json.typed("invitationParticipantInfo");
        target.set("identity", new Identity("application", bot.applicationId()).toJson(""));
        resource.set("targets", Json.array(List.of(target)));
        resource.set("requestedModalities", Json.texts(List.of("audio")));
        resource.put("tenantId", settings.tenant());
        return resource;
    }

    private static void ring(SimulatedCall call, Person caller) {
        synchronized (call) {
            call.roster().add(caller);
            call.does(caller, "dials");
            call.announce();
            call.after(ANSWER_WITHIN, "answering", () -> {
                if (call.state() == CallState.INCOMING) {
                    call.end(Ending.NOT_ANSWERED);
                }
            });
        }
    }

    SimulatedCall add(Bot bot, CallState first, ObjectNode resource) {
        return add(bot, first, UUID.randomUUID().toString(), resource);
    }

    private SimulatedCall add(Bot bot, CallState first, String chainId, ObjectNode resource) {
        SimulatedCall call =
                new SimulatedCall(numbers.incrementAndGet(), key(resource), bot, first, this, chainId, resource);
        calls.put(normal(call.id()), call);
        callsEverKnown.put(normal(call.id()), call);
        everyCall.add(call);
        return call;
    }

    /** Numbers of calls depend on whose thread was first; who is on it and which of their calls it is does not. */
    private String key(ObjectNode resource) {
        String who = OutgoingCalls.othersIn(resource);
        return who + " #"
                + callsOf.computeIfAbsent(who, any -> new AtomicInteger()).incrementAndGet();
    }

    void ended(SimulatedCall call) {
        calls.remove(normal(call.id()));
        recordings.callEnded(call.id());
        time.changed(this);
    }
}
