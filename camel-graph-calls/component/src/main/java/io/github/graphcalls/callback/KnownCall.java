package io.github.graphcalls.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.graphcalls.model.GraphJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * What is known of one call: where it is in its life, what its operations came to, and who awaits what of it. All methods
 * are called with the call's monitor held, so that its notifications are applied and handed on in one order.
 */
final class KnownCall {

    private static final int OUTCOMES = 64;

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
    private final PressedKeys keys = new PressedKeys();
    private final Roster roster = new Roster();
    private final OwnIdentity own = new OwnIdentity();
    private boolean group;
    private final List<Waiting> waiting = new ArrayList<>();
    private GraphCall snapshot;

    /** Outcomes by operation id: one may come before the answer that tells the id to who awaits it. */
    private final Map<String, Awaited> outcomes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Awaited> eldest) {
            return size() > OUTCOMES;
        }
    };

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
        group |= call.hasNonNull("chatInfo") || call.hasNonNull("meetingInfo");
        if (call.path("callOptions").path("isDeltaRosterEnabled").asBoolean()) {
            roster.comesInDeltas();
        }
    }

    PressedKeys keys() {
        return keys;
    }

    GraphCall snapshot() {
        return snapshot;
    }

    /** The call as one that goes on; empty before it is heard of and after its end. */
    synchronized Optional<LiveCall> live() {
        return snapshot.startedAt() == null || ended()
                ? Optional.empty()
                : Optional.of(new LiveCall(id, state(), snapshot.direction(), snapshot.startedAt(), mediaActive));
    }

    /** Another call rings for the same human call. */
    void ringsToo(String callId) {
        List<String> merged = new ArrayList<>(snapshot.mergedCallIds());
        merged.add(callId);
        snapshot = snapshot.withMerged(merged);
    }

    /** That other call rings no longer: it was answered, or it ended. */
    void ringsNoLonger(String callId) {
        List<String> merged = new ArrayList<>(snapshot.mergedCallIds());
        merged.remove(callId);
        snapshot = snapshot.withMerged(merged);
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
                keys.pressed(key);
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
            outcomes.putIfAbsent(operationId, outcome);
        }
    }

    Wait await(Goal goal) {
        Function<KnownCall, Optional<Awaited.Result>> question = goal.askedOf(this);
        return await(call -> question.apply(call).map(result -> new Awaited(result, call.lastCall())));
    }

    Wait await(String operationId) {
        return await(call -> Optional.ofNullable(call.outcomes.get(operationId))
                .or(() -> call.ended()
                        ? Optional.of(new Awaited(Awaited.Result.CALL_ENDED, call.lastCall()))
                        : Optional.empty()));
    }

    private Wait await(Function<KnownCall, Optional<Awaited>> question) {
        Waiting one = new Waiting(question, new Wait(pool));
        question.apply(this).ifPresentOrElse(one.future::complete, () -> waiting.add(one));
        return one.future;
    }

    /** Forgets a wait that has ended, however it has. */
    void forget(Wait wait) {
        waiting.removeIf(one -> one.future == wait);
    }

    /** How many wait for something of the call. */
    int waiting() {
        return waiting.size();
    }

    /** Takes those whose wait is over, to be completed once the monitor is let go. */
    List<Runnable> over() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<Runnable> over = new ArrayList<>();
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
            Waiting one = all.next();
            one.question.apply(this).ifPresent(answer -> {
                all.remove();
                over.add(() -> one.future.complete(answer));
            });
        }
        return over;
    }

    private record Waiting(Function<KnownCall, Optional<Awaited>> question, Wait future) {}

    @Override
    public String toString() {
        return "call " + id + " " + state();
    }
}
