package io.github.graphcalls.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.graphcalls.simulator.diagram.SequenceDiagram;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One call between the bot and somebody else. It alone owns the call's state; its own lock guards it. Longer than most
 * classes because all that moves the state stands here.
 */
public final class SimulatedCall {
    /** What the service takes to act on a request; in between, its answer is read. */
    static final Duration LATENCY = Duration.ofMillis(100);

    private static final Duration KEEP_ALIVE_WITHIN = Duration.ofMinutes(45);
    /** States in which a call's audio can become active: {@code transferring} too, where the transfer came first. */
    private static final Set<CallState> SOUNDING = EnumSet.of(CallState.ESTABLISHED, CallState.TRANSFERRING);

    private static final Duration LONGEST_IN_LOBBY = Duration.ofMinutes(30);

    private final String id = UUID.randomUUID().toString();
    private final String chainId;
    private final String scenarioId = UUID.randomUUID().toString();
    private final int number;
    private final String key;
    private final Duration begun;
    private final String applicationId;
    private final Switchboard switchboard;
    private final CallLife life;
    private final Lane lane;
    private final CallMedia media = new CallMedia(this);
    private final Roster roster;
    private final PolicyRecording recording = new PolicyRecording(this);
    private final ObjectNode resource;
    private final Map<String, CommsOperation> operations = new LinkedHashMap<>();
    private final AudioRouting audioRouting = new AudioRouting();
    private volatile Optional<Rings> rings = Optional.empty();
    private volatile Optional<Person> other = Optional.empty();
    private Optional<Ending> ending = Optional.empty();
    private Optional<Timer> keepAlive = Optional.empty();
    private Optional<Timer> lobby = Optional.empty();

    /**
     * @param key names it alike in each run
     * @param chainId the same for calls that belong to one human call
     * @param resource the call's properties as Graph shows them, without state and id
     */
    SimulatedCall(
            int number,
            String key,
            Bot bot,
            CallState first,
            Switchboard switchboard,
            String chainId,
            ObjectNode resource) {
        this.number = number;
        this.key = key;
        this.chainId = chainId;
        this.applicationId = bot.applicationId();
        this.switchboard = switchboard;
        this.begun = switchboard.time().elapsed();
        this.life = new CallLife(first);
        this.lane = new Lane(this, switchboard, bot.callbackUri());
        this.resource = resource.put("id", id).put("callChainId", chainId);
        this.roster = new Roster(this);
    }

    /** The id by which Graph knows the call. */
    public String id() {
        return id;
    }

    /** The state it is in now. */
    public synchronized CallState state() {
        return life.state();
    }

    /** What happened in this call, a line each: minutes, seconds and tenths from its beginning, simulated, who, what. */
    public String transcript() {
        return switchboard.journal().transcript(this);
    }

    /** The requests that the bot made about this call, in order. */
    public List<RequestRecord> requests() {
        return switchboard.journal().requests(one -> one.callId().equals(id));
    }

    /** The notifications about this call that were posted to the bot, in order, each attempt of them. */
    public List<NotificationRecord> notifications() {
        return switchboard.journal().notifications(id);
    }

    /** The prompts that people on this call began to hear, in order; in a call of several once for each of them. */
    public List<HeardSound> heard() {
        return switchboard.journal().heard(one -> one.callId().equals(id));
    }

    /** The prompt that people on it hear at this moment. */
    public Optional<String> heardNow() {
        return people().stream()
                .filter(person -> person.call().filter(this::equals).isPresent())
                .flatMap(person -> person.hearing().now().stream())
                .findFirst();
    }

    /** The lines of {@link #transcript()}, to be searched; their times count from the simulator's start. */
    public List<JournalEntry> journal() {
        return switchboard.journal().entries(one -> one.call() == number);
    }

    /** What happened in this call as a sequence diagram; its times count from the call's beginning. */
    public SequenceDiagram diagram() {
        return Diagrams.of(journal(), this::shown);
    }

    /** Its number in transcripts, counted from 1. */
    public int number() {
        return number;
    }

    /** Who is on it beside the bot and which of their calls it is: the same in each run, other than the id. */
    String key() {
        return key;
    }

    /**
     * A moment as transcripts of this call show it: from the call's beginning.
     *
     * @param elapsed simulated time since the simulator started
     */
    public String shown(Duration elapsed) {
        Duration since = elapsed.minus(begun);
        return Texts.time(since.isNegative() ? Duration.ZERO : since);
    }

    /** How long ago it began. */
    Duration age() {
        return switchboard.time().elapsed().minus(begun);
    }

    String path() {
        return "/communications/calls/" + id;
    }

    String chainId() {
        return chainId;
    }

    String scenarioId() {
        return scenarioId;
    }

    /** The bot's application id. */
    public String applicationId() {
        return applicationId;
    }

    Switchboard switchboard() {
        return switchboard;
    }

    CallMedia media() {
        return media;
    }

    Roster roster() {
        return roster;
    }

    PolicyRecording recording() {
        return recording;
    }

    Map<String, CommsOperation> operations() {
        return operations;
    }

    AudioRouting audioRouting() {
        return audioRouting;
    }

    Optional<Person> other() {
        return other;
    }

    synchronized Optional<Ending> ending() {
        return ending;
    }

    String history() {
        return life.history();
    }

    ObjectNode resource() {
        return resource;
    }

    /** As {@code GET} shows it. */
    ObjectNode json() {
        ObjectNode json = Json.typed("call").put("state", life.state().toString());
        json.setAll(resource.deepCopy());
        media.shown().ifPresent(it -> json.set("mediaState", it));
        return json;
    }

    void say(String what) {
        say(JournalEntry.Sort.NOTE, "", what);
    }

    void say(JournalEntry.Sort sort, String who, String what) {
        switchboard.journal().say(Optional.of(this), sort, who, what);
        changed();
    }

    void does(Person who, String what) {
        switchboard.journal().say(Optional.of(this), JournalEntry.Sort.STEP, who, what);
        changed();
    }

    void perceives(Person who, String what) {
        switchboard.journal().say(Optional.of(this), JournalEntry.Sort.PERCEPTION, who, what);
        changed();
    }

    private void changed() {
        switchboard.time().changed(this);
        people().forEach(switchboard.time()::changed);
    }

    /** Runs the task with the call's lock, unless the call is over by then. */
    Timer after(Duration delay, String what, Runnable task) {
        return switchboard.time().after(delay, Optional.of(this), what + " in call " + number, () -> {
            synchronized (this) {
                if (ending.isEmpty()) {
                    task.run();
                }
            }
        });
    }

    synchronized void connects(Person person) {
        other = Optional.of(person);
        person.isOn(this);
    }

    /** Rings as one of several for the same human call. */
    void ringsAsOneOf(Rings all) {
        rings = Optional.of(all);
    }

    /** Who calls, and is on this call or on another that rings beside it. */
    void rungBy(Person caller) {
        other = Optional.of(caller);
    }

    void announce() {
        ObjectNode data = json();
        lane.add(new Notification("incoming", "created", "/calls/" + id, data));
    }

    /** Tells the bot the state, with the call's chat and meeting if it has them. */
    void tell(String what, Consumer<ObjectNode> more) {
        tell(what, "updated", more);
    }

    private void tell(String what, String changeType, Consumer<ObjectNode> more) {
        ObjectNode data = Json.typed("call").put("state", life.state().toString());
        for (String name : List.of("id", "direction", "callChainId", "chatInfo", "meetingInfo", "answeredBy")) {
            if (resource.has(name)) {
                data.set(name, resource.get(name));
            }
        }
        more.accept(data);
        lane.add(new Notification(what, changeType, "/calls/" + id, data));
    }

    void tellEstablishing() {
        if (!has(Oddity.ESTABLISHED_BEFORE_ESTABLISHING)) {
            tellState();
        }
    }

    void tellState() {
        tell(life.state().toString(), data -> {});
    }

    void tellOutcome(CommsOperation operation) {
        lane.add(new Notification(
                operation.type() + " " + operation.json().path("status").asText(),
                "deleted",
                "/calls/" + id + "/operations/" + operation.id(),
                operation.json().deepCopy()));
    }

    void tellRoster(ArrayNode participants) {
        lane.add(new Notification("participants", "updated", "/calls/" + id + "/participants", participants));
        tellAgain();
    }

    void tellSharing(String changeType, ObjectNode session) {
        lane.add(new Notification(
                "contentSharingSession " + changeType,
                changeType,
                "/calls/" + id + "/contentsharingsessions",
                Json.array(List.of(session))));
    }

    private void tellAgain() {
        if (has(Oddity.ESTABLISHED_REPEATED) && life.state() == CallState.ESTABLISHED) {
            lane.add(new Notification("established", "updated", "/calls/" + id, json()));
        }
    }

    private boolean has(Oddity oddity) {
        return switchboard.oddities().has(oddity);
    }

    void tellRecorded(ObjectNode left) {
        lane.add(new Notification("who left", "updated", "/calls/" + id, left));
    }

    /** Posts outside the order of the call's notifications, once, and waits for the answer. */
    PostResult asks(Notification question) {
        return lane.ask(question);
    }

    void moveCallbacks(Optional<String> callbackUri) {
        callbackUri.map(URI::create).ifPresent(lane::moveTo);
    }

    /** Answered by the bot; the call is established soon. */
    void answered() {
        life.goOn(CallEvent.ANSWERED_BY_BOT);
        rings.ifPresent(all -> all.answered(this));
        after(LATENCY, "establishing", () -> {
            tellEstablishing();
            after(LATENCY, "established", this::connect);
        });
    }

    /** The other side is there. */
    void connect() {
        if (!life.allows(CallEvent.CONNECTED)) {
            return;
        }
        life.goOn(CallEvent.CONNECTED);
        tellState();
        if (has(Oddity.ESTABLISHED_BEFORE_ESTABLISHING)) {
            String late = CallState.ESTABLISHING.toString();
            tell(late, data -> data.put("state", late));
        }
        roster.meeting().ifPresent(meeting -> meeting.enters(this));
        keptAlive();
        if (roster.self().isInLobby()) {
            after(LATENCY, "the lobby", roster::waitsInLobby);
            lobby = Optional.of(after(LONGEST_IN_LOBBY, "waiting in the lobby", () -> end(Ending.LEFT_IN_LOBBY)));
        } else {
            mediaSoonActive();
        }
    }

    private void mediaSoonActive() {
        after(LATENCY, "active media", () -> {
            if (!SOUNDING.contains(life.state()) || media.isActive()) {
                return;
            }
            media.becomesActive();
            tellMedia("mediaActive");
            roster.changed();
            if (!roster.isGroup()) {
                tellAgain();
            }
        });
    }

    private void tellMedia(String what) {
        tell(what, data -> media.shown().ifPresent(it -> data.set("mediaState", it)));
    }

    /** Nobody on it hears the bot any longer, nor is heard; the bot is told. */
    void mediaStops() {
        if (media.isActive()) {
            media.becomesInactive();
            Duration now = switchboard.time().elapsed();
            people().forEach(person -> person.hearing().isCutOff(now));
            tellMedia("mediaInactive");
        }
    }

    /** The phone of who is called rings. */
    void rings() {
        if (life.allows(CallEvent.RINGS)) {
            life.goOn(CallEvent.RINGS);
            if (has(Oddity.RINGING_TOLD)) {
                tellState();
            }
        }
    }

    /** The other side holds the call; what the bot may do then is what it may do in an established one. */
    void isHeld() {
        life.goOn(CallEvent.HELD);
        tellState();
        mediaStops();
    }

    void isResumed() {
        life.goOn(CallEvent.RESUMED);
        tellState();
        mediaSoonActive();
    }

    /** Somebody in the meeting lets the bot in; nothing happens if it has gone meanwhile. */
    synchronized void admitted() {
        if (ending.isEmpty() && roster.self().isInLobby()) {
            lobby.ifPresent(Timer::cancel);
            roster.meeting().orElseThrow().admits(this);
            mediaSoonActive();
        }
    }

    /** The bot's keepAlive came, or the call began: it lasts another 45 minutes without one. */
    void keptAlive() {
        keepAlive.ifPresent(Timer::cancel);
        keepAlive = Optional.of(after(KEEP_ALIVE_WITHIN, "keepAlive", () -> end(Ending.KEEP_ALIVE_MISSED)));
    }

    void hungUpByBot() {
        life.goOn(CallEvent.HUNG_UP_BY_BOT);
        after(LATENCY, "terminating", () -> {
            tellState();
            end(Ending.BY_BOT);
        });
    }

    void goesOn(CallEvent event) {
        life.goOn(event);
    }

    boolean allows(CallEvent event) {
        return life.allows(event);
    }

    /** Ends the call, once; who ends it a second time is too late and changes nothing. */
    synchronized void end(Ending how) {
        if (ending.isPresent()) {
            return;
        }
        if (!how.line().isEmpty()) {
            say(how.line());
        }
        media.callEnded();
        Duration now = switchboard.time().elapsed();
        roster.all().forEach(one -> one.isTakenOffHold(now));
        operations.values().stream().filter(CommsOperation::isRunning).forEach(left -> {
            left.isCancelled();
            tellOutcome(left);
        });
        life.goOn(CallEvent.ENDED);
        ending = Optional.of(how);
        rings.ifPresent(all -> all.ended(this));
        roster.meeting().ifPresent(meeting -> meeting.isLeftBy(this));
        keepAlive.ifPresent(Timer::cancel);
        lobby.ifPresent(Timer::cancel);
        if (!has(Oddity.END_NEVER_TOLD)) {
            tell(
                    "terminated",
                    "deleted",
                    data -> how.writeTo(data, switchboard.oddities().list()));
        }
        switchboard.ended(this);
        changed();
    }

    /** Everybody on the call hears this from now on; nobody does while its audio is not active. */
    List<Hearing.Sound> isHeard(String name, Duration length) {
        if (!media.isActive()) {
            say(name + " is played to nobody: the call's audio is not active");
            return List.of();
        }
        List<Hearing.Sound> sounds = new ArrayList<>();
        for (Person person : hearers()) {
            sounds.add(person.hearing().begins(name, switchboard.time().elapsed()));
            switchboard.journal().add(new HeardSound(switchboard.time().elapsed(), id, person.id(), name, length));
            perceives(person, "hears " + name + " (" + Texts.seconds(length) + ")");
        }
        return sounds;
    }

    private List<Person> hearers() {
        return other.map(List::of).orElseGet(() -> roster.hearers(audioRouting));
    }

    /** Whether the bot hears this person, as audio routes have it. With the call's lock. */
    boolean hears(Person person) {
        return roster.isHeard(person, audioRouting);
    }

    /** Who is on it besides the bot; who waits in a lobby is not. */
    public List<Person> people() {
        return other.map(List::of).orElseGet(roster::people);
    }
}
