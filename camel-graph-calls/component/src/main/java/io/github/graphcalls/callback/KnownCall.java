package io.github.graphcalls.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.graphcalls.graph.OperationResult;
import io.github.graphcalls.model.GraphJson;
import io.github.graphcalls.store.CallStoreException;
import io.github.graphcalls.store.CallTransaction;
import io.github.graphcalls.store.StoredCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What is known of one call: where it is in its life, what its operations came to, and who awaits what of it. All methods
 * are called with the call's monitor held, so that its notifications are applied and handed on in one order.
 */
final class KnownCall {

    /** How long the service waits for an incoming call to be answered, rejected or redirected (facts, section 6). */
    private static final Duration RINGING = Duration.ofSeconds(15);

    private final String id;
    private Optional<CallPhase> phase = Optional.empty();
    private boolean begun;
    private boolean established;
    private boolean mediaActive;
    private int failedTransfers;
    private Instant answerBy = Instant.MAX;
    /** As text, because a tree takes many times the room for as long as the call lives. */
    private String lastCall = "";

    private final Tones tones = new Tones();
    private final Presses presses = new Presses();
    private final Roster roster = new Roster();
    private final OwnIdentity own = new OwnIdentity();
    private final JoinTerms terms = new JoinTerms();
    private final OwedEvents owed = new OwedEvents();
    private boolean group;
    private boolean buried;
    private boolean counted;
    private boolean hangingUp;
    private Tries tries = Tries.NONE;
    private boolean wasEnding;
    /** For which stage of its life it was said when something is due. */
    private String cared = "";

    private String path = "";
    private String beside = "";
    private final Stored stored = new Stored();
    private final Waits waits = new Waits();
    private final Outcomes outcomes = new Outcomes();
    private GraphCall snapshot;

    private final Executor pool;
    private final InstantSource clock;

    KnownCall(String id, Executor pool, InstantSource clock) {
        this.id = id;
        this.pool = pool;
        this.clock = clock;
        this.snapshot = Snapshots.first(id);
    }

    boolean wasEstablished() {
        return established;
    }

    boolean mediaActive() {
        return mediaActive;
    }

    /** Whether its beginning was seen here and it is up, but has no sound yet: that is about to come. */
    boolean isAboutToSound() {
        return begun
                && !mediaActive
                && phase.filter(p -> p == CallPhase.ESTABLISHED).isPresent();
    }

    boolean ended() {
        return phase.filter(p -> p == CallPhase.TERMINATED).isPresent();
    }

    /** Whether it was heard of and this is the first time that this is asked. */
    boolean beginsNow() {
        boolean now = phase.isPresent() && !counted;
        counted |= now;
        return now;
    }

    /** Whether it has ended and this is the first time that this is asked. */
    boolean endsNow() {
        boolean now = ended() && !buried;
        buried |= now;
        return now;
    }

    /** How often the call came back from a transfer. */
    int failedTransfers() {
        return failedTransfers;
    }

    /** When the service gives up on the call's ringing; {@link Instant#MAX} for a call that was not seen ringing. */
    Instant answerBy() {
        return answerBy;
    }

    /** The call as last notified; a missing node before. */
    JsonNode lastCall() {
        try {
            return lastCall.isEmpty()
                    ? MissingNode.getInstance()
                    : GraphJson.mapper().readTree(lastCall);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree was written as something that is no tree", e);
        }
    }

    Roster roster() {
        return roster;
    }

    OwnIdentity own() {
        return own;
    }

    /** Whether it is a call of several, which has a roster. */
    boolean isGroup() {
        return group;
    }

    /** Learns what a notification, a request or an answer says of the call itself. */
    void learn(JsonNode call) {
        own.learn(call);
        terms.told(call);
        group |= call.hasNonNull("chatInfo") || call.hasNonNull("meetingInfo");
        if (call.path("callOptions").path("isDeltaRosterEnabled").asBoolean()) {
            roster.comesInDeltas();
        }
    }

    /** Learns from the request that made or answered it. */
    void asked(JsonNode request) {
        terms.asked(request);
    }

    JoinTerms terms() {
        return terms;
    }

    /** It has joined the meeting of another call again. */
    void replaces(String callId) {
        snapshot = snapshot.replacing(callId);
    }

    /** The application is about to end it. */
    void isHungUp() {
        hangingUp = true;
    }

    /** How often it was tried to join its meeting again. */
    Tries tries() {
        return tries;
    }

    void tried(Tries more) {
        tries = tries.orMore(more);
    }

    /** Where it is in its life, for who looks after it. */
    Stage stage() {
        if (ended()) {
            return Stage.OVER;
        }
        if (hangingUp || phase.filter(p -> p == CallPhase.TERMINATING).isPresent()) {
            return Stage.ENDING;
        }
        return established ? Stage.UP : Stage.RINGING;
    }

    /** Whether it has got to a stage for which nobody has said yet when something is due. */
    boolean entersStage() {
        boolean enters = !stage().name().equals(cared);
        cared = stage().name();
        return enters;
    }

    /**
     * Whether a meeting that had been joined was cut off. A call that is found gone after the service said that it is being
     * ended was ended by somebody.
     */
    boolean brokenOff() {
        if (!ended()
                || hangingUp
                || !terms.isMeeting()
                || !established && snapshot.replacesCallId().isEmpty()) {
            return false;
        }
        OperationResult result = OperationResult.of(lastCall());
        return !result.isNormal() && !(wasEnding && result.isCallNotFound());
    }

    PressedKeys keys() {
        return presses.keys();
    }

    Presses presses() {
        return presses;
    }

    OwedEvents owed() {
        return owed;
    }

    Stored stored() {
        return stored;
    }

    String id() {
        return id;
    }

    /** The door's path by which it was last heard of; empty where none was. */
    String path() {
        return path;
    }

    void heardAt(String door) {
        path = door;
    }

    /** What the store itself is to know of it. */
    StoredCall.Life life() {
        if (ended()) {
            return StoredCall.Life.ENDED;
        }
        return established ? StoredCall.Life.UP : StoredCall.Life.BEGINNING;
    }

    GraphCall snapshot() {
        return snapshot;
    }

    /** Another call rings for the same human call. */
    void ringsToo(String callId) {
        List<String> merged = new ArrayList<>(snapshot.mergedCallIds());
        merged.remove(callId); // it may be told again
        merged.add(callId);
        snapshot = snapshot.withMerged(merged);
    }

    /** That other call rings no longer: it was answered, or it ended. */
    void ringsNoLonger(String callId) {
        List<String> merged = new ArrayList<>(snapshot.mergedCallIds());
        merged.remove(callId);
        snapshot = snapshot.withMerged(merged);
    }

    /** The call that rang first, which it rings beside; empty for none. */
    String besides() {
        return beside;
    }

    void ringsBeside(String firstId) {
        beside = firstId;
    }

    String state() {
        return phase.map(CallPhase::toString).orElse("");
    }

    /** Applies a notification of the call itself and says what it tells. */
    List<Change> call(Notification notification, Tones.Repeats repeats) {
        JsonNode data = notification.data();
        if (data.isObject()) {
            lastCall = ended() ? lastCall : data.toString(); // what comes late takes nothing back from the call's end
            learn(data);
        }
        List<Change> changes = new ArrayList<>(2);
        phaseOf(notification).flatMap(this::step).ifPresent(changes::add);
        if (established && !mediaActive && !ended() && isMediaActive(data)) {
            mediaActive = true;
            changes.add(Change.of(CallEvent.MEDIA_ACTIVE, state()));
        }
        if (Tones.isIn(data)) {
            tones.pressed(data.get("toneInfo"), repeats).ifPresent(key -> {
                changes.add(new Change(CallEvent.TONE_RECEIVED, state(), "", key));
                presses.press(key);
            });
        } else if (changes.isEmpty()) {
            changes.add(Change.of(CallEvent.CALL_UPDATED, state()));
        }
        snapshot = Snapshots.after(snapshot, state(), mediaActive, clock.instant(), data);
        return changes;
    }

    private static Optional<CallPhase> phaseOf(Notification notification) {
        if (notification.isDeleted()) { // a reject's has no state
            return Optional.of(CallPhase.TERMINATED);
        }
        String state = Envelope.text(notification.data(), "state");
        if (state.isEmpty() && notification.changeType().equals("created")) {
            return Optional.of(CallPhase.INCOMING);
        }
        return CallPhase.ofState(state);
    }

    private Optional<Change> step(CallPhase to) {
        if (phase.isPresent() && !phase.get().leadsTo(to)) {
            return Optional.empty();
        }
        String before = state();
        if (to == CallPhase.ESTABLISHED && phase.filter(CallPhase::isTransfer).isPresent()) {
            failedTransfers++;
        }
        phase = Optional.of(to);
        if (to == CallPhase.INCOMING) {
            answerBy = clock.instant().plus(RINGING);
        }
        wasEnding |= to == CallPhase.TERMINATING;
        begun |= to.isBeginning();
        established |= to == CallPhase.ESTABLISHED;
        return Optional.of(new Change(to.event(), to.toString(), before, ""));
    }

    static boolean isMediaActive(JsonNode data) {
        return Envelope.text(data.path("mediaState"), "audio").equalsIgnoreCase("active");
    }

    /** Remembers what an operation came to. */
    void outcome(String operationId, Awaited outcome) {
        if (!operationId.isEmpty()) {
            outcomes.add(operationId, outcome, clock.instant());
        }
    }

    Wait await(Goal goal) {
        Function<KnownCall, Optional<Awaited.Result>> question = goal.askedOf(this);
        return await(call -> question.apply(call).map(result -> new Awaited(result, call.lastCall())));
    }

    Wait await(String operationId) {
        return await(call -> call.outcomes
                .of(operationId)
                .or(() -> call.ended()
                        ? Optional.of(new Awaited(Awaited.Result.CALL_ENDED, call.lastCall()))
                        : Optional.empty()));
    }

    private Wait await(Function<KnownCall, Optional<Awaited>> question) {
        return waits.begin(this, question, pool);
    }

    Waits waits() {
        return waits;
    }

    /** Takes those whose wait is over, to be completed once the monitor is let go. */
    List<Runnable> over() {
        return waits.over(this);
    }

    /**
     * Brings it in line with the store, where another node has changed it or a step of this one was not kept.
     *
     * @return whether it was not
     */
    boolean catchUp(CallTransaction transaction) throws CallStoreException {
        StoredCall now = transaction.call(id);
        if (stored.isInLine(now)) {
            return false;
        }
        boolean fresh = stored.isFresh();
        stored.read(now, transaction.lanes(id));
        if (now.version() > 0 || !fresh) {
            restore(transaction.state(id), !fresh);
            return true;
        }
        return false;
    }

    /** What {@link #restore} needs, as JSON. */
    String save() {
        ObjectNode into = GraphJson.mapper().createObjectNode();
        phase.ifPresent(p -> into.put("phase", p.toString()));
        into.put("begun", begun).put("established", established).put("mediaActive", mediaActive);
        into.put("failedTransfers", failedTransfers).put("group", group).put("path", path);
        into.put("wasEnding", wasEnding).put("hangingUp", hangingUp).put("cared", cared);
        if (!beside.isEmpty()) {
            into.put("beside", beside);
        }
        if (!answerBy.equals(Instant.MAX)) {
            into.put("answerBy", answerBy.toString());
        }
        if (!lastCall.isEmpty()) {
            into.putRawValue("lastCall", new RawValue(lastCall));
        }
        tones.save(into);
        presses.save(into);
        roster.save(into);
        own.save(into);
        terms.save(into);
        tries.save(into);
        owed.save(into);
        Snapshots.save(snapshot, into.putObject("call"));
        outcomes.save(into.putArray("outcomes"));
        return into.toString();
    }

    private void restore(String state, boolean handsOnKeys) throws CallStoreException {
        JsonNode from = SavedState.read(state);
        phase = CallPhase.ofState(Envelope.text(from, "phase"));
        begun = from.path("begun").asBoolean();
        established = from.path("established").asBoolean();
        mediaActive = from.path("mediaActive").asBoolean();
        failedTransfers = from.path("failedTransfers").asInt();
        group = from.path("group").asBoolean();
        path = Envelope.text(from, "path");
        beside = Envelope.text(from, "beside");
        wasEnding = from.path("wasEnding").asBoolean();
        hangingUp |= from.path("hangingUp").asBoolean(); // here it may be known already, and is never taken back
        cared = Envelope.text(from, "cared");
        answerBy = SavedState.instant(from, "answerBy").orElse(Instant.MAX);
        lastCall = from.path("lastCall").isObject() ? from.get("lastCall").toString() : "";
        tones.restore(from);
        presses.restore(from, handsOnKeys);
        roster.restore(from);
        own.restore(from);
        terms.restore(from);
        tried(Tries.saved(from));
        owed.restore(from);
        snapshot = Snapshots.restore(id, from.path("call"));
        outcomes.restore(from.path("outcomes"), clock.instant());
    }

    @Override
    public String toString() {
        return "call " + id + " " + state();
    }
}
