package io.github.graphcalls.callback;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says who comes and goes, where somebody asked for that, and asks the service for the roster when notifications alone do not
 * tell: a delta was lost, two rosters contradict each other, or a group call was answered and none has come yet. Asking goes
 * on in the route pool, once at a time for each call.
 */
final class RosterWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RosterWatch.class);

    /** A list is out of date when a roster was notified meanwhile; then it is asked for anew, so often at most. */
    private static final int MOST_TRIES = 5;

    /** What a notification told, and what is to be asked about it once the call's monitor is let go. */
    record Watched(List<Change> changes, Optional<Question> question) {}

    /** To be asked of the service. */
    record Question(
            KnownCall call,
            String callId,
            CallNotification.Received received,
            List<Subscriber> subscribers,
            int tries) {

        Question again() {
            return new Question(call, callId, received, subscribers, tries + 1);
        }

        RosterSource source() {
            return sourceOf(subscribers).orElse(RosterSource.NONE);
        }

        Predicate<RosterEntry> own() {
            return ownOf(call, source());
        }
    }

    private final Calls calls;
    private final Executor pool;
    private final InstantSource clock;

    RosterWatch(Calls calls, Executor pool, InstantSource clock) {
        this.calls = calls;
        this.pool = pool;
        this.clock = clock;
    }

    /** Adds to what a notification tells who came and went by it. The call's monitor is held. */
    Watched watched(
            Reading reading,
            KnownCall call,
            Notification notification,
            List<Change> told,
            List<Subscriber> subscribers,
            CallNotification.Received received) {
        Optional<RosterSource> source = sourceOf(subscribers);
        if (source.isEmpty() || call.ended()) {
            return new Watched(told, Optional.empty());
        }
        List<Change> changes = new ArrayList<>(told);
        boolean ask = isSilentGroup(call, told);
        if (reading == Reading.ROSTER && notification.data().isArray()) {
            Roster.Told roster = call.roster()
                    .notified(notification.data(), clock.instant(), ownOf(call, source.get()), call.state());
            changes.addAll(roster.changes());
            ask |= roster.inDoubt();
        }
        boolean first = ask && call.roster().beginsAsking();
        String callId = notification.resource().callId();
        return new Watched(
                changes, first ? Optional.of(new Question(call, callId, received, subscribers, 1)) : Optional.empty());
    }

    /** After an answer the service may tell no roster until somebody else joins (facts, section 11). */
    private static boolean isSilentGroup(KnownCall call, List<Change> told) {
        return call.isGroup()
                && !call.roster().isKnown()
                && told.stream().anyMatch(change -> change.event() == CallEvent.MEDIA_ACTIVE);
    }

    private static Optional<RosterSource> sourceOf(List<Subscriber> subscribers) {
        return subscribers.stream()
                .filter(subscriber -> !Collections.disjoint(subscriber.events(), CallEvent.OF_ROSTERS))
                .map(Subscriber::rosters)
                .findFirst();
    }

    private static Predicate<RosterEntry> ownOf(KnownCall call, RosterSource source) {
        return entry -> call.own().is(entry.id(), entry.data(), source.applicationId());
    }

    /** Asks in the route pool; what comes of it goes into the lanes. */
    void ask(Question question) {
        pool.execute(() -> {
            int turn;
            synchronized (question.call()) {
                turn = question.call().roster().turn();
            }
            question.source()
                    .participants(question.callId())
                    .whenComplete((roster, failure) -> answered(question, turn, Optional.ofNullable(roster), failure));
        });
    }

    private void answered(Question question, int turn, Optional<JsonNode> listed, Throwable failure) {
        KnownCall call = question.call();
        List<Runnable> starts = List.of();
        boolean again = false;
        synchronized (call) {
            Roster roster = call.roster();
            boolean outOfDate = roster.turn() != turn;
            again = failure == null && outOfDate && question.tries() < MOST_TRIES && !call.ended();
            if (!again) {
                roster.endsAsking();
                boolean holds = failure == null && !outOfDate;
                starts = take(question, listed.filter(list -> holds));
            }
        }
        if (failure != null) {
            LOG.warn(
                    "The participants of call {} could not be asked for, so what was notified counts: {}",
                    question.callId(),
                    failure.getMessage());
        }
        starts.forEach(Runnable::run);
        if (again) {
            ask(question.again());
        }
    }

    private List<Runnable> take(Question question, Optional<JsonNode> listed) {
        KnownCall call = question.call();
        if (call.ended()) {
            return List.of();
        }
        if (!calls.lanes().room().tryAcquire()) {
            LOG.warn("The queue of notifications is full; who is in call {} is asked again later", question.callId());
            return List.of();
        }
        Optional<JsonNode> roster = listed.or(call.roster()::doubtful);
        List<Change> changes = roster.map(list -> call.roster().listed(list, question.own(), call.state()))
                .orElse(List.of());
        String url = "/communications/calls/" + question.callId() + "/participants";
        CallNotification.Received by = question.received();
        return calls.enter(
                call,
                new Notification(0, "updated", url, ResourcePath.of(url), roster.orElseGet(call::lastCall)),
                new CallNotification.Received(
                        "updated", url, by.tenantId(), by.messageId(), by.scenarioId(), by.chainId()),
                changes,
                question.subscribers());
    }
}
